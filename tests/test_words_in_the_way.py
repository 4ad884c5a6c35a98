"""Words in front of a speaker that look as if somebody else spoke, or nobody: verbs in titles, what is told of him.

All sentences are our own; the posts and bodies of the first two tests are those of the tables.
"""

import pytest

from pipeline import extract
from pipeline.titles import tables
from tests.record_told import Said, said

_WATER = "这里的水质比去年好得多"
_AT_ONCE = 60  # lines of one text


def unheard(lines: list[str], name: str) -> list[str]:
    """The lines in which `name` says nothing."""
    missing = []
    for at in range(0, len(lines), _AT_ONCE):
        some = lines[at : at + _AT_ONCE]
        record = extract("\n\n".join(some))
        ours = {person.id for person in record.people if person.name == name}
        starts = [q.parts[0].span.segments[0].start for q in record.quotes if q.speaker.ref in ours]
        first = 0
        for line in some:
            if not any(first <= start < first + len(line) for start in starts):
                missing.append(line)
            first += len(line) + 2
    return missing


def test_whoever_holds_a_post_is_heard() -> None:
    # 执行, 经, 获得 and 说 of 执行董事, 经侦民警, 获得者 and 说书人 are no verbs
    posts = [post for post, kind in tables.position_heads().labels.items() if kind in ("office", "staff")]
    plain = [post for post in posts if post[0] not in "了瞭"]  # 了望员, whose 了 belongs to the verb before
    assert len(plain) > 2000
    assert unheard([f"云川市水务集团{post}李明涛介绍，{_WATER}。" for post in plain], "李明涛") == []


def test_whoever_heads_a_body_is_heard() -> None:
    heads = [*tables.organization_heads().labels]
    assert unheard([f"云川市{head}负责人李明涛介绍，{_WATER}。" for head in heads], "李明涛") == []


@pytest.mark.parametrize(
    "who",
    [
        "据驰曜创始人、董事长兼首席执行官",
        "全程跟训12天的某研究所研究员",
        "长期跟踪此事的研究员",
        "曾获得全国劳模称号的工程师",
        "收到锦旗的民警",
        "接受采访的居民",
        "受到表扬的教练",
        "长期办理此类案件的法官",
    ],
)
def test_what_is_told_of_the_speaker(who: str) -> None:
    assert said(extract(f"{who}李明涛介绍，{_WATER}。")) == [("indirect", "李明涛", _WATER)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("会上听取了分管此项工作的县长李明涛汇报，气氛热烈。", [], id="whom-they-heard"),
        pytest.param("支持把申请提交财务委员会审议，料下月表决。", [], id="who-is-to-decide"),
        pytest.param(
            "谷满仓收起平板，凭着3名通信员送来的战报，判断指挥车就藏在高地北侧。",
            [("indirect", "谷满仓", "指挥车就藏在高地北侧")],
            id="by-whose-work",
        ),
        pytest.param(
            "李长江原任董事长。\n\n一位曾与李长江共事的集团退休干部说，他脾气急。“说一不二。”这位退休干部说。",
            [("indirect", "一位曾与李长江共事的集团退休干部", "他脾气急"), ("direct", "这位退休干部", "说一不二。")],
            id="who-has-no-name",
        ),
        pytest.param(
            "屈望山老人把木尺横在膝上。排长季东来没有回来。老人凑过去问：“录那个干啥？”",
            [("direct", "屈望山", "录那个干啥？")],
            id="who-is-called-so",
        ),
        pytest.param(
            "今年1月，省委第五巡视组向该集团反馈时指出，问题突出。",
            [("indirect", "省委第五巡视组", "问题突出")],
            id="a-numbered-group",
        ),
        pytest.param("李明只说：“尊重大家的意见。”", [("direct", "李明", "尊重大家的意见。")], id="only"),
        pytest.param(
            "议员简慧问到，安排会否年底告终。", [("indirect", "简慧", "安排会否年底告终")], id="what-is-asked"
        ),
        pytest.param(
            "开店40年的黄金水（68岁）庆幸提早搬货，“邻居半夜敲门，我们才醒。”",
            [("direct", "黄金水", "邻居半夜敲门，我们才醒。")],
            id="who-is-glad",
        ),
    ],
)
def test_who_says_what(text: str, found: Said) -> None:
    assert said(extract(text)) == found
