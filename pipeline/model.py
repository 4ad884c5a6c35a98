"""The record: what leaves the pipeline, as frozen pydantic types from which the JSON Schema is generated.

Takes plain values, refuses what does not fit (unknown fields, wrong enums, empty spans), gives JSON. All offsets are
code points in the untouched source, half-open. The version rule: readers of schema 1.x accept any record with the
same major version whose minor version is not newer than theirs.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from pipeline.document import JoinKind, SectionKind
from pipeline.layers import DateType, Modality, Modifier, QuantityKind, Resolution, TermKind

SCHEMA_VERSION = "1.0"

Offset = Annotated[int, Field(ge=0, description="Code points from the start of the source.")]
Id = Annotated[str, Field(pattern=r"^[a-z_]+-[0-9]+(-[0-9]+)?$", description="Layer and source offsets.")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
DecimalText = Annotated[
    str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", description="An exact decimal in plain notation, as a string.")
]


class Closed(BaseModel):
    """Base of all parts of a record: frozen, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Segment(Closed):
    """A half-open range of the source."""

    start: Offset
    end: Offset


class SpanText(Closed):
    """Words of the source. `text` is the segments' concatenation; several segments where the print was broken."""

    text: str = Field(min_length=1)
    segments: tuple[Segment, ...] = Field(min_length=1)


class PublishedDay(Closed):
    """The day of publication and where it is from."""

    value: str = Field(description="ISO 8601 day.")
    origin: Literal["option", "metadata", "page", "dateline"] = Field(
        alias="from", description="page: printed beside the article; dateline: in its dateline, with the year."
    )
    span: SpanText | None = Field(description="Where it is printed, if it is.")
    model_config = ConfigDict(populate_by_name=True)


class ExtractionInfo(Closed):
    """The library that took the text out of the file, and the text that it gave."""

    library: str = Field(description="Name and version.")
    text_sha256: Sha256


class SourceInfo(Closed):
    """The untouched input."""

    uri: str = Field(description="Address as given, or the input line's id.")
    media_type: str
    encoding: str = Field(description="Python codec name with which the bytes were decoded.")
    encoding_from: Literal["option", "bom", "utf-8", "detected", "text", "metadata", "container"]
    sha256: Sha256
    code_points: int = Field(ge=0)
    extraction: ExtractionInfo | None = Field(
        description="How the text was taken out of a file that is no plain text; offsets count in that text."
    )
    published: PublishedDay | None


class Generator(Closed):
    """What made the record; the same generator makes the same record again."""

    name: Literal["fangtan"]
    version: str
    options: dict[str, str | None]
    lexicon_sha256: Sha256
    models: dict[str, str] = Field(description="Name of a model file and its SHA-256.")


class LineInfo(SpanText):
    """A line that is no paragraph, and what told so, the strongest first; the names stand in docs/layouts.md."""

    evidence: tuple[str, ...]


class AsideInfo(LineInfo):
    """What the page prints around its text; further by-lines and source lines than the first stand here too."""

    kind: Literal["caption", "byline", "source_line", "boilerplate"]


class DocumentInfo(Closed):
    """Lines that belong to the page rather than to a section."""

    headline: LineInfo | None
    subtitle: LineInfo | None
    byline: LineInfo | None
    dateline: SpanText | None
    source_line: LineInfo | None
    boilerplate: tuple[AsideInfo, ...]


class JoinInfo(Closed):
    """A break in the print inside a paragraph: `at` is the source offset where the text goes on."""

    at: Offset
    kind: JoinKind


class Paragraph(Closed):
    """A logical paragraph. `truncated`: the print stops in mid-sentence."""

    id: Id
    span: SpanText
    joins: tuple[JoinInfo, ...]
    truncated: bool


class SectionInfo(Closed):
    """A part of the article. Kind `section` where no more can be told; paragraphs outside any section come first in
    a section of that kind without a heading."""

    id: Id
    kind: SectionKind
    parent: Id | None
    heading: LineInfo | None
    interview_line: LineInfo | None
    paragraphs: tuple[Paragraph, ...]


class PersonMention(SpanText):
    """A place that speaks of a person."""

    kind: Literal["name", "pronoun", "descriptor"]
    inside_quote: bool


class RoleInfo(Closed):
    """One position of a person, 党委副书记 with body 党委 and core title 副书记."""

    position: SpanText
    body: str | None
    core_title: str
    organization: Id | None
    status: Literal["current", "former", "acting", "nominated"]
    evidence: SpanText


class StatedValue(Closed):
    """A value that the text states."""

    value: str
    evidence: SpanText


