"""Language knowledge as data: loads and checks the tables beside this file.

Takes the name of a table, gives its rows, and refuses a table whose rows do not fit its header. A table is a
UTF-8 file of tab-separated columns: `#` lines first, which say what the table holds and where its entries come
from, then one header line, then one entry a line. Several words of one kind may share a cell, separated by
single spaces.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import product

from pipeline.errors import LexiconError

Row = dict[str, str]
_FEW = 8  # different first characters are compared as fast without
_SHELF, _SHELVES = 32, 4


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The entries of table `name` in file order, each a mapping from column to cell.

    Raises:
        LexiconError [L001]: there is no such table.
        LexiconError [L002]: a row has more or fewer cells than the header, or an empty or repeated key (first cell).
    """
    header: list[str] | None = None
    seen: set[str] = set()
    out: list[Row] = []
    for number, line in enumerate(_text(name).split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise LexiconError("L002", f"{len(cells)} cells for {len(header)} columns", place=f"{name}.tsv:{number}")
        if not cells[0] or cells[0] in seen:
            raise LexiconError("L002", f"empty or repeated key {cells[0]!r}", place=f"{name}.tsv:{number}")
        seen.add(cells[0])
        out.append(dict(zip(header, cells, strict=True)))
    return tuple(out)


@cache
def column(name: str, column: str = "", *, where: str = "", equals: str = "") -> tuple[str, ...]:
    """All words of one column (the first, if not named), cells with several words split, in file order.

    `where` and `equals` keep only the rows whose column `where` holds `equals`.
    """
    return tuple(_words(name, column, where, equals))


def word_list(name: str, key: str) -> tuple[str, ...]:
    """The words of the row `key` of table `name`, a table of lists with the columns `key` and `words`.

    Raises:
        LexiconError [L003]: the table has no such row.
    """
    found = column(name, "words", where="key", equals=key)
    if not found:
        raise LexiconError("L003", f"no row {key!r}", place=f"{name}.tsv")
    return found


def alternation(words: Iterable[str]) -> str:
    """A pattern, to stand in a group, that matches any of the words, the longest first.

    Words with the same first character stand together behind one look at it: of a thousand words a place of the text
    is compared with the few that can begin there.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    if len(rests) < _FEW:
        return "|".join(re.escape(first) + rest for first, own in rests.items() for rest in own)
    groups = {first: f"{re.escape(first)}(?:{'|'.join(own)})" for first, own in sorted(rests.items())}
    return f"{one_of(rests)}(?:{_shelved(groups)})"


def _shelved(groups: dict[str, str]) -> str:
    """The groups on shelves, four to a larger one: a look at one takes as long as comparing a dozen characters."""
    if len(groups) <= _SHELF:
        return "|".join(groups.values())
    firsts = list(groups)
    width = max(_SHELF, -(-len(firsts) // _SHELVES))
    shelves = [firsts[at : at + width] for at in range(0, len(firsts), width)]
    return "|".join(f"{one_of(shelf)}(?:{_shelved({first: groups[first] for first in shelf})})" for shelf in shelves)


def one_of(chars: Iterable[str]) -> str:
    """A look-ahead: one of these characters comes next."""
    return f"(?=[{''.join(sorted(map(re.escape, chars)))}])"


def _words(name: str, column: str, where: str, equals: str) -> Iterator[str]:
    for row in _grouped(name, where).get(equals, ()) if where else rows(name):
        yield from (row[column] if column else next(iter(row.values()))).split(" ")


@cache
def _grouped(name: str, where: str) -> dict[str, list[Row]]:
    """The rows by what their column `where` holds: hundreds of lists are asked for while the rules are imported."""
    groups: dict[str, list[Row]] = {}
    for row in rows(name):
        groups.setdefault(row[where], []).append(row)
    return groups


_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_NARROW = {wide: wide - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ") for wide in range(ord(first), ord(last) + 1)}
_NARROW[ord("％")] = ord("%")
_WIDE_POINT = re.compile("(?<=[０-９])(?:．(?=[０-９])|，(?=[０-９]{3}(?![０-９])))")  # also １，２５０
_POINTS = {"．": ".", "，": ","}


@cache
def _folds() -> dict[int, str]:
    return {ord(row["traditional"]): row["simplified"] for row in rows("traditional")}


@cache
def _traditional() -> re.Pattern[str]:
    """Any character to be folded; most texts have none, and looking takes a fifth of the time of folding."""
    return re.compile("[" + re.escape("".join(map(chr, _folds()))) + "]")


def fold(text: str) -> str:
    """The text in simplified characters, digits and letters narrow, one for one, so that offsets stay as they are."""
    text = narrow(text)
    return text.translate(_folds()) if _traditional().search(text) else text


def narrow(text: str) -> str:
    """The text with narrow digits and letters, one for one: ２０２４年 as 2024年, １９．４％ as 19.4%, Ａ股 as A股."""
    if _WIDE.search(text) is None:
        return text
    return _WIDE_POINT.sub(lambda point: _POINTS[point[0]], text).translate(_NARROW)


@cache
def _spellings() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in rows("traditional"):
        simple = row["simplified"]
        table[simple] = table.get(simple, simple) + row["traditional"]
    return table


def in_both_scripts(word: str) -> Iterator[str]:
    """A word of a table as it is and in every traditional spelling (后年, 後年), for readers of unfolded text."""
    return map("".join, product(*(_spellings().get(char, char) for char in word)))


def count_traditional(text: str) -> int:
    """How many characters of the text are written otherwise in simplified script."""
    return len(_traditional().findall(text))


@cache
def fingerprint() -> str:
    """SHA-256 over every table, so that a record can say which language data made it."""
    digest = hashlib.sha256()
    folder = files(__name__)
    for table in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".tsv")):
        digest.update(table.encode() + b"\0" + folder.joinpath(table).read_bytes() + b"\0")
    return digest.hexdigest()


def _text(name: str) -> str:
    try:
        return files(__name__).joinpath(f"{name}.tsv").read_text("utf-8")
    except FileNotFoundError:
        raise LexiconError("L001", "there is no such table", place=f"{name}.tsv") from None
