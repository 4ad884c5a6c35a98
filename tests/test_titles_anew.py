"""Who holds what in frames that a round of reading found missing: captions, résumés, halls, marks inside names."""

import pytest

from pipeline import extract
from tests.titles_told import held, people, read, roles

Posts = set[tuple[str, str | None]]

RESUME = (
    "丁望舒简历\n\n丁望舒，男，1961年3月生，汉族。\n\n"
    "1983年8月，北川师范学院中文系教师；\n\n"
    "1990年4月，北川县教育局副局长（其间：1992年9月至1994年7月，省委党校学习）；\n\n"
    "2003年2月，北川县人民政府县长、党组书记。\n\n"
    "省十二届人大代表。"
)


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param("青河县医院 护士长 龚兰：我们都在。", "龚兰", {("护士长", "青河县医院")}, id="caption"),
        pytest.param(
            "青河铁路局清石站 客运主任 龚兰：人多。",
            "龚兰",
            {("客运主任", "青河铁路局清石站")},
            id="field-in-a-caption",
        ),
        pytest.param("龚远曾任三届青河会馆主席。", "龚远", {("主席", "青河会馆")}, id="terms-before-the-body"),
        pytest.param(
            "龚远曾任青河会馆主席，亦曾为南岭公会总理、紐約龚氏公所理事长。",
            "龚远",
            {("主席", "青河会馆"), ("总理", "南岭公会"), ("理事长", "紐約龚氏公所")},
            id="clans-hall",
        ),
        pytest.param(
            "由清石鄉長龔蘭及代表會副主席高遠主持，縣長程川、議長龔宏到場。",
            "龔宏",
            {("議長", None)},
            id="no-speaker-of-a-congress",
        ),
        pytest.param(
            "由清石鄉長龔蘭及代表會副主席高遠主持，南泉市代表會主席程川到場。",
            "高遠",
            {("副主席", "代表會")},
            id="common-noun-in-traditional-script",
        ),
        pytest.param("區議員龔蘭到場。", "龔蘭", {("區議員", None)}, id="bare-seat"),
        pytest.param("龚兰——青河植物园的园艺师——在嫁接。", "龚兰", {("园艺师", "青河植物园")}, id="dashes"),
        pytest.param("龚兰是南川评书团的说书人。", "龚兰", {("说书人", "南川评书团")}, id="of-a-body-without-a-head"),
        pytest.param("青河仲裁委员会聘请龚兰为仲裁员。", "龚兰", {("仲裁员", "青河仲裁委员会")}, id="hired"),
        pytest.param("青河市政府任命龚兰为副局长。", "龚兰", {("副局长", None)}, id="appointed-elsewhere"),
        pytest.param(
            "青港航空乘务长尉迟明兰蹲下身子。", "尉迟明兰", {("乘务长", "青港航空")}, id="surname-over-a-border"
        ),
        pytest.param("住在六楼的租户小龚说，听见一声响。", "小龚", {("租户", None)}, id="tenant"),
        pytest.param(
            "青河女排主攻手龚兰、自由人高宁归队。", "高宁", {("自由人", "青河女排")}, id="positions-of-a-team"
        ),
        pytest.param(
            "中国健康会副秘书长、全国“塘长”联盟理事会主任龚远明致辞。",
            "龚远明",
            {("副秘书长", "中国健康会"), ("理事会主任", "全国“塘长”联盟")},
            id="post-in-marks-inside-a-name",
        ),
        pytest.param(
            "兰河军区今日举行仪式。军区原政治部主任龚远明到任。",
            "龚远明",
            {("政治部主任", "兰河军区")},
            id="unit-behind-原",
        ),
        pytest.param(
            "市公安局原刑警支队支队长龚远明被查。", "龚远明", {("刑警支队支队长", "市公安局")}, id="squad-behind-原"
        ),
        pytest.param("縣府原住民族處處長龔遠出席。", "龔遠", {("處長", "縣府原住民族處")}, id="原住民"),
        pytest.param(
            "身为东道的青南潮州会馆，由会长龚远明接过会旗。", "龚远明", {("会长", "青南潮州会馆")}, id="by-its-chief"
        ),
        pytest.param(
            "该院内分泌科主任龚远明副教授、副主任高宁副教授坐诊。",
            "高宁",
            {("副主任", "该院内分泌科"), ("副教授", "该院内分泌科")},
            id="second-behind-a-professor",
        ),
        pytest.param("出品人和总监制龚兰到场。", "龚兰", {("出品人", None), ("总监制", None)}, id="two-credits"),
        pytest.param("马华前副总会长拿督龚远明到场。", "龚远明", {("副总会长", "马华")}, id="former-of-a-party"),
        pytest.param(
            "青岚茶业(集团)公司总裁助理龚远明到会。", "龚远明", {("总裁助理", "青岚茶业(集团)公司")}, id="集团"
        ),
        pytest.param("立法院教育及文化委員會召委龔蘭說。", "龔蘭", {("召委", "立法院教育及文化委員會")}, id="及"),
        pytest.param(
            "省档案与信息安全保护中心总工龚远明到会。", "龚远明", {("总工", "省档案与信息安全保护中心")}, id="与"
        ),
        pytest.param("參事高寧今天代表市長龔蘭前往。", "龔蘭", {("市長", None)}, id="代表-as-a-verb"),
        pytest.param(
            "邀請企業家─台灣工藝股份有限公司董事長龔蘭到場。",
            "龔蘭",
            {("董事長", "台灣工藝股份有限公司")},
            id="box-dash",
        ),
        pytest.param(
            "南技股份有限公司(6207)董事长龚兰到场。南技董事长龚兰说不急。",
            "龚兰",
            {("董事长", "南技股份有限公司")},
            id="what-a-company-calls-itself",
        ),
        pytest.param(
            "龚远明是工程院院士、南大物理系学士，也是现任青大力学研究所教授。",
            "龚远明",
            {("院士", "工程院"), ("教授", "青大力学研究所")},
            id="也是现任",
        ),
        pytest.param(
            "省纪委监委驻省教育厅纪检监察组组长龚远被查。",
            "龚远",
            {("组长", "省纪委监委驻省教育厅纪检监察组")},
            id="inspectors-in-a-body",
        ),
        pytest.param(
            "青山市委委员、驻市卫健委纪检监察组组长龚远讲话。",
            "龚远",
            {("委员", "青山市委"), ("组长", "驻市卫健委纪检监察组")},
            id="inspectors-without-a-sender",
        ),
        pytest.param(
            "青山村“两委”班子成员、妇女主任龚兰送药。",
            "龚兰",
            {("“两委”班子成员", "青山村"), ("妇女主任", "青山村")},
            id="两委",
        ),
        pytest.param("区政府办主任仝小梅到场。", "仝小梅", {("主任", "区政府办")}, id="surname-left-alone"),
        pytest.param("董事钟离秋慰问工人。", "钟离秋", {("董事", None)}, id="慰问-is-no-name"),
        pytest.param("女主角邬雪摘得影后。", "邬雪", {("女主角", None)}, id="摘得-is-no-name"),
        pytest.param(
            "由他担任组长、总工程师龚远任副组长的攻关组三天没合眼。",
            "龚远",
            {("总工程师", None), ("副组长", None)},
            id="post-of-a-pronoun",
        ),
        pytest.param("塔米尔贸易代表龚远发表声明。", "龚远", {("贸易代表", "塔米尔")}, id="trade-representative"),
        pytest.param("總統府祕書長龔蘭到場。", "龔蘭", {("祕書長", "總統府")}, id="祕-is-a-variant"),
        pytest.param(
            "今日遊行，要求環境及氣象局局長龔蘭交代。", "龔蘭", {("局長", "環境及氣象局")}, id="要求-is-no-body"
        ),
        pytest.param(
            "新任者姓名、級職及簡歷:龔遠文、青北電子(股)公司副總經理暨財務長",
            "龔遠文",
            {("副總經理", "青北電子(股)公司"), ("財務長", "青北電子(股)公司")},
            id="form-of-an-exchange",
        ),
        pytest.param("〔記者龔國文／南泉報導〕天氣轉涼。", "龔國文", {("記者", None)}, id="文-and-a-slash"),
        pytest.param("青河学会副会长龚鸿发来贺信。", "龚鸿", {("副会长", "青河学会")}, id="发来"),
        pytest.param(
            "青河大学原校长舒子和院士出席。", "舒子和", {("校长", "青河大学"), ("院士", None)}, id="和-in-a-name"
        ),
        pytest.param("省财政厅二处原处长余中等人被查。", "余中", {("处长", "省财政厅二处")}, id="等人"),
        pytest.param(
            "青河茶业商会会长，第九届省政协委员，青河规划院原副院长、研究员龚远明到会。",
            "龚远明",
            {
                ("会长", "青河茶业商会"),
                ("第九届省政协委员", None),
                ("副院长", "青河规划院"),
                ("研究员", "青河规划院"),
            },
            id="deputy-between-offices",
        ),
        pytest.param(
            "青河大学党委书记龚远明曾任省体育局局长，南岭大学校长（副厅级）高宁到会。",
            "高宁",
            {("校长", "南岭大学")},
            id="rank-in-brackets-before-a-name",
        ),
        pytest.param(
            "众议院农业委员会主席众议员托马斯·里德说。",
            "托马斯·里德",
            {("主席", "众议院农业委员会"), ("众议员", None)},
            id="chair-and-senator",
        ),
        pytest.param("清石乡党委龚远明书记到会。", "龚远明", {("书记", "清石乡党委")}, id="secretary-behind-his-name"),
        pytest.param("文化部演员管理司司长龚远明到会。", "龚远明", {("司长", "文化部演员管理司")}, id="教师-in-a-body"),
        pytest.param("第三旅十六团政治委员龚远明到会。", "龚远明", {("政治委员", "第三旅十六团")}, id="numbered-unit"),
        pytest.param("清河军区公安军政治委员龚远明到会。", "龚远明", {("政治委员", "清河军区公安军")}, id="公安军"),
        pytest.param("時代力量主席龔蘭聲援。", "龔蘭", {("主席", "時代力量")}, id="party-without-a-head"),
        pytest.param(
            "警務處處長高寧及海關關長龔蘭會見傳媒。", "龔蘭", {("海關關長", None)}, id="another-body-in-the-title"
        ),
        pytest.param(
            "省歌剧院院长、国家一级指挥、舞剧《青河》音乐总监龚远明执棒。",
            "龚远明",
            {("院长", "省歌剧院"), ("国家一级指挥", None), ("音乐总监", None)},
            id="work-between-posts",
        ),
        pytest.param(
            "新闻部副主任（主持工作）秦时月获奖。", "秦时月", {("副主任", "新闻部")}, id="remark-before-a-name"
        ),
        pytest.param("省外汇局副局长龚斌答问。", "龚斌", {("副局长", "省外汇局")}, id="答问-is-no-name"),
        pytest.param(
            "南药(集团)有限责任公司综合办公室副主任、人力资源部部长、副总经理龚远明到会。",
            "龚远明",
            {
                ("副主任", "南药(集团)有限责任公司综合办公室"),
                ("部长", "人力资源部"),
                ("副总经理", "南药(集团)有限责任公司"),
            },
            id="chief-of-the-company-behind-its-unit",
        ),
        pytest.param("在总监票人龚远明主持下投票。", "龚远明", {("总监票人", None)}, id="teller"),
        pytest.param("北岭村党委书记龚元成作报告。", "龚元成", {("党委书记", "北岭村")}, id="作报告"),
        pytest.param(
            "学校领导高宁、校长助理程建有，各部门负责人到会。", "程建有", {("校长助理", None)}, id="有-and-a-mark"
        ),
        pytest.param("演员高宁、柏霖和鲍小楼下乡演出。", "鲍小楼", {("演员", None)}, id="楼-in-a-name"),
    ],
)
def test_who_holds_what(text: str, name: str, want: Posts) -> None:
    assert held(read(text), name) == want


