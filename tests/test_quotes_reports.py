"""What reading agency reports and local news has shown: datelines in front of whoever speaks, visitors who are
received, families and bodies told by a word, and what is generally held."""

import pytest

from tests.test_quotes import Said, said

_HEADLINE, _END = "云川举行会谈\n", "\n会谈当天结束。"


def _report(text: str) -> str:
    """`text` as the paragraph of an agency's report."""
    return f"{_HEADLINE}{text}{_END}"


CASES: list[tuple[str, str, list[Said]]] = [
    (
        "whoever stands behind the dateline",
        _report("海州社云川1月14日电（记者夏禾）正在这里访问的盐湖解放组织总书记阿布·马林14日说，会谈很重要。"),
        [("会谈很重要", "indirect", "阿布·马林")],
    ),
    (
        "a country behind the dateline",
        _report("海州社云川1月26日电（记者夏禾）伊拉克25日指责美国专家散布谎言。"),
        [("美国专家散布谎言", "indirect", "伊拉克")],
    ),
    (
        "whom somebody receives",
        _report("云川市市长岳鹏今天在海棠馆会见英国贸易与工业大臣玛丽·贝尔一行时说，两地的合作很好。"),
        [("两地的合作很好", "indirect", "岳鹏")],
    ),
    ("generally held", "业内人士普遍认为，房价明年将下跌。", [("房价明年将下跌", "indirect", "业内人士")]),
    ("what people hold", "人们普遍认为，房价明年将下跌。", []),
    ("a tale is nothing said", "市民夏禾邀来一位老师，为我讲述海棠山的传说，还找来一本书。", []),
    ("a proposal is a list", "海棠会建议名单确定，委员共有三十人。", []),
    (
        "kin in the speech of the north",
        "见我们揭锅，他老伴儿说：“前些年吃不了这么好。”",
        [("前些年吃不了这么好", "direct", "他老伴儿")],
    ),
    ("while he speaks", "“还不是旱的。”老汉说时神色凄然。", [("还不是旱的", "direct", "老汉")]),
    (
        "the papers of officials",
        "云国官方报纸当天警告说，总统正在部署行动。",
        [("总统正在部署行动", "indirect", "云国官方报纸")],
    ),
    ("a couple by its name", "据王某夫妇介绍，孩子当天没有上学。", [("孩子当天没有上学", "indirect", "王某夫妇")]),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
