"""Holders met at a place or named as what they speak, lists of holders, and names that look like other words there."""

import pytest

from tests.titles_told import Held, held, people, read

HELD: list[tuple[str, str, str, Held]] = [
    ("as what", "会上，卫明远作为青岚县教育局局长发言。", "卫明远", {("局长", "青岚县教育局")}),
    ("as an employee", "“我很后悔。”卫明远说。判决书载明，卫明远身为公司工作人员，侵占财物。", "卫明远", set()),
    ("where a clause enters", "走进柳湾村，党支部书记卫明远迎了上来。", "卫明远", {("党支部书记", "柳湾村")}),
    (
        "in a hall of it",
        "在青岚市人民医院门诊大厅，主任医师卫明远正在答疑。",
        "卫明远",
        {("主任医师", "青岚市人民医院")},
    ),
    ("no chief of that kind", "在青岚市人民医院，校长卫明远看望学生。", "卫明远", {("校长", None)}),
    ("what passes it by", "记者离开青岚市人民医院，局长卫明远打来电话。", "卫明远", {("局长", None)}),
    (
        "a list read into the next body",
        "交警支队支队长马红和青城机械制造有限公司董事长卫明远分别致辞。",
        "马红",
        {("支队长", "交警支队")},
    ),
    (
        "a ministry of several fields",
        "贝兰国农业和土地改良部部长阿拉·法鲁表示欢迎。",
        "阿拉·法鲁",
        {("部长", "贝兰国农业和土地改良部")},
    ),
    (
        "a short form of the body",
        "海月市人民法院院长卫明远出席会议。海月法院院长卫明远说，案件减少。",
        "卫明远",
        {("院长", "海月市人民法院")},
    ),
    (
        "a team of a bureau",
        "青岚市公安局刑侦大队抓捕组负责人卫明远说，路通了。",
        "卫明远",
        {("负责人", "青岚市公安局刑侦大队抓捕组")},
    ),
    (
        "a university over a dot",
        "汤姆·贝克斯大学健康安全中心专家卫明远说，路通了。",
        "卫明远",
        {("专家", "汤姆·贝克斯大学健康安全中心")},
    ),
    (
        "posts before a comma",
        "记者采访了青岚大学民生研究中心主任、教授、博士生导师，海月学会常务理事卫明远。",
        "卫明远",
        {
            ("主任", "青岚大学民生研究中心"),
            ("教授", "青岚大学民生研究中心"),
            ("博士生导师", "青岚大学民生研究中心"),
            ("常务理事", "海月学会"),
        },
    ),
    ("a deputy of a government", "省委常委、常务副省长李克明，副省长卫明远赶赴现场。", "卫明远", {("副省长", None)}),
    (
        "after an ethnic group and a deputy",
        "他名叫卫明远，苗族，全国人大代表，柳湾村党支部书记、村委会主任。",
        "卫明远",
        {("全国人大代表", None), ("党支部书记", "柳湾村"), ("村委会主任", "柳湾村")},
    ),
    (
        "what he is now",
        "那个小伙子叫卫明远，如今是青岚县第二人民医院的护士长。",
        "卫明远",
        {("护士长", "青岚县第二人民医院")},
    ),
    ("who leads a party", "新潮党主席卫明远表示，会努力。", "卫明远", {("主席", "新潮党")}),
    ("a deed for another", "民政局局长李大明代表市长卫明远到场慰问。", "卫明远", {("市长", None)}),
    ("an address behind its body", "青岚县商务局曲局长两度到场。", "曲局长", {("局长", "青岚县商务局")}),
    ("where somebody was elected", "新潮党海亭州议员卫明远今日到场。", "卫明远", {("海亭州议员", "新潮党")}),
    ("a brand with a blank", "Novaro CEO 卫明远说，目标不变。", "卫明远", {("CEO", "Novaro")}),
    ("a committee of a department", "青岚区卫生健康委主任卫明远介绍了情况。", "卫明远", {("主任", "青岚区卫生健康委")}),
]

NAMED = [
    ("two letters of countries", "青岚社区居委会主任韩英介绍了情况。", {"韩英"}),
    ("of two countries", "韩英两国昨天签署协议。", set()),
    (
        "a villager at the end of the line",
        "柳湾换新颜\n\n——访青岚县柳湾村村民石军\n\n石军今年很忙,种了八亩地。\n",
        {"石军"},
    ),
    ("a post inside the name", "青岚晚报记者武生玲向市民介绍了情况。", {"武生玲"}),
    ("what he does", "青岚市人民医院院长麻路勇作报告。", {"麻路勇"}),
    ("equally", "柳湾村党支部书记林涛平等出席活动。", {"林涛平"}),
    ("equal rights", "卫明远说，林涛平等对待每一位客人。", {"卫明远", "林涛"}),
    ("towards, as a surname", "局长向辉菲来到现场。", {"向辉菲"}),
    ("a name at the end of the text", "青岚县教育局局长上官灵", {"上官灵"}),
    ("towards somebody", "局长向李辉介绍情况。", {"李辉"}),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_posts_are_held_there(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_names_are_whole(text: str, want: set[str]) -> None:
    assert people(text) == want
