"""Corrections on the review page, in a real browser: decided, changed, added, exported, kept and read back."""

import json
from pathlib import Path
from typing import Any

from pipeline.corrections import forms
from tests.browser import CANAL, chosen, downloaded, needs_browser, pick, select

pytestmark = needs_browser
Json = dict[str, Any]


def test_decisions_are_exported_kept_and_taken_back(tab: Any, canal: Json) -> None:
    pick(tab, "quotes", "渠修好了")
    tab.keyboard.press("a")
    pick(tab, "terms", "最后一公里")
    tab.locator(".act", has_text="Reject").click()
    assert tab.locator("#text .term").count() == 0
    assert "rejected" in chosen(tab)
    lines = downloaded(tab)
    assert [(each["layer"], each["action"], each["record"]) for each in lines] == [
        ("quotes", "accept", canal["id"]),
        ("terms", "reject", canal["id"]),
    ]
    assert (
        lines[0]["before"]
        == lines[0]["after"]
        == next(q for q in canal["quotes"] if q["id"] == lines[0]["before"]["id"])
    )
    assert lines[1]["segments"] == lines[1]["before"]["span"]["segments"]
    tab.reload()
    assert tab.locator("#export-button").inner_text() == "Export 2"
    pick(tab, "terms", "最后一公里")
    tab.keyboard.press("x")
    assert tab.locator("#export-button").inner_text() == "Export 1"
    tab.keyboard.press("u")
    assert tab.locator("#export-button").inner_text() == "Export 2"


def test_a_speaker_is_changed(tab: Any, canal: Json) -> None:
    pick(tab, "quotes", "渠修好了")
    tab.keyboard.press("c")
    other = next(person for person in canal["people"] if person["name"] == "罗大川")
    tab.get_by_label("speaker", exact=True).select_option(other["id"])
    assert "罗大川" in tab.locator(".pick[aria-current] .about").inner_text()
    (line,) = downloaded(tab)
    assert line["action"] == "change"
    assert (line["before"]["speaker"]["ref"] == other["id"], line["after"]["speaker"]["ref"]) == (False, other["id"])
    tab.locator(".act", has_text="As it was").click()
    assert tab.locator("#export-button").inner_text() == "Export 0"


def test_a_span_is_taken_from_the_selection_beyond_the_bmp_and_over_a_break(tab: Any) -> None:
    pick(tab, "quantities", "12公里")
    tab.keyboard.press("c")
    select(tab, "𠮷祥渠修了12公里")
    tab.get_by_label("words: take selection").or_(tab.get_by_label("span: take selection")).click()
    pick(tab, "quotes", "以前浇一次地")
    tab.keyboard.press("c")
    select(tab, "如今半天就够了")
    tab.get_by_label("part 1: take selection").click()
    first, second = downloaded(tab)
    (segment,) = first["after"]["span"]["segments"]
    assert CANAL[segment["start"] : segment["end"]] == first["after"]["span"]["text"] == "𠮷祥渠修了12公里"
    part = second["after"]["parts"][0]["span"]
    assert [CANAL[each["start"] : each["end"]] for each in part["segments"]] == ["如今半天就", "够了"]


def test_a_span_is_taken_beside_the_selection(tab: Any) -> None:
    pick(tab, "quotes", "渠修好了")
    select(tab, "心里就踏实")
    assert tab.locator("#adding").inner_text().startswith("Add as")
    tab.keyboard.press("c")
    select(tab, "心里就踏实")
    tab.locator("#adding button", has_text="words said").click()
    (line,) = downloaded(tab)
    assert [part["span"]["text"] for part in line["after"]["parts"]] == ["心里就踏实"]
    assert line["segments"] == line["after"]["parts"][0]["span"]["segments"]


def test_a_value_and_a_role_are_changed(tab: Any) -> None:
    pick(tab, "dates", "5月8日")
    tab.keyboard.press("c")
    tab.get_by_label("edtf").fill("2025-05-08")
    tab.get_by_label("edtf").press("Enter")
    tab.get_by_label("note").fill("the year is in the masthead")
    tab.get_by_label("note").press("Tab")
    pick(tab, "roles", "站长")
    tab.keyboard.press("c")
    tab.get_by_label("status").select_option("former")
    date, role = downloaded(tab)
    assert (date["after"]["edtf"], date["after"]["resolved"], date["note"]) == (
        "2025-05-08",
        None,
        "the year is in the masthead",
    )
    assert (role["layer"], role["after"]["status"]) == ("roles", "former")
    assert role["owner"].startswith("per-")


