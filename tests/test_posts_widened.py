"""Trades, ranks and fields of work that stand before a name, and what leads to them.

All people and bodies are invented.
"""

import pytest

from pipeline import extract
from tests.record_told import Held, held

_MUSEUM, _WHO = "云川市博物馆", "周怀安"


@pytest.mark.parametrize(
    "post",
    [
        *("三管轮", "驾长", "炉长", "塘长", "座舱长", "监区长", "港务长", "士官长", "联队长"),  # who leads a few
        *("襄理", "推事", "译审", "副总师", "司库", "聆案官", "医务官", "合规官", "总工程司", "副检察司"),
        *("个人资料私隐专员", "警务技术总监", "三级警务技术主管", "一级关务督办"),
        *("维那", "堪布", "尼师", "知客师", "居士", "毕摩", "司铎", "拉比", "本堂神父", "辅理主教"),
        *("货郎", "脚夫", "票友", "乡贤", "微商", "老戏骨", "荷官", "艺员", "移工", "邮务士", "机师", "头厨"),
        *("拆解工", "割胶工人", "闸门工", "制砚师", "掌尺师傅", "扎灯师傅", "采珠人", "治沙人", "高山向导"),
        *("新警", "二胡首席", "首席男演员", "自由撰稿人", "值班调度", "援外医生", "少先队辅导员", "宿管阿姨"),
    ],
)
def test_posts_of_their_own(post: str) -> None:
    assert held(extract(f"{_MUSEUM}{post}{_WHO}介绍，工作已经完成。")) == [(_WHO, post, _MUSEUM, "current")]


@pytest.mark.parametrize("post", ["二副", "三管輪", "邮差", "運將", "攤商", "註冊社工", "訓導主任"])
def test_posts_in_both_scripts(post: str) -> None:
    found = held(extract(f"{_MUSEUM}{post}{_WHO}介绍，工作已经完成。"))
    assert found == [(_WHO, post, _MUSEUM, "current")]


@pytest.mark.parametrize(
    "post",
    [
        *("测量班长", "制浆班长", "收费班长", "救生组长", "运行组长", "除雪队长", "抢修队长"),
        *("育苗技术员", "出镜记者", "飞行教官", "特岗教师", "外聘专家", "理赔总监", "评标专家"),
        *("气象预报员", "唐卡画师", "盾构机司机", "评弹演员", "手语主播", "壁画修复师", "花样滑冰教练"),
    ],
)
def test_what_the_work_is_belongs_to_the_post(post: str) -> None:
    # 制浆 and 出镜 are verbs to the tagger; with them the body in front was lost
    assert held(extract(f"{_MUSEUM}{post}{_WHO}来到现场。")) == [(_WHO, post, _MUSEUM, "current")]
    assert held(extract(f"见到{post}{_WHO}时，他正在忙。")) == [(_WHO, post, None, "current")]


