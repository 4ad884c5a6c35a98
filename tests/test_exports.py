"""Exports: every span comes back from every format, in its own unit, also beyond the BMP and over broken lines."""

import json
from pathlib import Path
from typing import Any

import pytest
import rdflib
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

from pipeline import cli, exports
from pipeline.exports import brat, doccano, labelstudio, schemaorg, webannotation
from pipeline.exports import spacy as docbin
from pipeline.exports.marks import LABELS, LINKS, Article, Mark, marks
from pipeline.exports.units import Rfc5147, Utf16
from pipeline.extraction import extract
from pipeline.inputs import read_file
from tests.conftest import ARTICLES

# Beyond the BMP before, inside and behind spans; a broken line in a quote; CR LF in one of the two.
TEXT = (
    "𠮷林渠通水了\n\n记者 柳一帆\n\n5月8日,白杨镇水利站站长罗大𬭎说:“今年修渠12公里,村民都😀高\n\n"
    "兴得很,明年再修8公里。”\n\n𠮷林县农业局表示,水费降了三成。\n"
)
Files = list[tuple[str, bytes]]
# rdflib's own reader of JSON-LD uses what rdflib is about to drop.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")


def article(text: str, uri: str = "canal.txt") -> Article:
    record = extract(text, uri=uri, published="2025-05-09").model_dump(mode="json", by_alias=True)
    return Article(record, text)