def test_stated_values_aliases_and_resolved_dates(tab: Any) -> None:
    pick(tab, "people", "罗大川")
    tab.keyboard.press("c")
    select(tab, "青石县")
    tab.get_by_role("textbox", name="native place").fill("青石县")
    tab.get_by_role("textbox", name="native place").press("Enter")
    pick(tab, "organizations", "水利站")
    tab.keyboard.press("c")
    tab.get_by_label("aliases").fill("水利站、站里")
    tab.get_by_label("aliases").press("Enter")
    pick(tab, "dates", "5月8日")
    tab.keyboard.press("c")
    tab.get_by_label("resolved").fill("2024-05-08")
    tab.get_by_label("resolved").press("Enter")
    person, body, date = downloaded(tab)
    assert person["after"]["native_place"]["value"] == person["after"]["native_place"]["evidence"]["text"] == "青石县"
    assert body["after"]["aliases"] == ["水利站", "站里"]
    assert date["after"]["resolved"] == {
        "edtf": "2024-05-08",
        "earliest": "2024-05-08",
        "latest": "2024-05-08",
        "anchor": "reviewer",
    }
    assert [each.action for each in forms.parse(map(json.dumps, (person, body, date)))] == ["change"] * 3


def test_what_is_missing_is_added(tab: Any) -> None:
    select(tab, "田埂边")
    bar = tab.locator("#adding")
    assert bar.is_visible()
    bar.locator("button", has_text="organization").click()
    assert chosen(tab).startswith("田埂边")
    select(tab, "水泵")
    bar.locator("button", has_text="mention of 田埂边").click()
    owner, mention = downloaded(tab)
    assert (owner["action"], owner["before"], owner["after"]["name"]) == ("add", None, "田埂边")
    assert (mention["layer"], mention["owner"], mention["after"]["text"]) == (
        "organization_mentions",
        owner["after"]["id"],
        "水泵",
    )
    tab.locator(".act", has_text="Take back").click()
    assert tab.locator("#export-button").inner_text() == "Export 1"


def test_corrections_are_read_back(tab: Any, tmp_path: Path) -> None:
    pick(tab, "terms", "最后一公里")
    tab.keyboard.press("x")
    lines = downloaded(tab)
    tab.keyboard.press("x")
    assert tab.locator("#export-button").inner_text() == "Export 0"
    other = lines[0] | {"before": lines[0]["before"] | {"kind": "slogan"}}
    all_lines = [*map(json.dumps, [*lines, other, lines[0] | {"record": "0" * 64}]), "no json"]
    (tmp_path / "c.jsonl").write_text("\n".join(all_lines), "utf-8")
    tab.keyboard.press("?")
    tab.locator("#help input[type=file]").set_input_files(tmp_path / "c.jsonl")
    tab.wait_for_function("document.getElementById('read').textContent !== ''")
    assert tab.locator("#read").inner_text() == "1 read, 3 do not fit these records"
    assert downloaded_after_close(tab) == lines


def downloaded_after_close(tab: Any) -> list[Json]:
    tab.keyboard.press("Escape")
    return downloaded(tab)


def test_the_rest_is_accepted_at_once_and_taken_back_at_once(tab: Any, canal: Json) -> None:
    pick(tab, "terms", "最后一公里")
    tab.keyboard.press("x")
    tab.keyboard.press("Shift+A")
    lines = downloaded(tab)
    actions = {(line["layer"], line["action"]) for line in lines}
    assert ("terms", "reject") in actions
    assert {("quotes", "accept"), ("roles", "accept"), ("person_mentions", "accept")} <= actions
    people = sum(1 + len(each["roles"]) + len(each["mentions"]) for each in canal["people"])
    assert sum(line["layer"] in ("people", "roles", "person_mentions") for line in lines) == people
    assert tab.locator(".rest").count() == 0
    tab.keyboard.press("u")
    assert tab.locator("#export-button").inner_text() == "Export 1"
