"""The native build of `make bench`: `tests.bench` asks, the interpreter of `.venv-native` extracts and tells its time.

Takes the texts as one line of JSON, then a line `alone` or `together` for each run wanted; gives the seconds of
processor time of each run, a line each. The environment has fangtan installed from a wheel with compiled modules; run
as a script, this file finds that one and not the sources beside it.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

NATIVE_BUILD = "fangtan, native build, "


class Native:
    """The native build in a process of its own, asked for one run at a time, so that runs can take turns."""

    RUNS: Final = {"records proved": "alone", "records proved, read together": "together"}

    def __init__(self, python: Path, articles: Sequence[str]) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._process = subprocess.Popen([str(python), "-P", __file__], text=True, **pipes)  # type: ignore[call-overload]
        self.ready = self._ask(json.dumps(articles)) != ""  # nothing from an environment that was never finished

    def seconds(self, how: str) -> float:
        """Processor time of one run over all articles, `alone` or `together`."""
        return float(self._ask(how))

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _ask(self, line: str) -> str:
        print(line, file=self._process.stdin, flush=True)
        return self._process.stdout.readline()


def main() -> None:
    from pipeline.extraction import extract, extract_many
    from pipeline.source import from_text

    sources = [from_text(text, uri="bench") for text in json.loads(sys.stdin.readline())]
    extract(sources[0])  # load everything first
    print("ready", flush=True)
    for line in sys.stdin:
        start = time.process_time()
        if line.strip() == "alone":
            for source in sources:
                extract(source)
        else:
            for _ in extract_many(sources):
                pass
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