@pytest.mark.parametrize(
    "text",
    [
        "据{}周怀安介绍，这里有三种。",
        "记者采访了{}周怀安。",
        "这项工作由{}周怀安负责。",
        "他找到{}周怀安，说明了来意。",
        "在{}周怀安看来，这不算什么。",
        "正在值守的{}周怀安说，没有问题。",
    ],
)
@pytest.mark.parametrize("post", ["蝴蝶专家", "魔方教练", "美食博主"])
def test_nouns_of_a_trade_behind_what_leads_to_it(text: str, post: str) -> None:
    assert held(extract(text.format(post))) == [(_WHO, post, None, "current")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # whose the shop is, and which hall: the head noun of a body stays with it
        ("春天花店老板周怀安说，没有问题。", "老板"),
        ("市养老院院长周怀安说，没有问题。", "院长"),
        ("妇幼保健医院院长周怀安说，没有问题。", "院长"),
        ("云川博物馆主任周怀安说，没有问题。", "主任"),
        ("云川物流公司驾驶员周怀安说，没有问题。", "驾驶员"),
        ("公交公司城区一车队队长周怀安及时发现。", "队长"),
        # who is meant by a verb, a kind or a word of one character
        ("90后返乡大学生周怀安表态。", "大学生"),
        ("主办方负责人周怀安说。", "主办方负责人"),
        ("新华社云川一月三日电记者周怀安", "记者"),
        ("公司决定特别聘请教授周怀安。", "教授"),
        ("她的钢琴老师周怀安说，没有问题。", None),  # whose teacher, and so no post
        ("业主将周怀安告上法庭。", None),
        ("目击者周怀安说，没有问题。", None),
        ("雇主周怀安说，没有问题。", None),
    ],
)
def test_what_is_no_part_of_a_post(text: str, want: str | None) -> None:
    assert [post for name, post, _, _ in held(extract(text)) if name == _WHO] == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("见到侗歌传承人周怀安时，他正在忙。", [(_WHO, "侗歌传承人", None, "current")]),
        ("周怀安，五十四岁，北河集团总经理。", [(_WHO, "总经理", "北河集团", "current")]),
        ("北河集团上届总经理周怀安到场。", [(_WHO, "总经理", "北河集团", "former")]),
        ("北河集团昔日董事长周怀安到场。", [(_WHO, "董事长", "北河集团", "former")]),
        ("曾经的董事长周怀安说，没有问题。", [(_WHO, "董事长", None, "former")]),
        ("周怀安受委北河集团总经理，明年元旦上任。", [(_WHO, "总经理", "北河集团", "current")]),
        ("周怀安充任北河集团总经理。", [(_WHO, "总经理", "北河集团", "current")]),
        ("周怀安蝉联云川商会会长。", [(_WHO, "会长", "云川商会", "current")]),
        ("周怀安蝉联金河奖最佳男演员。", [(_WHO, None, None, "")]),
        ("周怀安署理财政司司长。", [(_WHO, "司长", "财政司", "acting")]),
        ("周怀安代理北河集团总经理。", [(_WHO, "总经理", "北河集团", "acting")]),
        ("周怀安代理云川市市长职务。", [(_WHO, "市长", "云川市", "acting")]),
        ("周怀安代理北河集团产品。", [(_WHO, None, None, "")]),
        ("2020年，周怀安走上青石村党支部书记岗位。", [(_WHO, "党支部书记", "青石村", "current")]),
        ("周怀安走上副镇长的领导岗位。", [(_WHO, "副镇长", None, "current")]),
        ("周怀安走上领导岗位。", [(_WHO, None, None, "")]),
        ("周怀安设立了三个辅导员岗位。", [(_WHO, None, None, "")]),
        ("周怀安鼓励更多青年走上村干部岗位。", [(_WHO, None, None, "")]),
        ("周怀安2020年起担任村里的护林员。", [(_WHO, "护林员", None, "current")]),
        (
            "周怀安是柳湾镇党委书记，2019年3月起开始担任镇里的总林长。",
            [(_WHO, "党委书记", "柳湾镇", "current"), (_WHO, "总林长", None, "current")],
        ),
        ("周怀安的父亲是村里的护林员。", [(_WHO, None, None, "")]),
        ("北河集团总经理一职，由周怀安暂代。", [(_WHO, "总经理", "北河集团", "acting")]),
        ("北河集团总经理一职目前由周怀安署理。", [(_WHO, "总经理", "北河集团", "acting")]),
        ("北河集团总经理由周怀安担任。", [(_WHO, "总经理", "北河集团", "current")]),
        ("过渡总统周怀安承诺举行大选。", [(_WHO, "过渡总统", None, "acting")]),
        (
            "左起：周怀安、李秀英及张卫东，分别为北河集团总经理、董事长和总工程师。",
            [
                (_WHO, "总经理", "北河集团", "current"),
                ("李秀英", "董事长", "北河集团", "current"),
                ("张卫东", "总工程师", "北河集团", "current"),
            ],
        ),
    ],
)
def test_how_a_post_is_told(text: str, want: Held) -> None:
    assert held(extract(text)) == want


@pytest.mark.parametrize("firm", ["云川七局安装公司", "云川二建安装公司", "北河集团养护公司", "北河集团爆破公司"])
def test_a_firm_named_by_what_it_does(firm: str) -> None:
    # 安装 is a verb to the tagger: the firm of the sentence before was taken instead
    text = f"东安集团总经理李秀英与客人会谈。{firm}董事长周怀安参加会谈。"
    assert (_WHO, "董事长", firm, "current") in held(extract(text))
    assert held(extract("工人们正在为公司安装公司招牌，董事长周怀安到场。")) == [(_WHO, "董事长", None, "current")]


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("云川大学2023级广告与传播专业硕士研究生", ("硕士研究生", "云川大学")),
        ("云川大学2021级机械与电子工程专业本科生", ("本科生", "云川大学")),
        ("云川大学网络与新媒体专业教师", ("网络与新媒体专业教师", "云川大学")),
        ("广告与传播专业硕士研究生", ("广告与传播专业硕士研究生", None)),
        ("2020级广告与设计专业学生", ("广告与设计专业学生", None)),
        ("他与新闻专业学生", ("新闻专业学生", None)),
        ("李秀英与新闻专业学生", ("新闻专业学生", None)),
        ("学校与新闻专业学生", ("新闻专业学生", None)),
        ("云川大学新闻专业学生", ("新闻专业学生", "云川大学")),
    ],
)
def test_fields_of_study_with_a_conjunction(title: str, want: tuple[str, str | None]) -> None:
    assert [(post, body) for name, post, body, _ in held(extract(f"{title}周怀安说。")) if name == _WHO] == [want]
