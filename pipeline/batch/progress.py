"""How a run tells how far it is: a bar on a terminal, now and then a line elsewhere, nothing if asked to be quiet.

Takes counts, writes to stderr. Whatever comes from an input is shown without control characters, so that no file name
can write to the terminal.
"""

import sys
import time
from typing import Any, Protocol

_EVERY, _BAR_EVERY = 10.0, 0.2  # seconds between two lines, and between two states of the bar


def printable(text: str) -> str:
    """A text as one line that no terminal obeys: controls, direction marks and the like are shown as escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape", "replace").decode() for char in text)


class Progress(Protocol):
    """What a run reports to."""

    def advance(self, *, read: int, quarantined: int, consumed: int) -> None: ...

    def say(self, message: str) -> None: ...

    def close(self) -> None: ...


class Silent:
    """Says nothing."""

    def advance(self, *, read: int, quarantined: int, consumed: int) -> None: ...

    def say(self, message: str) -> None: ...

    def close(self) -> None: ...


class Log:
    """Lines, for a file or a pipe."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._start = self._told = time.monotonic()

    def advance(self, *, read: int, quarantined: int, consumed: int) -> None:
        now = time.monotonic()
        if now - self._told < _EVERY:
            return
        self._told = now
        spent = now - self._start
        parts = [f"{read:,} read", f"{read / spent:.1f}/s", f"{quarantined:,} quarantined"]
        if self._total and consumed:
            share = min(consumed / self._total, 1.0)
            parts += [f"{share:.0%}", f"{_clock(spent / share - spent)} left"]
        self.say(f"fangtan: {', '.join(parts)}")

    def say(self, message: str) -> None:
        print(printable(message), file=sys.stderr, flush=True)  # noqa: T201

    def close(self) -> None: ...


class Bar:
    """A bar by tqdm, measured in bytes of the input files, labelled with articles."""

    def __init__(self, total: int | None) -> None:
        from tqdm import tqdm

        shape = "{percentage:3.0f}% |{bar}| {desc} [{elapsed}<{remaining}]" if total else "{desc} [{elapsed}]"
        self._bar: Any = tqdm(total=total, bar_format=shape, file=sys.stderr, leave=False)
        self._start, self._told = time.monotonic(), 0.0

    def advance(self, *, read: int, quarantined: int, consumed: int) -> None:
        now = time.monotonic()
        self._bar.n = max(consumed, self._bar.n)
        if now - self._told > _BAR_EVERY:
            self._told = now
            rate = read / max(now - self._start, 1e-3)
            # Redraws even if no byte was read since: an article may take longer than reading all of them.
            self._bar.set_description_str(f"{read:,} articles, {rate:.1f}/s, {quarantined:,} quarantined")

    def say(self, message: str) -> None:
        self._bar.write(printable(message), file=sys.stderr)

    def close(self) -> None:
        self._bar.close()


def open_progress(total: int | None, *, is_quiet: bool) -> Progress:
    """The way of telling that suits where stderr goes."""
    if is_quiet:
        return Silent()
    return Bar(total) if sys.stderr.isatty() else Log(total)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
