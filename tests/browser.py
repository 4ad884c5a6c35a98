"""A real browser for the tests of the review page: Debian's Chromium, driven by Playwright, with an empty profile.

Nothing is downloaded; without a Chromium on the machine the tests are skipped, loudly.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pipeline import printed
from pipeline.extraction import extract
from pipeline.review.page import page as make_page

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
needs_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="NO CHROMIUM: the review page is not tested; see .ci/browser"
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests; each test gets a context of its own, with nothing stored."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Any, address: Path, **options: Any) -> Iterator[Any]:
    """A page on show; the test fails if the page logs an error, throws, or asks for anything but itself."""
    troubles: list[str] = []
    context = browser.new_context(**({"viewport": {"width": 1440, "height": 900}} | options))
    context.set_default_timeout(5000)
    tab = context.new_page()
    tab.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    own = (address.as_uri(), "blob:")
    tab.on("request", lambda asked: None if asked.url.startswith(own) else troubles.append(asked.url))
    tab.goto(address.as_uri())
    yield tab
    context.close()
    assert troubles == []


def write_page(folder: Path, records: Sequence[Any], texts: Sequence[str] | None = None) -> Path:
    """A review page in a folder; texts are rebuilt from the records where they are not given."""
    shown = [printed.Printed(text, "source") for text in texts] if texts is not None else printed.texts(records)
    target = folder / "page.html"
    target.write_text("".join(make_page(records, shown)), "utf-8")
    return target


def downloaded(tab: Any) -> list[dict[str, Any]]:
    """The corrections that the page exports."""
    with tab.expect_download() as waiting:
        tab.click("#export-button")
    assert waiting.value.suggested_filename == "corrections.jsonl"
    return [json.loads(line) for line in Path(waiting.value.path()).read_text("utf-8").splitlines()]


def select(tab: Any, words: str) -> None:
    """Select words of the article as a reader would."""
    tab.evaluate(
        """words => {
          const walk = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
          const nodes = []; let whole = '';
          while (walk.nextNode()) {
            if (walk.currentNode.parentElement.closest('.who, .imprint, .cut')) continue;
            nodes.push([walk.currentNode, whole.length]); whole += walk.currentNode.data;
          }
          const at = whole.indexOf(words);
          if (at < 0) throw new Error('not in the article: ' + words);
          const place = offset => nodes.findLast(([node, start]) => start <= offset);
          const range = document.createRange();
          const [first, from] = place(at), [last, to] = place(at + words.length - 1);
          range.setStart(first, at - from); range.setEnd(last, at + words.length - to);
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }""",
        words,
    )


CANAL = """水渠通到田埂边

记者 柳一帆

5月8日,青石县白杨镇水利站站长罗大川告诉记者:“今年𠮷祥渠修了12公里,浇地4300亩。”他说,干这一行已经15年。

村民贺小川表示,以前浇一次地要排队两天,如今半天就

够了。“渠修好了,心里就踏实。”贺小川说。

谈及明年打算,罗大川表示,站里将再添3台水泵,让“最后一公里”不再难。
"""


@pytest.fixture(scope="session")
def canal() -> dict[str, Any]:
    """The record of a short article with two speakers, a broken line and a character beyond the BMP."""
    return extract(CANAL, uri="canal.txt", published="2025-05-09").model_dump(mode="json", by_alias=True)


@pytest.fixture(scope="session")
def canal_page(canal: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its review page."""
    return write_page(tmp_path_factory.mktemp("page"), [canal], [CANAL])


@pytest.fixture
def tab(chromium: Any, canal_page: Path) -> Iterator[Any]:
    """That page on show."""
    with opened(chromium, canal_page) as page:
        yield page


def chosen(tab: Any) -> str:
    """The title of the chosen fact."""
    return str(tab.locator(".pick[aria-current] .title").inner_text())


def lit(tab: Any) -> str:
    """The words that are lit up in the text."""
    return "".join(tab.locator("#text .on").all_text_contents())


def pick(tab: Any, layer: str, words: str) -> None:
    """Choose a fact in the panel."""
    tab.locator(f".fact.{layer} .pick", has_text=words).first.click()
