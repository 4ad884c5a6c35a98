"""What all tests share: the fixture articles, analysed once."""

import gc
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from pipeline.extraction import extract
from tests.browser import canal, canal_page, chromium, tab  # noqa: F401  fixtures

# Absolute times say more about the machine than about the code.
settings.register_profile("fangtan", deadline=None)
settings.load_profile("fangtan")

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "fixtures" / "articles"
GOLD = ROOT / "fixtures" / "gold"


@cache
def extracted(name: str) -> dict[str, Any]:
    """The record of one fixture article as plain JSON values."""
    path = ARTICLES / f"{name}.txt"
    return extract(path.read_bytes(), uri=f"fixtures/articles/{name}.txt").model_dump(mode="json", by_alias=True)


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time, without the collections of garbage that grow with what other tests hold."""
    gc.disable()  # no collection before, which would walk through all that other tests hold
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def assert_linear(prepare: Callable[[int], Callable[[], object]], size: int) -> None:
    """The work that `prepare` makes ready costs about ten times as much for ten times the size.

    A quadratic step costs a hundred times as much; the bound of forty lies between. Other work on the machine only ever
    adds, so the least of three is taken of the small, and the large may try as often.
    """
    small, large = prepare(size), prepare(size * 10)
    small()
    least = min(cost(small) for _ in range(3))
    took: list[float] = []
    while not took or (took[-1] >= 40 * least and len(took) < 3):
        took.append(cost(large))
    assert took[-1] < 40 * least, f"{size}: {least:.4f} s, {size * 10}: {min(took):.4f} s"


@pytest.fixture(scope="session")
def article_text() -> str:
    """The text of the main fixture article."""
    return (ARTICLES / "minzu_tuanjie.txt").read_text("utf-8")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest first, so that no core waits at the end for one that begins last."""
    items.sort(key=lambda item: not item.nodeid.startswith(("tests/test_spark", "tests/test_batch_faults")))
