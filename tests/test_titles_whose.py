"""Whose post it is, and at which body: sentences where the next name or the next body is the wrong one.

All sentences are our own, with people, bodies and places that do not exist.
"""

import pytest

from tests.titles_told import Held, held, read, roles

WHOSE = [
    # What a clause says of somebody else is not the subject's.
    ("法官方志平在判决时严厉批评曾是律师出身的何建军。", "方志平", {("法官", None)}),
    ("法官方志平严厉批评原是教师的那个人。", "方志平", {("法官", None)}),
    ("陆文才将率团前往现为联盟成员的各个国家。", "陆文才", set()),
    ("陆文才毕业于云川大学，现为联盟成员。", "陆文才", {("成员", "联盟")}),
    ("方志平从部队转业后曾是云川厂厂长。", "方志平", {("厂长", "云川厂")}),
    ("刘明主席对金太中当选为南河国总统的热烈祝贺已转达。", "刘明", {("主席", None)}),
    ("刘明主席对金太中当选为南河国总统的热烈祝贺已转达。", "金太中", {("总统", "南河国")}),
    ("周志远对工作认真负责，当选为云川集团董事长。", "周志远", {("董事长", "云川集团")}),
    # Two of the kind without a mark: each post is of who stands before its verb.
    ("周文博当选云川省人大常委会主任林国安当选云川省省长", "林国安", {("省长", "云川省")}),
    ("周文博当选云川省人大常委会主任林国安当选云川省省长", "周文博", {("主任", "云川省人大常委会")}),
    ("周文博任云川省省长林国安出任青禾市市长", "周文博", {("省长", "云川省")}),
    ("新任云川省省长林国安当选主席。", "林国安", {("省长", "云川省"), ("主席", None)}),
    ("周文博接任云川集团董事长林国安的职务。", "林国安", {("董事长", "云川集团")}),
    # A body between the two, and a league that its chief's title seems to lengthen.
    ("教育部部长孙家明、国家语委主任许嘉文出席。", "许嘉文", {("主任", "国家语委")}),
    ("水务局局长孙家明、国家一级演员许嘉文出席。", "许嘉文", {("国家一级演员", None)}),
    ("水务局局长孙家明、副局长许嘉文出席。", "许嘉文", {("副局长", "水务局")}),
    ("省政协副主席周立、中南友协会长李群出席。", "李群", {("会长", "中南友协")}),
    ("云川省消协会长周立发言。", "周立", {("会长", "云川省消协")}),
    ("云川行业协会长周立发言。", "周立", {("会长", "云川行业协会")}),
    # Whom the sentence before puts forward is another candidate.
    (
        "王国权被提名为总统候选人。新岭党总统候选人约翰·史密斯发言。",
        "约翰·史密斯",
        {("总统候选人", "新岭党")},
    ),
    ("王国权被提名为总统候选人。", "王国权", {("总统", None)}),
    # What ties the post to a name is no part of it.
    ("承包人是五组村民马连明。", "马连明", {("承包人", None), ("五组村民", None)}),
    ("记者见到三组村民马连明。", "马连明", {("三组村民", None)}),
    ("二组组长马连明说。", "马连明", {("二组组长", None)}),
    ("整改查处二组组长马连明说。", "马连明", {("整改查处二组组长", None)}),
    ("两个科室主任马连明说。", "马连明", {("科室主任", None)}),
    ("大山深处的守望——访全国道德模范奖获得者刘我明", "刘我明", {("全国道德模范奖获得者", None)}),
    ("记“七一勋章”获得者刘我明", "刘我明", {("“七一勋章”获得者", None)}),
]
NOW = [
    ("刘太安现在担任云川学院副院长，他说，学校发展很快。", "current"),
    ("刘太安仍在担任云川学院副院长。", "current"),
    ("刘太安在担任云川学院副院长期间，成绩很大。", "former"),
]


@pytest.mark.parametrize(("text", "status"), NOW)
def test_whether_it_is_held_now(text: str, status: str) -> None:
    assert roles(read(text), "刘太安") == [("云川学院", "副院长", status)]


@pytest.mark.parametrize(("text", "name", "want"), WHOSE)
def test_whose_post_it_is(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want
