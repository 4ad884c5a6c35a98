"""What Spark's columns are: the record's types and the flat tables', derived from where each is declared.

Gives Spark types; nothing is listed a second time here. Every field may be null for Spark, as it may in any Parquet
file: what must be there the record's own schema says, by which each record has been proved.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from pipeline import schema, tables

if TYPE_CHECKING:
    from pyspark.sql.types import DataType, StructType

ERROR = ("code", "message", "place", "remedy")
# What a Python worker sends back of a row.
EXTRACTED = "uri string, json string, code string, message string, place string, remedy string"
_KINDS = {"text": "string", "integer": "bigint", "real": "double", "boolean": "boolean"}


@cache
def record_schema() -> "StructType":
    """The published JSON Schema of a record as a Spark type: the same fields, in the same order."""
    from pyspark.sql.types import StructType

    document = schema.document()
    found = _type(document, document["$defs"])
    assert isinstance(found, StructType)
    return found


def table_schema(table: str) -> str:
    """The columns of a flat table, as Spark declares them.

    Raises:
        UsageError [U003]: there is no such table.
    """
    return ", ".join(f"`{column.name}` {_KINDS[column.kind]}" for column in tables.schema(table))


def _type(node: dict[str, Any], definitions: dict[str, Any]) -> "DataType":
    from pyspark.sql import types

    if "$ref" in node:
        return _type(definitions[node["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in node:  # something or null; of anything else there is none
        (node,) = (each for each in node["anyOf"] if each.get("type") != "null")
        return _type(node, definitions)
    if "properties" in node:
        named = node["properties"].items()
        return types.StructType([types.StructField(name, _type(each, definitions)) for name, each in named])
    if node["type"] == "object":
        return types.MapType(types.StringType(), _type(node["additionalProperties"], definitions))
    if node["type"] == "array":
        return types.ArrayType(_type(node["items"], definitions))
    simple = {
        "string": types.StringType(),
        "integer": types.LongType(),
        "number": types.DoubleType(),
        "boolean": types.BooleanType(),
    }
    return simple[node["type"]]


def quoted(name: str) -> str:
    """A column's name as Spark takes it, dots and all."""
    return f"`{name.replace('`', '``')}`"
