"""Articles in the groups in which they are read together: as many as fill the tagger's batches, fewer of long ones.

Takes a stream, gives lists in its order; more in a group would only wait in memory.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

ARTICLES: Final = 8
_CHARACTERS = 32_768

_Item = TypeVar("_Item")


def grouped(
    items: Iterable[_Item], characters: Callable[[_Item], int], *, most: int = ARTICLES
) -> Iterator[list[_Item]]:
    """The items in groups, none of them empty; `characters` tells the length of one, 0 for what is no article."""
    group: list[_Item] = []
    size = 0
    for item in items:
        group.append(item)
        size += characters(item)
        if len(group) >= most or size >= _CHARACTERS:
            yield group
            group, size = [], 0
    if group:
        yield group
