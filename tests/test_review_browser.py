"""The review page in a real browser: every interaction, hostile text, speed, contrast, and no network."""

import time
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from pipeline.extraction import extract
from pipeline.inputs import read_file
from tests.browser import CANAL, chosen, lit, needs_browser, opened, pick, select, write_page
from tests.conftest import ROOT, extracted

pytestmark = needs_browser
Json = dict[str, Any]


def test_the_text_stands_there_as_printed(tab: Any) -> None:
    words = tab.evaluate(
        "[...document.querySelectorAll('#text .unit')].map(unit => { const copy = unit.cloneNode(true);"
        " copy.querySelectorAll('.who, .cut').forEach(each => each.remove()); return copy.textContent; }).join('')"
    )
    assert "".join(words.split()) == "".join(CANAL.split())
    assert tab.locator(".join.inside_word, .join.between_words").count() == 1
    tab.keyboard.press("b")
    printed = tab.evaluate(
        "(() => { const copy = document.querySelector('.printed').cloneNode(true);"
        " copy.querySelectorAll('.who').forEach(each => each.remove()); return copy.textContent; })()"
    )
    assert printed == CANAL


def test_hard_layouts_lose_no_word(chromium: Any, tmp_path: Path) -> None:
    names = ("41_two", "42_two", "48_zero", "52_window", "40_several", "32_web", "39_publicity", "45_no_headline")
    paths = [path for path in sorted((ROOT / "fixtures" / "layouts").glob("*.txt")) if path.name.startswith(names)]
    sources = [read_file(path) for path in paths]
    records = [extract(source).model_dump(mode="json", by_alias=True) for source in sources]
    with opened(chromium, write_page(tmp_path, records, [source.text for source in sources])) as tab:
        for number, source in enumerate(sources, 1):
            tab.evaluate("number => { location.hash = `#${number}`; }", number)
            tab.wait_for_function("uri => document.querySelector('.imprint').textContent.includes(uri)", arg=source.uri)
            shown = tab.evaluate(
                "[...document.querySelectorAll('#text .unit')].map(unit => { const copy = unit.cloneNode(true);"
                " copy.querySelectorAll('.who, .cut').forEach(each => each.remove()); return copy.textContent; })"
            )
            assert sorted("".join("".join(shown).split())) == sorted("".join(source.text.split())), source.uri


def test_every_fact_of_the_record_is_in_the_panel(tab: Any, canal: Json) -> None:
    for layer in ("people", "organizations", "quotes", "terms", "dates", "quantities"):
        assert tab.locator(f".fact.{layer}").count() == len(canal[layer]), layer
    assert tab.locator(".fact.roles").count() == sum(len(person["roles"]) for person in canal["people"])


def test_a_click_on_a_fact_shows_its_evidence(tab: Any) -> None:
    pick(tab, "quotes", "渠修好了")
    assert lit(tab) == "渠修好了,心里就踏实。"
    assert tab.locator(".card").inner_text().startswith("speaker")
    tab.locator(".card .link", has_text="贺小川").first.click()
    assert "贺小川" in chosen(tab)
    assert "#1/people" in tab.url


def test_quotes_are_in_their_speakers_colours_with_links(tab: Any) -> None:
    first = tab.locator("#text a.who").first
    assert first.get_attribute("aria-label") == "Quote by 罗大川"
    assert first.inner_text() == "1"
    colours = {
        tab.locator(f"#text .quote.s{number}").first.evaluate(
            "e => getComputedStyle(e).backgroundColor + getComputedStyle(e).backgroundImage"
        )
        for number in (1, 2)
    }
    assert len(colours) == 2
    tab.locator("#text .cue", has_text="告诉").click()
    assert lit(tab).startswith("今年𠮷祥渠")


def test_values_stand_under_dates_and_quantities(tab: Any) -> None:
    date = tab.locator("#text .date", has_text="5月8日")
    assert date.get_attribute("data-v") == "2025-05-08"
    assert tab.locator("#text .quantity", has_text="12公里").get_attribute("data-v") == "12 km"
    shown = "e => getComputedStyle(e, '::after').content"
    assert date.evaluate(shown) == '"2025-05-08"'
    tab.keyboard.press("v")
    assert tab.locator("#text .date", has_text="5月8日").evaluate(shown) == "none"


def test_a_click_in_the_text_goes_from_the_narrow_to_the_wide(tab: Any) -> None:
    words = tab.locator("#text .quantity", has_text="12公里")
    words.click()
    assert chosen(tab) == "12公里"
    words.click()
    assert "今年𠮷祥渠" in chosen(tab)


