"""Runs over many articles: what goes in, what comes out, and how nothing is lost between the two.

`files` finds inputs; `containers` opens archives, lines and tables safely; `workers` extracts in processes that may
die; `parts` keeps what is done, so that a run can be taken up again; `sinks` writes the formats; `run` ties them
together.
"""
