"""The published JSON Schema of a record, generated from the types.

Gives the document that `schemas/record-1.schema.json` holds; a test keeps the two equal, so the file is what every
record is validated against.
"""

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from pipeline.model import SCHEMA_VERSION, Record

_MAJOR = SCHEMA_VERSION.partition(".")[0]
# A name, not an address to fetch: it stays the same for all records of one major version.
SCHEMA_ID = f"urn:fangtan:schema:record:{_MAJOR}"


@cache
def document() -> dict[str, Any]:
    """The JSON Schema 2020-12 of `pipeline.model.Record`, with a stable `$id`."""
    generated = Record.model_json_schema(by_alias=True, mode="serialization", schema_generator=_Schema)
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": SCHEMA_ID, **generated}


def text() -> str:
    """The schema as it is published: indented, one line feed at the end."""
    return json.dumps(document(), ensure_ascii=False, indent=2) + "\n"


class _Schema(GenerateJsonSchema):
    """Without the titles that pydantic derives from field names: they only repeat them."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False