def test_keys(tab: Any, canal: Json) -> None:
    tab.keyboard.press("j")
    first = chosen(tab)
    tab.keyboard.press("j")
    assert chosen(tab) != first
    tab.keyboard.press("k")
    assert chosen(tab) == first
    tab.keyboard.press("3")
    assert tab.locator(".fact.quotes").count() == 0
    assert tab.locator("#text .quote").count() == 0
    assert tab.locator(".chip.quotes").get_attribute("aria-pressed") == "false"
    tab.keyboard.press("3")
    assert tab.locator(".fact.quotes").count() == len(canal["quotes"])
    tab.keyboard.press("?")
    assert tab.locator("#help").is_visible()
    tab.keyboard.press("Escape")
    assert not tab.locator("#help").is_visible()
    tab.keyboard.press("/")
    tab.keyboard.type("jk3?")
    assert tab.locator("#query").input_value() == "jk3?"
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")
    assert tab.locator("[aria-current=true]").count() == 0


def test_filters_by_speaker_confidence_and_state(tab: Any, canal: Json) -> None:
    by = [quote for quote in canal["quotes"] if quote["speaker"]["ref"] == canal["quotes"][0]["speaker"]["ref"]]
    tab.select_option("#speaker", canal["quotes"][0]["speaker"]["ref"])
    assert tab.locator(".fact.quotes").count() == len(by)
    assert tab.locator(".fact.dates").count() == 0
    tab.select_option("#speaker", "")
    lowest = min(quote["speaker"]["confidence"] for quote in canal["quotes"])
    tab.locator("#confidence").fill(str(int(lowest * 100 + 1)))
    assert 0 < tab.locator(".fact.quotes").count() < len(canal["quotes"])
    tab.locator("#confidence").fill("0")
    assert tab.locator("#list").inner_text() == "No fact passes the filters."
    tab.locator("#confidence").fill("100")
    pick(tab, "quotes", "渠修好了")
    tab.keyboard.press("a")
    tab.select_option("#state", "done")
    assert tab.locator(".fact").count() == 1
    tab.select_option("#state", "open")
    assert tab.locator(".fact.quotes").count() == len(canal["quotes"]) - 1


def test_facts_can_be_gone_through_as_they_are_read(tab: Any, canal: Json) -> None:
    tab.keyboard.press("o")
    titles = tab.locator("#list .title").all_text_contents()
    assert len(titles) == tab.locator(".fact").count()
    places = [" ".join(titles).index(words) for words in ("5月8日", "12公里", "两天", "3台")]
    assert places == sorted(places)
    tab.keyboard.press("j")
    assert chosen(tab).endswith("记者")
    assert "柳一帆" in tab.locator(".pick[aria-current] .about").inner_text()
    tab.keyboard.press("o")
    assert tab.locator(".group").count() > 4
    assert tab.locator("#order").input_value() == "layer"


def test_search_finds_words_that_the_print_has_cut(tab: Any) -> None:
    tab.fill("#query", "就够了")
    assert tab.locator("#hits").inner_text() == "1 here"
    assert tab.evaluate("[...CSS.highlights.get('hit')].map(range => range.toString())") == ["就够了"]
    tab.fill("#query", "川")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    assert tab.locator("#hits").inner_text().startswith("2 of ")
    assert tab.locator(".fact.people").count() == 2


def test_an_address_leads_to_a_fact(chromium: Any, canal_page: Path, canal: Json) -> None:
    with opened(chromium, canal_page) as tab:
        tab.evaluate("id => { location.hash = `#1/terms:${id}`; }", canal["terms"][0]["id"])
        tab.wait_for_selector("[aria-current=true]")
        assert lit(tab) == canal["terms"][0]["span"]["text"]
        tab.evaluate("location.hash = '#99/%E0%A4%A'")
        tab.wait_for_selector("[aria-current=true]", state="detached")


HOSTILE = (
    "<script>window.hit = 1</script>来了\n\n</script><img src=x onerror=window.hit=2>"
    "镇长何大山说:“&lt;b&gt;好</b>'\"\u2028\u2029完。”\n\n"
    "<!--何大山--> 表示,\u202e反着写\u202c的12月3日,来了1320户居民 ]]> ${window.hit=3} `x`。\n"
)


def test_hostile_text_never_becomes_markup(chromium: Any, tmp_path: Path) -> None:
    uri = '"><script>window.hit=4</script>.txt'
    record = extract(HOSTILE, uri=uri).model_dump(mode="json", by_alias=True)
    address = write_page(tmp_path, [record], [HOSTILE])
    with opened(chromium, address) as tab:
        for key in "jjjjjjb":
            tab.keyboard.press(key)
        tab.fill("#query", "<script>")
        assert tab.evaluate("window.hit") is None
        assert tab.locator("#text script, #text img, #text b, #list script, #outline script").count() == 0
        assert tab.evaluate("document.querySelectorAll('body script:not([type])').length") == 1
        shown = tab.evaluate("document.querySelector('.printed').textContent")
        assert "<script>window.hit = 1</script>" in shown
        assert "\u2028\u2029" in shown


