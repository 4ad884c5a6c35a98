"""Quantities: finds what counts, ranks or measures in a text, with exact value, bounds, unit and counted noun.

Takes any text and, if known, its words with parts of speech; gives `QuantityMention`s; needs no model. A number that
counts nothing (2024年, 5G, 一起) is none.
"""

from pipeline.numbers.finder import find_quantities
from pipeline.numbers.numerals import read_numeral

__all__ = ["find_quantities", "read_numeral"]
