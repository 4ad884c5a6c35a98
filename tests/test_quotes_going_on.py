"""Who goes on, and whose words end, behind a report. All sentences, people, towns and bodies are our own."""

import pytest

from pipeline import extract
from tests.record_told import Said, said

_HEEDED = "镇长柳清源表示，今年收成不错。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{_HEEDED}新一届村委会将谨记郝万年书记视察期间的讲话，修好水渠。“我们会用好每一滴水。”",
            [
                ("indirect", "柳清源", "今年收成不错/新一届村委会将谨记郝万年书记视察期间的讲话，修好水渠"),
                ("direct", "柳清源", "我们会用好每一滴水。"),
            ],
            id="to-be-heeded",
        ),
        pytest.param(
            f"{_HEEDED}全镇将落实郝万年书记调研期间的要求，修好水渠。“我们会用好每一滴水。”",
            [
                ("indirect", "柳清源", "今年收成不错/全镇将落实郝万年书记调研期间的要求，修好水渠"),
                ("direct", "柳清源", "我们会用好每一滴水。"),
            ],
            id="to-be-carried-out",
        ),
        pytest.param(
            f"{_HEEDED}村民郝万年听了直点头。“我们会用好每一滴水。”",
            [("indirect", "柳清源", "今年收成不错"), ("direct", "郝万年", "我们会用好每一滴水。")],
            id="who-acts-himself",
        ),
    ],
)
def test_words_that_go_on_and_name_somebody(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("post", "deed"),
    [
        ("医院医保办主任", "医院为江大伯减免九万元"),
        ("镇扶贫办主任", "合作社给江大伯送了羊羔"),
        ("市质量技术监督局局长", "企业向江大伯赔了钱"),
        ("县编办主任", "政府为江大伯免去学费"),
    ],
)
def test_a_verb_in_a_post_governs_nobody(post: str, deed: str) -> None:
    spoken = said(extract(f"{post}林小满介绍，{deed}。他说，名单会公布。"))
    assert spoken == [("indirect", "林小满", deed), ("indirect", "林小满", "名单会公布")]
