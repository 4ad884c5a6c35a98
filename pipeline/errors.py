"""Every message that fangtan can give, with its permanent code: the one home of errors and diagnostics.

Gives exception classes for what ends an input or a run, and the table that `fangtan explain CODE` prints. A code
is never reused; its first letter names the place: S source, A archives, B batch runs, M models, L lexicon, P pipeline
and proof, R record files, C corrections, U usage, D diagnostics that travel inside a record.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means and what the reader can do about it."""

    title: str
    remedy: str
    severity: Literal["error", "warning", "info"] = "error"


CODES: dict[str, Explanation] = {
    "S001": Explanation(
        "The bytes are not text in a known encoding", "Name the encoding with --encoding, or save the file as UTF-8."
    ),
    "S002": Explanation("The input is binary data, not text", "Give the text of the article, or leave this file out."),
    "S003": Explanation("The text holds half of a surrogate pair", "Repair the export that cut the character in two."),
    "S004": Explanation("No such encoding", "Use a Python codec name such as utf-8, gb18030, big5 or utf-16."),
    "S005": Explanation(
        "The file cannot be read as what its name says",
        "Open it where it was made and save it again, without a password.",
    ),
    "S006": Explanation(
        "A library that reads such files is not installed", "Run pip install 'fangtan[documents,parquet,duckdb,zstd]'."
    ),
    "S007": Explanation(
        "The file holds no text", "Give a file with a text layer; pictures of text must be recognized first (OCR)."
    ),
    "S008": Explanation("The input cannot be opened or read", "Check that the file exists and that you may read it."),
    "A001": Explanation(
        "An archive or compressed file is damaged",
        "Make it or fetch it again; what came out before the damage was used.",
    ),
    "A002": Explanation(
        "The name of an archive's member leads out of the archive", "Pack it again with plain names; it was not read."
    ),
    "A003": Explanation(
        "A member of an archive is a link or a device", "Pack the file itself instead; nothing was followed."
    ),
    "A004": Explanation(
        "A compressed file swells out of all proportion", "If it is no attack, unpack it yourself and give the folder."
    ),
    "A005": Explanation("Archives stand in one another too deep", "Unpack the outer ones and give the folder."),
    "A006": Explanation("A member of an archive is encrypted", "Unpack it with its password and give the folder."),
    "B001": Explanation("An article took too long", "Look at it, then raise --max-seconds or leave it out."),
    "B002": Explanation("An article is too large", "Divide it, or raise --max-size."),
    "B003": Explanation(
        "An article ended the process that read it, twice", "Leave it out, and report it: it is a fault of fangtan."
    ),
    "B004": Explanation("An article needs too much memory", "Divide it, or raise --max-memory."),
    "B005": Explanation(
        "Not every input was written, quarantined or skipped", "Report this: it is a fault of fangtan."
    ),
    "B006": Explanation(
        "A file of the output is not what its manifest says", "Run the extraction again with --resume."
    ),
    "B007": Explanation(
        "Worker processes cannot be started", "Run with --workers 0, or free memory and raise --max-memory."
    ),
    "M001": Explanation("A model file is missing", "Run `make setup` in a checkout, or reinstall the fangtan wheel."),
    "M002": Explanation("A model file is damaged", "Run `make setup` in a checkout, or reinstall the fangtan wheel."),
    "M003": Explanation(
        "The models cannot be prepared", "Check the network and pip's settings, then run `make setup` again."
    ),
    "P001": Explanation("The stages are in a wrong order", "Put the stage behind those that give what it needs."),
    "P002": Explanation(
        "A record does not conform to the schema", "Report this with the input: it is a fault of fangtan."
    ),
    "P003": Explanation("A record and its source disagree", "Check that the source is the file that was extracted."),
    "P004": Explanation(
        "A record refers to what it does not hold", "Report this with the input: it is a fault of fangtan."
    ),
    "P005": Explanation("A stage failed on this input", "Report this with the input: it is a fault of fangtan."),
    "R001": Explanation("A line is not a JSON object with a text", 'Give one {"id": ..., "text": ...} object a line.'),
    "R002": Explanation(
        "A record or gold file cannot be read", "Give a file of fangtan records, or a gold as fixtures/gold has it."
    ),
    "R003": Explanation("The source of a record was not found", "Name the files that were extracted with --source."),
    "U001": Explanation("No such input", "Give a file or a folder that exists."),
    "U002": Explanation("The output cannot be written", "Give a place that can be written, or free some space."),
    "U003": Explanation("An option has a value that cannot be used", "See fangtan COMMAND --help."),
    "C001": Explanation(
        "A line is not a correction", "Give lines as the review page exports them; see docs/review.md for their form."
    ),
    "C002": Explanation("No record has the identifier that a correction names", "Give the records under review."),
    "C003": Explanation(
        "The fact that a correction decides on is not in the record as the reviewer saw it",
        "Make the review page again from these records and look at the fact anew.",
    ),
    "C004": Explanation(
        "A corrected span does not stand in the source", "Select the words again on a page made with --source."
    ),
    "C005": Explanation(
        "A corrected record does not hold together", "Correct also what the named place refers to, or its form."
    ),
    "C006": Explanation("Two corrections decide on one fact in different ways", "Keep the one that is right."),
    "D001": Explanation("A line holds blanks only and belongs to no paragraph", "Nothing to do.", "info"),
    "D002": Explanation(
        "A paragraph stops in mid-sentence", "Look for the rest on the printed page; nothing was added.", "warning"
    ),
    "D003": Explanation(
        "A date names a day or hour that does not exist", "Compare with the printed page; it has no value.", "info"
    ),
    "D004": Explanation(
        "Whether a paragraph ends here is doubtful",
        "Compare with the printed page; the likelier reading was taken.",
        "info",
    ),
    "D005": Explanation(
        "Two columns were printed side by side and read one after the other", "Compare with the printed page.", "info"
    ),
    "D006": Explanation(
        "A name can be read in two ways", "Compare with the text; the reading with more evidence was taken.", "info"
    ),
    "L001": Explanation("A lexicon table is missing", "Reinstall fangtan: the package is damaged."),
    "L002": Explanation("A lexicon table is malformed", "Correct the named line; its cells must fit the header."),
    "L003": Explanation("A lexicon table lacks a row", "Put the named row back; a rule asks for it."),
}


class FangtanError(Exception):
    """Base of all errors: a code, what is wrong, where, and what to do.

    Attributes:
        code: key of `CODES`.
        message: what is wrong with this input, in one line.
        place: file, line or field concerned; empty if there is none.
    """

    def __init__(self, code: str, message: str, *, place: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.place = code, message, place

    @property
    def remedy(self) -> str:
        """What the reader can do about it."""
        return CODES[self.code].remedy

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"[{self.code}] {where}{CODES[self.code].title}: {self.message}. {self.remedy}"


class LexiconError(FangtanError):
    """Language data that cannot be used (L...)."""


class SourceError(FangtanError):
    """An input that cannot become a text (S..., A...)."""


class ModelError(FangtanError):
    """A model that is missing, damaged or cannot be prepared (M...)."""


class ProofError(FangtanError):
    """A record that must not leave (P002 to P004)."""


class RecordError(FangtanError):
    """A record, gold or input line that cannot be read (R...)."""


class BatchError(FangtanError):
    """An article beyond a limit, or a run that does not add up (B...)."""


class CorrectionError(FangtanError):
    """A correction that cannot become part of a record (C...)."""


class UsageError(FangtanError):
    """A call that cannot be carried out (U...)."""


class StageError(FangtanError):
    """Stages in an order that cannot run (P001), or one that failed on an input (P005)."""
