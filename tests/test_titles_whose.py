"""Whose post it is, and at which body: sentences where the next name or the next body is the wrong one.

All sentences are our own, with people, bodies and places that do not exist.
"""

import pytest

from tests.titles_told import Held, held, read

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
]


@pytest.mark.parametrize(("text", "name", "want"), WHOSE)
def test_whose_post_it_is(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want