@pytest.fixture(scope="module", params=[TEXT, TEXT.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def canal(request: pytest.FixtureRequest) -> Article:
    return article(request.param)


def places(found: list[Mark]) -> list[tuple[str, Any]]:
    return sorted((mark.label, mark.segments) for mark in found)


def test_the_text_has_what_makes_it_hard(canal: Article) -> None:
    found, links = marks(canal.record)
    assert any(len(mark.segments) > 1 for mark in found)
    assert {"person", "organization", "position", "quote", "cue", "date", "quantity"} <= {mark.label for mark in found}
    assert {"speaker", "cue", "holds", "at"} <= {link.kind for link in links}
    assert {mark.label for mark in found} <= set(LABELS)
    assert {link.kind for link in links} <= set(LINKS)
    assert len({mark.id for mark in found}) == len(found)


@pytest.mark.parametrize("module", [brat, doccano, labelstudio, docbin, webannotation], ids=lambda each: each.__name__)
def test_every_span_comes_back(module: Any, canal: Article) -> None:
    files: Files = list(module.export([canal, canal]))
    first, second = module.read(files)
    assert places(first) == places(second) == places(marks(canal.record)[0])


@pytest.mark.parametrize("module", [brat, labelstudio, docbin, webannotation], ids=lambda each: each.__name__)
def test_values_come_back(module: Any, canal: Article) -> None:
    (found,) = module.read(list(module.export([canal])))
    assert sorted((m.label, m.segments, sorted(m.values.items())) for m in found) == sorted(
        (m.label, m.segments, sorted(m.values.items())) for m in marks(canal.record)[0]
    )


@pytest.mark.parametrize("name", ["minzu_tuanjie", "huanbao_mofan"])
def test_whole_articles_come_back(name: str) -> None:
    source = read_file(ARTICLES / f"{name}.txt")
    whole = Article(extract(source).model_dump(mode="json", by_alias=True), source.text)
    expected = places(marks(whole.record)[0])
    for module in (brat, doccano, labelstudio, docbin, webannotation):
        (found,) = module.read(list(module.export([whole])))
        assert places(found) == expected, module.__name__


def test_web_annotations_count_code_points_and_quote_the_words(canal: Article) -> None:
    (_, data), *_ = webannotation.export([canal])
    items = json.loads(data)["first"]["items"]
    targets = [target for item in items if item["motivation"] == "tagging" for target in item["target"]]
    for target in targets:
        position, quote = target["selector"]
        assert canal.text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert canal.text[position["start"] - len(quote["prefix"]) :].startswith(around)
    assert json.loads(data)["total"] == len(items)


def test_web_annotations_are_linked_data(canal: Article) -> None:
    """Read by rdflib with the terms of the standard's context that are used here, put down anew: no network."""
    (_, data), *_ = webannotation.export([canal])
    value = json.loads(data)
    assert value["@context"] == webannotation.CONTEXT
    oa, ids = "http://www.w3.org/ns/oa#", ("source", "motivation", "purpose")
    terms: dict[str, Any] = {"@vocab": oa, "id": "@id", "type": "@type", "target": {"@id": "hasTarget", "@type": "@id"}}
    terms |= {"body": {"@id": "hasBody", "@type": "@id"}, "selector": "hasSelector", "items": {"@id": "as:items"}}
    terms |= {
        "source": {"@id": "hasSource", "@type": "@id"},
        "first": "as:first",
        "as": "https://www.w3.org/ns/activitystreams#",
    }
    terms |= {key: {"@id": key, "@type": "@vocab"} for key in ids[1:]}
    graph = rdflib.Graph().parse(data=json.dumps(value | {"@context": terms}), format="json-ld")
    space = rdflib.Namespace(oa)
    found = set(graph.subjects(rdflib.RDF.type, space.Annotation))
    assert len(found) == value["total"]
    assert all((each, space.hasTarget, None) in graph and (each, space.hasBody, None) in graph for each in found)
    mark_ids = {str(each) for each in found}
    assert {str(each) for each in graph.objects(None, space.hasTarget) if str(each).startswith("urn:")} <= mark_ids


def test_doccano_counts_utf16(canal: Article) -> None:
    line = json.loads(dict(doccano.export([canal]))["doccano.jsonl"])
    units = line["text"].encode("utf-16-le")
    expected = sorted(canal.text[start:end] for mark in marks(canal.record)[0] for start, end in mark.segments)
    assert (
        sorted(
            units[each["start_offset"] * 2 : each["end_offset"] * 2].decode("utf-16-le") for each in line["entities"]
        )
        == expected
    )
    assert [each["id"] for each in line["entities"]] == list(range(len(line["entities"])))
    assert {each[end] for each in line["relations"] for end in ("from_id", "to_id")} <= set(
        range(len(line["entities"]))
    )


def test_label_studio_counts_code_points_and_has_its_labels(canal: Article) -> None:
    files = dict(labelstudio.export([canal]))
    (task,) = json.loads(files["tasks.json"])
    result = task["predictions"][0]["result"]
    regions = {each["id"]: each for each in result if each["type"] == "labels"}
    assert all(canal.text[(v := each["value"])["start"] : v["end"]] == v["text"] for each in regions.values())
    relations = [each for each in result if each["type"] == "relation"]
    assert any(each["labels"] == ["continues"] for each in relations)
    assert all({each["from_id"], each["to_id"]} <= regions.keys() for each in relations)
    config = files["config.xml"].decode()
    assert all(f'<Label value="{label}"' in config for label in LABELS)
    assert all(f'<Relation value="{kind}"/>' in config for kind in LINKS)


def test_brat_files_fit_together(canal: Article) -> None:
    files = dict(brat.export([canal]))
    assert files["canal.txt"].decode() == canal.text
    for line in files["canal.ann"].decode().splitlines():
        if line.startswith("T"):
            _, place, words = line.split("\t")
            pieces = [part.split(" ") for part in place.partition(" ")[2].split(";")]
            assert " ".join(canal.text[int(start) : int(end)] for start, end in pieces) == words
    assert "[relations]\nspeaker\tArg1:<ENTITY>" in files["annotation.conf"].decode()


def test_spacy_loads_the_docs(canal: Article) -> None:
    ((_, data),) = docbin.export([canal])
    (doc,) = DocBin().from_bytes(data).get_docs(spacy.blank("zh").vocab)
    assert doc.text == canal.text
    quoted = "".join(span.text for span in doc.spans["quote"])
    assert "高兴得很" in quoted
    assert doc.user_data["record"] == canal.record["id"]


def test_schema_org(canal: Article) -> None:
    ((_, data),) = schemaorg.export([canal])
    page = json.loads(data)
    assert (page["@type"], page["inLanguage"], page["articleBody"]) == ("NewsArticle", "zh", canal.text)
    assert page["datePublished"] == "2025-05-09"
    (found,) = schemaorg.read([("x", data)])
    quote = next(mark for mark in found if mark.label == "Quotation")
    assert canal.words(quote.segments) == quote.values["name"]
    person = next(each for each in page["mentions"] if each["name"] == "罗大𬭎")
    role = person["worksFor"][0]
    bodies = {each["@id"]: each["name"] for each in page["mentions"] if each["@type"] == "Organization"}
    assert (role["roleName"], bodies[role["worksFor"]["@id"]]) == ("站长", "白杨镇水利站")
    for mark in found:
        if mark.label == "Person" and mark.values["name"] == "罗大𬭎":
            assert canal.words(mark.segments[:1]) == "罗大𬭎"
    graph = rdflib.Graph().parse(
        data=json.dumps(page | {"@context": {"@vocab": "https://schema.org/"}}), format="json-ld"
    )
    space = rdflib.Namespace("https://schema.org/")
    said = set(graph.objects(None, space.spokenByCharacter))
    assert all((who, rdflib.RDF.type, None) in graph for who in said)
    assert said


@given(st.text(st.sampled_from("a好𠮷😀\r\n")), st.integers(0, 40))
def test_units_there_and_back(text: str, at: int) -> None:
    at = min(at, len(text))
    utf16 = Utf16(text)
    assert utf16.to(at) == len(text[:at].encode("utf-16-le")) // 2
    assert utf16.back(utf16.to(at)) == at
    if text[at - 1 : at + 1] != "\r\n":
        rfc = Rfc5147(text)
        assert rfc.to(at) == len(text[:at].replace("\r\n", "\n"))
        assert rfc.back(rfc.to(at)) == at


def test_hostile_names_and_words_stay_inside(tmp_path: Path) -> None:
    bad = article("镇长何大山说:“T1\tperson 0 3\u2028好</Label>。”\n", uri="../../etc/\t<x>.txt")
    for name in exports.FORMATS:
        for file, _ in exports.export(name, [bad]):
            assert "/" not in file
            assert not file.startswith(".")
    lines = dict(brat.export([bad])).items()
    (ann,) = [data.decode() for name, data in lines if name.endswith(".ann")]
    assert all(line[0] in "TR#" for line in ann.split("\n") if line)


@pytest.fixture
def record_file(tmp_path: Path) -> Path:
    target = tmp_path / "r.json"
    target.write_text(json.dumps(article(TEXT).record), "utf-8")
    return target


@pytest.mark.parametrize("name", exports.FORMATS)
def test_the_command(name: str, record_file: Path, tmp_path: Path) -> None:
    assert cli.main(["export", name, str(record_file), "-o", str(tmp_path / "out")]) == 0
    assert list((tmp_path / "out").iterdir())


def test_no_such_format(record_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "tei", str(record_file), "-o", str(tmp_path / "out")]) == 2
    assert "[U003]" in capsys.readouterr().err
