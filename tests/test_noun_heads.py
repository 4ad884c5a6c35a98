"""How far the counted noun goes: to the last word that the measure word counts, and not into what is said of it."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import tagged

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("7次/m 会议/n 议题/n 总数/n", ["会议"], id="not-what-a-meeting-has"),
    pytest.param("4间/m 店面/n 失火/vn 严重/a", ["店面"], id="not-what-befell-them"),
    pytest.param("9家/m 银行/n 债务/n 增加/v", ["银行"], id="not-what-they-owe"),
    pytest.param("第八届/m 理事会/n 秘书长/n 到会/v", ["理事会"], id="not-who-leads-it"),
    pytest.param("3家/m 出版/vn 集团/n", ["出版集团"], id="a-house-of-two-words"),
    pytest.param("两种/m 语言/n 教材/n", ["语言教材"], id="a-measure-of-anything"),
    pytest.param("一台/m 高/a 水准/n 的/u 音乐会/n", ["音乐会"], id="behind-a-quality"),
    pytest.param("4家/m 书店/n 致函/v 某某市/LOC 法院/n", ["书店"], id="not-into-another-body"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_noun_head(sentence: str, nouns: list[str | None]) -> None:
    text, words = tagged(sentence)
    found = find_quantities(text, words=words)
    assert [mention.noun.of(text) if mention.noun else None for mention in found] == nouns
