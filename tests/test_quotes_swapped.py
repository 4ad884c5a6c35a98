"""Sources that newspapers name behind 根据, pictures that show, and sources that are not there.

Sentences of our own; people, places and bodies are invented.
"""

import pytest

from pipeline import extract
from tests.record_told import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "根据云川市统计局的测算，全年增速在5%左右。",
            [("indirect", "云川市统计局", "全年增速在5%左右")],
            id="reckoned",
        ),
        pytest.param(
            "根据海鸥证券统计，前三只基金涨了两成。",
            [("indirect", "海鸥证券", "前三只基金涨了两成")],
            id="counted",
        ),
        pytest.param("根据云川市统计局要求，各县上报数据。", [], id="ordered"),
        pytest.param("根据《云川市养犬条例》规定，犬只须登记。", [], id="by-law"),
        pytest.param(
            "现场图片显示，货船船头已经变形。",
            [("indirect", "现场图片", "货船船头已经变形")],
            id="picture",
        ),
        pytest.param("雷达显示，一群候鸟正在南下。", [], id="radar"),
        pytest.param(
            "这款漆的警告说明称，“切勿靠近炉火，可能会引起燃烧”。",
            [("direct", "警告说明", "切勿靠近炉火，可能会引起燃烧")],
            id="warning",
        ),
        pytest.param("没有任何史料记载，这座桥建于何时。", [], id="no-such-source"),
        pytest.param("史料记载，这座桥建于明代。", [("indirect", "史料", "这座桥建于明代")], id="source"),
    ],
)
def test_sources(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "李梅生下7岁的陈杰与4岁的陈东，她总共有五个孩子。但她强调，母乳有益健康。",
            [("indirect", "李梅", "母乳有益健康")],
            id="mother-of-two",
        ),
        pytest.param(
            "李梅带着7岁的陈杰，她被人辱骂。但她强调，母乳有益健康。",
            [("indirect", "李梅", "母乳有益健康")],
            id="mother-of-one",
        ),
        pytest.param(
            "李梅教过的学生陈东，去年考上大学。他说，要回乡办厂。",
            [("indirect", "陈东", "要回乡办厂")],
            id="whom-she-taught",
        ),
        pytest.param(
            "警长胡申发表文告，平台TikTok上有一则视频。他表示，警方正在调查。",
            [("indirect", "胡申", "警方正在调查")],
            id="a-platform-is-nobody",
        ),
    ],
)
def test_whom_a_pronoun_goes_back_to(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected
