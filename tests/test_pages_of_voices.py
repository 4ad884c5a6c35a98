"""Pages on which several people speak in turn below lines of titles, and heads of pages. All texts are our own."""

from pipeline import Record, extract


def headings(record: Record) -> list[str]:
    return [section.heading.text for section in record.sections if section.heading]


def test_a_line_of_titles_above_the_title_of_what_is_said() -> None:
    text = (
        "代表委员说 | 把民生“问号”拉直\n\n2025-01-15 07:42　来源：云岭新闻网\n\n"
        "云岭新闻网1月15日讯（记者 端木瑜）养老、托育、停车，在正在举行的市两会上，代表委员纷纷建言。\n\n"
        "市人大代表、望湖社区党总支书记乔惠芬：\n\n“一刻钟养老圈”不能只画在图上\n\n"
        "“食堂却只有一个，还是租来的。”乔惠芬说，老人盼着能就近吃上饭，社区盼着能有自己的房子。\n\n"
        "市政协委员、市公安局车管所副所长阿依努尔·买买提：\n\n停车难，先共享再新建\n\n"
        "阿依努尔·买买提带来的是一份关于错时停车的建议，她希望更多单位在夜间向居民开放车位。\n"
    )
    record = extract(text)
    assert headings(record) == [
        "市人大代表、望湖社区党总支书记乔惠芬：",
        "“一刻钟养老圈”不能只画在图上",
        "市政协委员、市公安局车管所副所长阿依努尔·买买提：",
        "停车难，先共享再新建",
    ]
    who = {person.name: {role.position.text for role in person.roles} for person in record.people}
    assert who["阿依努尔·买买提"] == {"市政协委员", "副所长"}


def test_a_column_in_brackets_and_a_by_line_behind_a_ring() -> None:
    text = (
        "沱川报　2025年11月14日　星期五　第3版·乡村振兴\n【新农人】\n老油坊里的年轻人\n"
        "——记沱川县返乡创业青年卞小满\n○ 记者　仇正文　　通讯员　庹　芸\n"
        "　　霜降一过，双桥村的油茶林便热闹起来。卞小满套着一双胶靴，正在晒坪上翻茶籽。\n"
        "　　“今年雨水匀，出籽率高。”她抓起一把，在掌心里搓了搓，又递给旁边的乡亲们看。\n"
    )
    document = extract(text).document
    assert document.headline is not None
    assert document.byline is not None
    assert document.headline.text == "老油坊里的年轻人"
    assert document.byline.text.startswith("○ 记者")


def test_a_name_set_wide_behind_a_box_signs() -> None:
    text = (
        "鹤城晚报 2025年6月27日 A06 记者手记\n一座菜场的“温度差”\n□ 柏 舟\n"
        "把一座开了32年的菜市场搬进新楼，算不算好事？记者连续7天去了那里，问了几十个人。\n"
        "对面卖水产的老板却愁眉不展。他说，冰块没地方放。\n"
    )
    record = extract(text)
    assert record.document.byline is not None
    assert record.document.byline.text == "□ 柏 舟"
    signed = {person.id for person in record.people if person.name == "柏舟"}
    assert [quote.speaker.ref in signed for quote in record.quotes] == [False]


def test_a_journal_and_its_day_in_one_word() -> None:
    text = (
        "《晚渡周刊》2025年5月18日　第19期　对话\n\n修一座钟，也是修一段时间\n\n——对话钟表博物馆馆长宗政朗\n\n"
        "本刊记者 景 行\n\n记者：您第一次拆钟是什么时候？\n\n宗政朗：1978年，我九岁，拆了外公的双铃闹钟。\n"
    )
    headline = extract(text).document.headline
    assert headline is not None
    assert headline.text == "修一座钟，也是修一段时间"


def test_a_thumb_says_nothing() -> None:
    record = extract(
        "专家汉斯·韦伯量了四遍，竖起大拇指，用生硬的中文说：“比尺子准。”\n\n"
        "村民李长河点点头，用木尺轻轻敲了敲床沿：“那要得。”"
    )
    names = {person.id: person.name for person in record.people}
    assert [names.get(quote.speaker.ref or "") for quote in record.quotes] == ["汉斯·韦伯", "李长河"]


def test_a_picture_and_who_took_it_in_front_of_the_text() -> None:
    text = (
        "他把行李丟下樓\n2019-03-18 23:59聯合晚報 記者陳小寧／機場報導\n"
        "萬姓男子昨天傍晚被移送地檢署。 記者陳小寧／翻攝\n分享\nfacebook\n"
        "萬姓男子昨天凌晨準備搭機，與家人在三樓樓梯間爭吵，警方下午將他押回偵詢。\n"
    )
    record = extract(text)
    paragraphs = [each.span.text[:8] for section in record.sections for each in section.paragraphs]
    assert paragraphs == ["萬姓男子昨天凌晨"]
