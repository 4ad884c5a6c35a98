"""One module a command of `fangtan`: `add` declares its arguments, `run` carries it out and gives the exit status.

A command prints and decides on the exit status, nothing more; what it does lives in the package. Each imports what
it needs inside `run`, so that `--help` costs nothing.
"""

OK, QUARANTINED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
