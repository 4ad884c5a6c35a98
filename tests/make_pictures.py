"""The pictures of the review page in docs/: `make pictures` takes them anew, of the main fixture, in a real browser.

Kept small: the colours of each are reduced to a palette.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from tests.browser import CHROMIUM, FLAGS, pick, select, write_page
from tests.conftest import ROOT

DOCS = ROOT / "docs"
WIDE: dict[str, Any] = {"viewport": {"width": 1360, "height": 850}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "is_mobile": True, "has_touch": True}


def main() -> None:
    """Take all four."""
    from playwright.sync_api import sync_playwright

    record = json.loads((ROOT / "fixtures" / "expected" / "minzu_tuanjie.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = write_page(Path(folder), [record])
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)

        def shown(**options: Any) -> Any:
            tab = browser.new_context(reduced_motion="reduce", **options).new_page()
            tab.goto(address.as_uri())
            return tab

        tab = shown(**WIDE, color_scheme="light")
        pick(tab, "quotes", "这份荣誉属于")
        take(tab, "review")
        tab = shown(**WIDE, color_scheme="dark")
        pick(tab, "roles", "")
        take(tab, "review-dark")
        tab = shown(**WIDE, color_scheme="light")
        pick(tab, "quantities", "户")
        tab.keyboard.press("c")
        select(tab, "现有居民")
        take(tab, "review-change")
        tab = shown(**PHONE, color_scheme="light")
        tab.locator("#facts-button").tap()
        pick(tab, "dates", "月")
        take(tab, "review-phone")
        browser.close()


def take(tab: Any, name: str) -> None:
    """One picture, with a palette."""
    target = DOCS / f"{name}.png"
    tab.wait_for_timeout(200)
    tab.screenshot(path=target)
    with Image.open(target) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main()
