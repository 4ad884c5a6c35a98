"""Posts told off one by one, lists that go on over unread words, and bodies that the sentence supplies."""

import pytest

from tests.titles_told import Roles, read, roles

ROWS: list[tuple[str, str, str, Roles]] = [
    (
        "told off one by one, the body printed once",
        "许怀华和陶怀山分别担任石河公司销售经理和技术总监。",
        "陶怀山",
        [("石河公司", "技术总监", "current")],
    ),
    (
        "told off one by one, each with a body",
        "会议决定，许怀华、陶怀山分别任石河县财政局局长、审计局局长。",
        "许怀华",
        [("石河县财政局", "局长", "current")],
    ),
    (
        "told off formerly, behind a masked name",
        "林某和闫某原分别为石河公司总会计师和销售总监，两人相继离职。",
        "闫某",
        [("石河公司", "销售总监", "former")],
    ),
    (
        "told off by whom the posts are filled",
        "石河商会会长、秘书长分别由许怀华和陶怀山担任。",
        "陶怀山",
        [("石河商会", "秘书长", "current")],
    ),
    ("told off, but not as many", "许怀华、陶怀山、刘青山分别任会长、副会长。", "许怀华", []),
    ("who comes from where", "许怀华、陶怀山分别来自石河大学和石河学院。", "许怀华", []),
    (
        "who takes over is the subject",
        "石河大学原校长许怀华接棒已满退休年限的陶怀山，出任河东大学党委书记。",
        "许怀华",
        [("石河大学", "校长", "former"), ("河东大学", "党委书记", "current")],
    ),
    (
        "who went, after who came",
        "许怀华兼任石河市统计局局长，原局长陶怀山已退休。",
        "陶怀山",
        [("石河市统计局", "局长", "former")],
    ),
    (
        "two posts that one person both is",
        "既是居民小组长，又是石河画院院长的陶怀山说。",
        "陶怀山",
        [(None, "居民小组长", "current"), ("石河画院", "院长", "current")],
    ),
    (
        "over words that no rule reads",
        "石河市人民医院医联体办公室主任、本市医疗机构PCCM规范化建设办公室副组长陶怀山出席。",
        "陶怀山",
        [("石河市人民医院医联体办公室", "主任", "current"), ("PCCM规范化建设办公室", "副组长", "current")],
    ),
    (
        "as many as the body has",
        "目前石河集团有三位副总经理，分别是许怀华、陶怀山、刘青山，分工各异。",
        "陶怀山",
        [("石河集团", "副总经理", "current")],
    ),
    (
        "the body that opens the sentence",
        "柳河乡的金穗农产品销售专业合作社，理事长陶怀山和工人们加工米面。",
        "陶怀山",
        [("金穗农产品销售专业合作社", "理事长", "current")],
    ),
    (
        "whom a clause introduces by name",
        "一位名叫陶怀山的医生来了。",
        "陶怀山",
        [(None, "医生", "current")],
    ),
    (
        "who heads what is named behind",
        "应以陶怀山为主席的石河联邦委员会邀请，代表团来访。",
        "陶怀山",
        [("石河联邦委员会", "主席", "current")],
    ),
    (
        "in what capacity",
        "4月16日，陶怀山回应称属实，而是以石河大学访问学者的身份赴美进修。",
        "陶怀山",
        [("石河大学", "访问学者", "current")],
    ),
    (
        "what a page says of her",
        "陶怀英到底是谁？公开资料显示她是石河医院副院长。",
        "陶怀英",
        [("石河医院", "副院长", "current")],
    ),
    (
        "the spokesman of whom the sentence opens with",
        "石河办12月14日上午举行新闻发布会，发言人陶怀山答记者问。",
        "陶怀山",
        [("石河办", "发言人", "current")],
    ),
    (
        "one post of a body that is printed in two ways",
        "石河省副省长陶怀山到会。石河省人民政府副省长陶怀山讲话。",
        "陶怀山",
        [("石河省人民政府", "副省长", "current")],
    ),
    (
        "posts told off without 分别",
        "新任幹事長、書記長由林文山、陳建山接任。",
        "陳建山",
        [(None, "書記長", "current")],
    ),
    (
        "an assistant in a list of leaders",
        "石河大学党委书记许怀华、校长刘青山，副校长许安、马安民，校长助理陶怀山参加。",
        "陶怀山",
        [("石河大学", "校长助理", "current")],
    ),
]


@pytest.mark.parametrize(("text", "name", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_is_what_and_where(text: str, name: str, wanted: Roles) -> None:
    assert roles(read(text), name) == wanted
