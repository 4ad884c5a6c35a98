"""People, posts and speakers in many frames: sentences made of invented names and bodies, true by construction.

Annotated articles show what papers print; this shows that a frame works whoever stands in it.
"""

import random
from collections.abc import Iterator

import pytest

from tests.test_quotes import said
from tests.titles_told import held, read

SURNAMES = "王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐韩冯邓曹彭曾田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢崔钟谭陆汪范廖"
GIVEN = "伟强磊勇军杰涛超辉斌鹏鑫俊浩凯帆旭丽静秀英霞玲芳娟娜艳梅莉兰雪颖琳婷慧莹丹萍晶洁倩蕾薇菲悦怡雯璐瑶"
PLACES = ("云川", "青岚", "河口", "柳湾", "东沅", "北屏", "桐江", "石浦", "岚州", "宁安")
BODIES = (
    ("市教育局", ("局长", "副局长", "党组书记")),
    ("市公安局", ("局长", "政委")),
    ("县农业农村局", ("局长", "高级农艺师")),
    ("区卫生健康委", ("主任", "副主任")),
    ("县委", ("书记", "副书记")),
    ("市人民医院", ("院长", "主任医师")),
    ("市第三中学", ("校长", "教师")),
    ("大学", ("校长", "教授")),
    ("市博物馆", ("馆长", "研究馆员")),
    ("机械制造有限公司", ("董事长", "总经理", "工程师")),
    ("农商银行", ("行长", "副行长")),
    ("社区", ("党委书记", "居委会主任")),
    ("村", ("党支部书记", "村民")),
    ("晚报", ("总编辑", "记者")),
)
TITLED = (
    "{o}{p}{n}表示，今年的重点是修水渠。",
    "“我们把水渠修好了。”{o}{p}{n}说。",
    "据{o}{p}{n}介绍，水渠已经修好。",
    "{n}是{o}{p}。",
    "{n}现任{o}{p}。",
    "{n}担任{o}{p}已有五年。",
    "{n}，{o}{p}，从业二十年。",
    "{n}（女，汉族），{o}{p}。",
    "会上，{n}作为{o}{p}发言。",
    "作为{o}{p}，{n}常到现场。",
    "——访{o}{p}{n}",
    "记者联系到{o}{p}{n}。",
    "培训由{o}{p}{n}主讲。",
    "{o}{p}{n}被授予先进个人称号。",
    "{o}{p}{n}在接受本报记者采访时表示，水渠已经修好。",
    "任命{n}为{o}{p}。",
    "在{o}{p}{n}看来，水渠是大事。",
    "{o}{p}{n}（右一）正在讲课。",
    "{o}{p}{n}指着地图说：“我们把水渠修好了。”",
)
SPOKEN = (
    ("{s}表示，水渠年底修好。", "水渠年底修好", "indirect"),
    ("{s}告诉记者，水渠年底修好。", "水渠年底修好", "indirect"),
    ("据{s}介绍，水渠年底修好。", "水渠年底修好", "indirect"),
    ("在{s}看来，水渠年底能修好。", "水渠年底能修好", "indirect"),
    ("{s}表示水渠修好以后，大家能用上放心水。", "水渠修好以后，大家能用上放心水", "indirect"),
    ("对此，{s}作出回应，称水渠年底修好。", "水渠年底修好", "indirect"),
    ("按照{s}的说法，水渠年底修好。", "水渠年底修好", "indirect"),
    ("{s}在接受记者采访时表示，水渠年底修好。", "水渠年底修好", "indirect"),
    ("{s}说：“大家都很高兴。”", "大家都很高兴", "direct"),
    ("“大家都很高兴。”{s}说。", "大家都很高兴", "direct"),
    ("“大家都很高兴。”{s}告诉记者。", "大家都很高兴", "direct"),
    ("“大家都很高兴。”谈到过去，{s}感慨万千。", "大家都很高兴", "direct"),
    ("“大家都很高兴。”{s}一边擦汗一边说。", "大家都很高兴", "direct"),
    ("{s}擦了擦汗，笑着说：“大家都很高兴。”", "大家都很高兴", "direct"),
    ("面对提问，{s}坦然回答：“大家都很高兴。”", "大家都很高兴", "direct"),
    ("用{s}的话说：“大家都很高兴。”", "大家都很高兴", "direct"),
    ("“大家都很高兴。”{s}作出回应。", "大家都很高兴", "direct"),
)
EACH, WRONG = 24, 0.1  # sentences a frame, and the share of them that may be wrong; only ever lowered


def people(seed: str) -> Iterator[tuple[str, str, str]]:
    """Name, body and post, again and again."""
    chance = random.Random(seed)
    while True:
        given = "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2, 2))))
        body, posts = chance.choice(BODIES)
        yield chance.choice(SURNAMES) + given, chance.choice(PLACES) + body, chance.choice(posts)


@pytest.mark.parametrize("frame", TITLED)
def test_a_title_is_read_whoever_holds_it(frame: str) -> None:
    wrong = []
    for (name, body, post), _ in zip(people(frame), range(EACH), strict=False):
        text = frame.format(n=name, o=body, p=post)
        layers = read(text)
        names = {person.name for person in layers.people}
        if names != {name} or held(layers, name) != {(post, body)}:
            wrong.append(text)
    assert len(wrong) <= EACH * WRONG, wrong


@pytest.mark.parametrize(("frame", "words", "kind"), SPOKEN)
def test_words_go_to_whoever_says_them(frame: str, words: str, kind: str) -> None:
    wrong = []
    for (name, body, post), _ in zip(people(frame), range(EACH), strict=False):
        text = frame.format(s=f"{body}{post}{name}")
        if said(text) != [(words, kind, name)]:
            wrong.append((text, said(text)))
    assert len(wrong) <= EACH * WRONG, wrong
