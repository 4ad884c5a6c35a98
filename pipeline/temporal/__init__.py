"""Time expressions: finds dates, times, durations and recurrences in a text and gives their EDTF and ISO 8601 values.

Takes a text and an optional anchor (the moment of writing), gives `DateMention`s; needs no model. A date that does not
exist (2月30日) is kept, with a diagnostic code and without a value.
"""

from pipeline.temporal.calendar import Anchor
from pipeline.temporal.finder import find_dates

__all__ = ["Anchor", "find_dates"]