def test_resume_of_days_ends_each_post_where_the_next_begins() -> None:
    record = read(RESUME)
    (person,) = record.people
    assert set(roles(record, person.name)) == {
        ("北川师范学院中文系", "教师", "former"),
        ("北川县教育局", "副局长", "former"),
        ("北川县人民政府", "县长", "current"),
        ("北川县人民政府", "党组书记", "current"),
        (None, "省十二届人大代表", "current"),
    }


def test_company_behind_its_noun_is_nobody() -> None:
    assert not read("知名药企塔兰诺克（Talanok）没有获批。塔兰诺克下月再申请。").people


def test_dash_is_looked_for_inside_the_body_alone() -> None:
    """A short body at the head of a text whose dash stands far behind it once gave an empty name."""
    assert read("中评社电，邀请两位企业家─青河工艺股份有限公司董事长龚兰到场。").people


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("陳蘭在高雄市長任內很忙。", {"陳蘭"}, id="任內"),
        pytest.param("傳出涂一度不滿。", set(), id="一度"),
        pytest.param("檢方起訴程進明，程男上月抗告。", {"程進明"}, id="man-of-the-surname"),
        pytest.param("法院裁定陳男交保。", set(), id="man-without-a-name"),
        pytest.param("程远先生之孙程黎生教授到会。", {"程远", "程黎生"}, id="grandson"),
    ],
)
def test_who_is_named(text: str, want: set[str]) -> None:
    assert people(text) == want


def test_name_inside_a_name_inside_a_name() -> None:
    """The middle one of three was absorbed by the longest before the shortest asked for it."""
    assert extract(("企业家─青河工艺股份有限公司董事长" * 240)[:4000] + "李明说。").organizations
