"""The form of a correction: one decision of a reviewer on one fact, with what the record said and what it should say.

Takes lines of JSON, gives typed corrections, refuses with [C001] what is none. `before` is the fact as the reviewer saw
it, so a correction carries its own test of whether it still fits.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator
from pydantic.json_schema import GenerateJsonSchema

from pipeline import model
from pipeline.errors import CorrectionError, UsageError
from pipeline.model import Closed, Id, Segment, Sha256

Action = Literal["accept", "reject", "change", "add"]
SCHEMA_ID = "urn:fangtan:schema:correction:1"


class Correction(Closed):
    """One decision. `accept`: before equals after; `reject`: no after; `add`: no before; `change`: both."""

    version: Literal[1]
    record: Sha256 = Field(description="`id` of the record.")
    layer: str
    owner: Id | None = Field(description="The person or organization to whom a role or a mention belongs.")
    action: Action
    segments: tuple[Segment, ...] = Field(description="Where the fact stands, for readers; code points.")
    before: Any
    after: Any
    note: str | None = Field(default=None, description="Why, in the reviewer's words.")

    @model_validator(mode="after")
    def _fits(self) -> Self:
        given = (self.before is not None, self.after is not None)
        if given != {"reject": (True, False), "add": (False, True)}.get(self.action, (True, True)):
            raise ValueError(f"{self.action} has a wrong set of before and after")
        if self.action == "accept" and self.before != self.after:
            raise ValueError("accept changes the fact")
        if (self.owner is not None) != (self.layer in OWNED):
            raise ValueError("roles and mentions have an owner, and nothing else has")
        return self

    def values(self) -> tuple[Any, Any]:
        """`before` and `after` as plain JSON values."""
        plain = self.model_dump(mode="json", by_alias=True)
        return plain["before"], plain["after"]


class PersonCorrection(Correction):
    """On a person's own fields; roles and mentions are corrected by themselves."""

    layer: Literal["people"]
    before: model.PersonInfo | None
    after: model.PersonInfo | None


class RoleCorrection(Correction):
    """On a role of `owner`."""

    layer: Literal["roles"]
    before: model.RoleInfo | None
    after: model.RoleInfo | None


class PersonMentionCorrection(Correction):
    """On a mention of the person `owner`."""

    layer: Literal["person_mentions"]
    before: model.PersonMention | None
    after: model.PersonMention | None


class OrganizationCorrection(Correction):
    """On an organization's own fields; mentions are corrected by themselves."""

    layer: Literal["organizations"]
    before: model.OrganizationInfo | None
    after: model.OrganizationInfo | None


class OrganizationMentionCorrection(Correction):
    """On a mention of the organization `owner`."""

    layer: Literal["organization_mentions"]
    before: model.OrganizationMention | None
    after: model.OrganizationMention | None


class EventCorrection(Correction):
    """On an event."""

    layer: Literal["events"]
    before: model.EventInfo | None
    after: model.EventInfo | None


class HonourCorrection(Correction):
    """On an honour."""

    layer: Literal["honours"]
    before: model.HonourInfo | None
    after: model.HonourInfo | None


class QuoteCorrection(Correction):
    """On a quote: its parts, speaker, cue, setting and topic."""

    layer: Literal["quotes"]
    before: model.QuoteInfo | None
    after: model.QuoteInfo | None


class TermCorrection(Correction):
    """On a term."""

    layer: Literal["terms"]
    before: model.TermInfo | None
    after: model.TermInfo | None


class DateCorrection(Correction):
    """On a date."""

    layer: Literal["dates"]
    before: model.DateInfo | None
    after: model.DateInfo | None


class QuantityCorrection(Correction):
    """On a quantity."""

    layer: Literal["quantities"]
    before: model.QuantityInfo | None
    after: model.QuantityInfo | None


# Layers that live inside a person or an organization: (layer of the owner, field).
OWNED = {
    "roles": ("people", "roles"),
    "person_mentions": ("people", "mentions"),
    "organization_mentions": ("organizations", "mentions"),
}
_Any = Annotated[
    PersonCorrection
    | RoleCorrection
    | PersonMentionCorrection
    | OrganizationCorrection
    | OrganizationMentionCorrection
    | EventCorrection
    | HonourCorrection
    | QuoteCorrection
    | TermCorrection
    | DateCorrection
    | QuantityCorrection,
    Field(discriminator="layer"),
]
_ADAPTER: TypeAdapter[Correction] = TypeAdapter(_Any)


def read(path: str) -> list[Correction]:
    """The corrections of a file.

    Raises:
        UsageError [U001]: there is no such file.
        CorrectionError [C001]: a line is no correction; the place names it.
    """
    try:
        text = Path(path).read_text("utf-8")
    except OSError as error:
        raise UsageError("U001", error.strerror or "it cannot be read", place=path) from None
    except ValueError:
        raise CorrectionError("C001", "it is not UTF-8", place=path) from None
    return list(parse(text.split("\n"), name=path))


def parse(lines: Iterable[str], *, name: str = "corrections") -> Iterator[Correction]:
    """Each line as a correction; empty lines are passed over.

    Raises:
        CorrectionError [C001]: as in `read`.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _ADAPTER.validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            raise CorrectionError("C001", f"{first['msg']} ({where})"[:200], place=f"{name}:{number}") from None


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema 2020-12 of one line."""
    generated = _ADAPTER.json_schema(by_alias=True)
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": SCHEMA_ID, **generated}


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
