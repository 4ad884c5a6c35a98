"""fangtan's layers inside a spaCy pipeline."""

import importlib

import spacy


def test_layers_become_span_groups() -> None:
    nlp = spacy.blank("zh")  # one token a character
    nlp.add_pipe("fangtan_quotes")
    nlp.add_pipe("fangtan_quantities")
    doc = nlp("镇长何大山说:“今年还要再修5座桥。”")
    assert [(span.text, span.label_) for span in doc.spans["fangtan_quotes"]] == [("今年还要再修5座桥。", "direct")]
    assert [span.text for span in doc.spans["fangtan_quantities"]] == ["5座"]
    assert doc._.fangtan.people[0].name == "何大山"
    assert "fangtan_dates" not in doc.spans


def test_who_and_what_is_named_becomes_span_groups() -> None:
    nlp = spacy.blank("zh")
    for layer in ("sections", "people", "organizations"):
        nlp.add_pipe(f"fangtan_{layer}")
    doc = nlp("青石镇糖厂厂长何大山说，今年还要再修5座桥。")
    found = {name: [(span.text, span.label_) for span in group] for name, group in doc.spans.items()}
    assert found == {
        "fangtan_sections": [(doc.text, "paragraph")],
        "fangtan_people": [("何大山", "name")],
        "fangtan_organizations": [("青石镇糖厂", "full")],
    }


def test_an_empty_doc_passes_through() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("fangtan_dates")
    assert len(nlp("").spans["fangtan_dates"]) == 0


def test_loading_the_module_again_is_harmless() -> None:
    from pipeline import spacy_components

    importlib.reload(spacy_components)
    assert spacy.blank("zh").add_pipe("fangtan_people") is not None