def test_a_page_costs_what_its_articles_cost(chromium: Any, tmp_path: Path) -> None:
    base = extracted("daode_mofan")
    records = [
        base | {"id": f"{number:064x}", "source": base["source"] | {"sha256": f"{number:064x}"}}
        for number in range(200)
    ]
    few, many = (_seconds_of_a_page(chromium, tmp_path, records[:count]) for count in (20, 200))
    # What grows with the number of articles costs ten times as much; a quadratic step, a hundred times.
    assert all(large < 40 * small for small, large in zip(few, many, strict=True)), (few, many)


def _seconds_of_a_page(chromium: Any, folder: Path, records: list[dict[str, Any]]) -> tuple[float, float, float]:
    """Of a page of these records: its opening, the turn to the next article, a search."""
    text = (ROOT / "fixtures" / "articles" / "daode_mofan.txt").read_text("utf-8")
    address = write_page(folder, records, [text] * len(records))
    started = time.perf_counter()
    with opened(chromium, address) as tab:
        tab.wait_for_selector(".fact")
        opening = time.perf_counter() - started
        assert tab.locator(".articles li").count() == len(records)
        assert tab.locator("#text").count() == 1
        started = time.perf_counter()
        tab.keyboard.press("]")
        tab.wait_for_selector(".articles li:nth-child(2) [aria-current]")
        turning = time.perf_counter() - started
        started = time.perf_counter()
        tab.fill("#query", "社区")
        tab.wait_for_function("document.getElementById('hits').textContent.endsWith('here')")
        searching = time.perf_counter() - started
    print(
        f"{address.stat().st_size / 1e6:.1f} MB, open {opening:.2f} s, next {turning:.2f} s, search {searching:.2f} s"
    )
    return opening, turning, searching


CONTRAST = (ROOT / "tests" / "contrast.js").read_text("utf-8")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast_is_enough_in_both_themes(chromium: Any, tmp_path: Path, theme: str) -> None:
    address = write_page(tmp_path, [extracted("minzu_tuanjie"), extracted("daode_mofan")])
    with opened(chromium, address, color_scheme=theme) as tab:
        found = []
        for layer in ("roles", "honours", "dates", "quotes"):
            pick(tab, layer, "")
            tab.keyboard.press("x")
            tab.keyboard.press("c")
            select(tab, "呼和浩特")
            found += tab.evaluate(CONTRAST)
            tab.keyboard.press("x")
        found.sort()
    print(theme, found[0])
    assert len(found) > 300
    assert found[0][0] >= 4.5, found[:5]


def test_on_a_phone_the_facts_are_a_drawer(chromium: Any, canal_page: Path) -> None:
    with opened(chromium, canal_page, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as tab:
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
        assert not tab.locator("#facts").is_visible()
        tab.locator("#facts-button").tap()
        assert tab.locator("#facts").is_visible()
        tab.locator(".fact.quotes .pick").first.tap()
        assert lit(tab)
        tab.locator("#outline-button").tap()
        assert tab.locator("#outline").is_visible()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_theme_follows_the_system_and_the_button(chromium: Any, canal_page: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(chromium, canal_page, color_scheme="dark") as tab:
        dark = tab.evaluate(ground)
        tab.keyboard.press("t")
        light = tab.evaluate(ground)
        assert dark != light
        tab.keyboard.press("t")
        assert tab.evaluate(ground) == dark


def test_everything_can_be_reached_and_has_a_name(tab: Any) -> None:
    pick(tab, "quotes", "渠修好了")
    tab.keyboard.press("c")
    nameless = tab.evaluate(
        """() => [...document.querySelectorAll('button, a, input, select')]
        .filter(each => each.getClientRects().length)
        .filter(each => !(each.getAttribute('aria-label') || each.textContent.trim() || each.labels?.length))
        .map(each => each.outerHTML)"""
    )
    assert nameless == []
    assert tab.locator("main, nav, aside, header").count() == 4
    tab.keyboard.press("Escape")
    tab.locator("#query").focus()
    seen = set()
    for _ in range(60):
        tab.keyboard.press("Tab")
        name = tab.evaluate("document.activeElement.className + document.activeElement.id")
        seen.add(name.split(" ")[0])
        outlined = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outlined != "none", name
    assert {"theme-button", "who", "chip", "speaker"} <= {each.removeprefix("icon") for each in seen} | seen


@pytest.mark.parametrize("width", [1440, 390])
def test_no_rule_of_accessibility_is_broken(chromium: Any, canal_page: Path, width: int) -> None:
    # The page's policy keeps foreign scripts out; the checker is one.
    with opened(chromium, canal_page, viewport={"width": width, "height": 900}, bypass_csp=True) as tab:
        if width < 400:
            tab.locator("#facts-button").click()
        pick(tab, "quotes", "渠修好了")
        tab.keyboard.press("c")
        found = Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()


def test_it_prints(tab: Any) -> None:
    tab.emulate_media(media="print")
    assert not tab.locator(".bar").is_visible()
    assert tab.locator("#list").is_visible()
    assert tab.locator("#text").is_visible()
    assert len(tab.pdf()) > 10_000
