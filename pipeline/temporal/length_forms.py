"""Prints a duration as ISO 8601: P27Y, PT1H30M, P13D--P18D, PXY where the number is not given.

Takes a `Length`, gives the form. Reads no text.
"""

from decimal import ROUND_FLOOR, Decimal
from typing import Final

from pipeline.numbers.numerals import plain
from pipeline.temporal.point import Length, Piece

_HALF = Decimal("0.5")
_FINER: Final = {"Y": ("M", Decimal(6)), "TH": ("TM", Decimal(30)), "TM": ("TS", Decimal(30))}  # half of each


def _print(pieces: tuple[Piece, ...], *, high: bool = False) -> str | None:
    totals: dict[str, Decimal] = {}
    for piece in pieces:
        amount = piece.high if high and piece.high is not None else piece.amount
        if amount is None:
            day = piece.code.replace("B", "D")  # 几个交易日: ISO 8601 has no working days
            return f"PX{day}" if len(day) == 1 else f"PTX{day[1]}"
        half = not piece.decimal and amount - amount.to_integral_value(ROUND_FLOOR) == _HALF
        if half and piece.code in _FINER:  # 一个半小时 is PT1H30M
            finer, rest = _FINER[piece.code]
            totals[finer] = totals.get(finer, Decimal(0)) + rest
            amount -= _HALF
        if amount or not half:
            totals[piece.code] = totals.get(piece.code, Decimal(0)) + amount
    if "B" in totals:
        totals["D"] = totals.get("D", Decimal(0)) + totals.pop("B")  # ISO 8601 has no working days
    date = "".join(f"{plain(totals[code])}{code}" for code in ("Y", "M", "W", "D") if code in totals)
    time = "".join(f"{plain(totals[code])}{code[1]}" for code in ("TH", "TM", "TS") if code in totals)
    return "P" + date + ("T" + time if time else "")


def print_iso(length: Length) -> str | None:
    """ISO 8601; a range of durations is written low--high."""
    low = _print(length.pieces)
    if length.upper:
        return f"{low}--{_print(length.upper)}"
    if any(piece.high is not None for piece in length.pieces):
        return f"{low}--{_print(length.pieces, high=True)}"
    return low