class PersonInfo(Closed):
    """Someone named in the text."""

    id: Id
    name: str = Field(min_length=1, description="Without title and without layout blanks.")
    mentions: tuple[PersonMention, ...]
    roles: tuple[RoleInfo, ...]
    gender: StatedValue | None
    age: StatedValue | None
    ethnicity: StatedValue | None
    native_place: StatedValue | None


class OrganizationMention(SpanText):
    """A place that speaks of an organization."""

    kind: Literal["full", "alias", "nominal", "nested"]


class ComponentInfo(Closed):
    """A unit of its own inside an organization's name."""

    name: str
    level: str
    span: SpanText


class OrganizationInfo(Closed):
    """A body named in the text."""

    id: Id
    name: str = Field(min_length=1)
    type: str
    components: tuple[ComponentInfo, ...]
    place_prefix: str | None
    parent: Id | None
    aliases: tuple[str, ...]
    mentions: tuple[OrganizationMention, ...]


class EventInfo(Closed):
    """A named meeting or ceremony."""

    id: Id
    name: str
    ordinal: int | None
    mentions: tuple[SpanText, ...]


class HonourInfo(Closed):
    """An award or a designation, who holds it and how the text says so."""

    id: Id
    name: str
    kind: Literal["award", "designation"]
    recipient: Id | None
    support: Literal["stated", "recipient_elided", "group_heading_only"]
    verb: str | None
    event: Id | None
    evidence: tuple[SpanText, ...] = Field(min_length=1)


class PartInfo(Closed):
    """A stretch of what is said. `anchored` false: carried over from the sentence before."""

    kind: Literal["direct", "indirect"]
    anchored: bool
    span: SpanText


class SpeakerInfo(Closed):
    """Who says it; `ref` null comes with a `reason` code."""

    ref: Id | None
    mention: SpanText | None
    resolution: Resolution
    reason: str | None
    confidence: float = Field(
        ge=0, le=1, description="Share of right speakers among measured ones that were found in the same way."
    )


class CueInfo(Closed):
    """The word that reports speech."""

    lemma: str
    span: SpanText


class QuoteInfo(Closed):
    """One attribution."""

    id: Id
    type: Literal["direct", "indirect", "mixed"]
    parts: tuple[PartInfo, ...] = Field(min_length=1)
    speaker: SpeakerInfo
    cue: CueInfo | None
    setting: SpanText | None
    topic: SpanText | None
    nested: tuple[Id, ...]


class TermInfo(Closed):
    """Quoted words that are nobody's speech, without the marks."""

    id: Id
    span: SpanText
    kind: TermKind
    nested: bool


class ResolvedDate(Closed):
    """A date placed on the calendar by `anchor`; the days are inclusive."""

    edtf: str
    earliest: str | None
    latest: str | None
    anchor: str


class DateInfo(Closed):
    """A date expression; `edtf` and `iso` use the text alone."""

    id: Id
    span: SpanText
    type: DateType
    edtf: str | None
    iso: str | None
    resolved: ResolvedDate | None
    modifier: str | None


class QuantityInfo(Closed):
    """A number in the text with what it measures and counts."""

    id: Id
    span: SpanText
    numeral: SpanText
    value: DecimalText | None
    lower: DecimalText | None
    upper: DecimalText | None
    modifier: Modifier | None
    unit: str | None = Field(description="ISO 4217, %, 百分点 or the customary symbol; see docs/record.md.")
    measure: SpanText | None
    noun: SpanText | None
    owner: Id | None
    kind: QuantityKind
    modality: Modality
    salient: bool


class DiagnosticInfo(Closed):
    """Something a reader should know, with what can be done."""

    code: str
    severity: Literal["info", "warning"]
    message: str
    segments: tuple[Segment, ...]
    remedy: str


class Record(Closed):
    """All that fangtan found in one article."""

    schema_version: Literal["1.0"]
    id: Sha256
    status: Literal["complete", "partial"]
    source: SourceInfo
    generator: Generator
    document: DocumentInfo
    sections: tuple[SectionInfo, ...]
    people: tuple[PersonInfo, ...]
    organizations: tuple[OrganizationInfo, ...]
    events: tuple[EventInfo, ...]
    honours: tuple[HonourInfo, ...]
    quotes: tuple[QuoteInfo, ...]
    terms: tuple[TermInfo, ...]
    dates: tuple[DateInfo, ...]
    quantities: tuple[QuantityInfo, ...]
    diagnostics: tuple[DiagnosticInfo, ...]

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON, keys in schema order, characters as they are."""
        return self.model_dump_json(by_alias=True, indent=indent)
