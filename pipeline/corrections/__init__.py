"""What people correct: the form of a correction, and how it becomes part of a record.

`forms` declares the lines of a corrections file (and so `schemas/correction-1.schema.json`); `apply` puts them into a
record, proves the result and refuses each correction that does not fit.
"""
