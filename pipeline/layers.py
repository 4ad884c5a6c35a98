"""What the stages hand to each other: typed immutable values over the logical text of one document.

Every span here refers to `Document.text`, the logical text; only `pipeline.assemble` turns spans into source
segments. References between layers are identifiers made by `Document.ident`, so they survive into the record as
they are.
"""

from typing import Literal

from pipeline.document import Document
from pipeline.source import Published, Source
from pipeline.spans import Span
from pipeline.tokens import Words
from pipeline.values import dataclass

# ------------------------------------------------------------------ marks


@dataclass(frozen=True, slots=True)
class Marked:
    """A pair of quotation marks: `inner` is what stands between, `outer` includes the marks.

    `depth` is 0 for an outermost pair. `closed` is False where the closing (or opening) mark is missing and the
    range was recovered up to the end (or start) of its paragraph.
    """

    inner: Span
    outer: Span
    depth: int
    closed: bool = True


# ------------------------------------------------------- dates, quantities

DateType = Literal[
    "date",
    "time",
    "datetime",
    "daterange",
    "timerange",
    "datetimerange",
    "duration",
    "set",
    "relative",
    "vague",
]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date placed on the calendar by an anchor: ISO days, both inclusive."""

    edtf: str
    earliest: str | None
    latest: str | None
    anchor: str  # "text" (absolute as printed) | "published:", "page:" or "dateline:" with the ISO day


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression. `edtf` and `iso` use the text alone; `resolved` needs an anchor."""

    span: Span
    type: DateType
    edtf: str | None = None
    iso: str | None = None
    resolved: Resolved | None = None
    modifier: str | None = None
    problem: str | None = None  # code of a diagnostic, e.g. an impossible day


QuantityKind = Literal[
    "number",
    "ordinal",
    "percent",
    "numberrange",
    "money",
    "age",
    "dimension",
    "temperature",
    "duration",
    "enumerator",
    "in_term",
    "idiomatic",
]
Modality = Literal["fact", "plan", "wish"]
Modifier = Literal["about", "under", "over", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number in the text. Decimals are exact strings in plain notation, e.g. "456000", "0.05", "-3"."""

    span: Span
    numeral: Span
    kind: QuantityKind
    value: str | None = None
    lower: str | None = None
    upper: str | None = None
    modifier: Modifier | None = None
    unit: str | None = None  # UCUM, ISO 4217, "%" or "百分点"
    measure: Span | None = None
    noun: Span | None = None
    indefinite: bool = False  # 一名 = "a": one, but nothing that a data team counts
    distributive: bool = False  # after 每 or 各
    owner: str | None = None
    modality: Modality = "fact"
    salient: bool = False


# --------------------------------------------------- people, organizations


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text speaks of a person or an organization.

    Kinds of a person: name, pronoun, descriptor. Kinds of an organization: full, alias, nominal, nested.
    """

    kind: Literal["name", "pronoun", "descriptor", "full", "alias", "nominal", "nested"]
    span: Span
    inside_quote: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """One position of a person. `organization` is the id of an Organization, None where the text names none."""

    position: Span
    body: str | None
    core_title: str
    organization: str | None
    status: Literal["current", "former", "acting", "nominated"]
    evidence: Span


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that the text states, with the words that state it."""

    value: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named in the text; `span` is the name where it is first printed with a title, else first printed."""

    id: str
    name: str
    span: Span
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    gender: Stated | None = None
    age: Stated | None = None
    ethnicity: Stated | None = None
    native_place: Stated | None = None


@dataclass(frozen=True, slots=True)
class Component:
    """A unit of its own inside an organization's name (回民区分局), outermost first."""

    name: str
    level: str
    span: Span


@dataclass(frozen=True, slots=True)
class Organization:
    """A body named in the text. `place_prefix` is a place at the head of the name that is no component."""

    id: str
    name: str
    type: str
    span: Span
    components: tuple[Component, ...] = ()
    place_prefix: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


# ------------------------------------------------------------------ quotes

Resolution = Literal[
    "name_before",
    "name_after",
    "name_around",
    "name_genitive",
    "pronoun",
    "nominal",
    "label",
    "carried",
    "none",
]


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A stretch of content. `anchored` is False for a sentence carried over without a cue of its own."""

    kind: Literal["direct", "indirect"]
    anchored: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. `ref` is the id of a person, an organization, or None with a `reason` code."""

    ref: str | None
    mention: Span | None
    resolution: Resolution
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that reports speech; `lemma` is its entry in the table of cues."""

    lemma: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """One attribution: what someone says, under one cue."""

    id: str
    type: Literal["direct", "indirect", "mixed"]
    parts: tuple[QuotePart, ...]
    speaker: Speaker
    cue: Cue | None = None
    setting: Span | None = None
    topic: Span | None = None
    nested: tuple[str, ...] = ()


TermKind = Literal["award", "designation", "name", "program", "policy", "slogan", "metaphor", "emphasis"]


@dataclass(frozen=True, slots=True)
class Term:
    """Quoted words that are nobody's speech; `span` excludes the marks, `nested` is True inside a direct quote."""

    id: str
    span: Span
    kind: TermKind
    nested: bool


# ---------------------------------------------------------- honours, events


@dataclass(frozen=True, slots=True)
class Event:
    """A named meeting or ceremony; `ordinal` is the 13 of 第十三次."""

    id: str
    name: str
    ordinal: int | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Honour:
    """An award or designation and who holds it."""

    id: str
    name: str
    kind: Literal["award", "designation"]
    recipient: str | None
    support: Literal["stated", "recipient_elided", "group_heading_only"]
    verb: str | None
    event: str | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something a reader of the record should know; `code` is a key of `pipeline.errors.CODES`.

    `span` is in the logical text; `source` in the source, for what stands in no unit. `detail` names the case.
    """

    code: str
    span: Span | None = None
    source: Span | None = None
    detail: str = ""


# ------------------------------------------------------------------ layers


@dataclass(frozen=True, slots=True)
class Layers:
    """All that is known of one document so far. A stage takes it and gives it back with its own layers filled."""

    source: Source
    document: Document
    words: Words
    marks: tuple[Marked, ...] = ()
    published: Published | None = None
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    events: tuple[Event, ...] = ()
    honours: tuple[Honour, ...] = ()
    quotes: tuple[Quote, ...] = ()
    terms: tuple[Term, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
