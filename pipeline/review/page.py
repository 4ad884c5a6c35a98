"""Records and texts in, one self-contained HTML page out.

Whatever stands in an article reaches the page as JSON in which no character can end the element that holds it, and is
put on show as text nodes only. A content security policy by hash lets nothing run but the page's own script, and no
request leave it.
"""

import base64
import hashlib
import html
import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any, get_args

from pipeline import layers, model
from pipeline.printed import Printed
from pipeline.version import VERSION

Json = Any
# The scripts share one scope, in this order.
SCRIPTS = ("dom", "article", "facts", "store", "text", "panel", "card", "form", "additions", "app")
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def page(records: Sequence[Json], texts: Sequence[Printed]) -> Iterator[str]:
    """The page, piece by piece, so that many articles need not be held twice.

    Args:
        records: as `json.loads` gives them.
        texts: one for each record, in the same order.
    """
    script, style = _script(), _asset("page.css")
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )
    title = _title(records[0]) if len(records) == 1 else f"{len(records)} articles"
    head, _, tail = _asset("page.html").partition("<!--data-->")
    head = head.replace("<!--policy-->", f'<meta http-equiv="Content-Security-Policy" content="{policy}">')
    yield head.replace("<!--title-->", html.escape(title)).replace("<!--style-->", f"<style>{style}</style>")
    yield _json("choices", choices())
    yield _json("index", [_entry(record, printed) for record, printed in zip(records, texts, strict=True)])
    for number, record in enumerate(records):
        yield _json(f"record-{number}", record)
    yield tail.replace("<!--script-->", f"<script>{script}</script>")


def choices() -> dict[str, Json]:
    """The values that a reviewer can choose from, as the record's types name them."""

    def of(owner: type[model.Closed], field: str) -> list[str]:
        return list(get_args(owner.model_fields[field].annotation))

    return {
        "version": VERSION,
        "quote.type": of(model.QuoteInfo, "type"),
        "part.kind": of(model.PartInfo, "kind"),
        "resolution": list(get_args(layers.Resolution)),
        "role.status": of(model.RoleInfo, "status"),
        "person_mention.kind": of(model.PersonMention, "kind"),
        "organization_mention.kind": of(model.OrganizationMention, "kind"),
        "term.kind": list(get_args(layers.TermKind)),
        "date.type": list(get_args(layers.DateType)),
        "quantity.kind": list(get_args(layers.QuantityKind)),
        "modifier": list(get_args(layers.Modifier)),
        "modality": list(get_args(layers.Modality)),
        "honour.kind": of(model.HonourInfo, "kind"),
        "support": of(model.HonourInfo, "support"),
    }


def _entry(record: Json, printed: Printed) -> dict[str, Json]:
    """What the list of articles and the search need without the record itself."""
    counted = ("people", "organizations", "quotes", "terms", "dates", "quantities", "diagnostics")
    return {
        "id": record["id"],
        "digest": hashlib.sha256(json.dumps(record).encode()).hexdigest()[:16],
        "title": _title(record),
        "uri": record["source"]["uri"],
        "status": record["status"],
        "text": printed.text,
        "proof": printed.proof,
        "counts": {layer: len(record[layer]) for layer in counted},
    }


def _title(record: Json) -> str:
    headline = record["document"]["headline"]
    headings = (section["heading"] for section in record["sections"] if section["heading"])
    first = headline or next(headings, None)
    return str(first["text"] if first else record["source"]["uri"])


def _json(name: str, value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return f'<script type="application/json" id="{name}">{text}</script>\n'


@cache
def _script() -> str:
    body = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{body}\n}})();'


@cache
def _asset(name: str) -> str:
    return (resources.files("pipeline.review") / "assets" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
