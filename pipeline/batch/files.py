"""The files behind what the caller names: files, folders, patterns such as `news/**/*.txt`, `-` for stdin.

Gives paths in a fixed order, one at a time; a folder is searched for endings that can be read, and files of other
kinds are counted, not hidden. Links to folders are not followed, so that no search runs in circles.
"""

import glob
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.errors import UsageError

STATE = ".fangtan"  # how the name of a folder ends in which a run keeps what it has finished
_JUNK = ("._", "~$")  # copies of attributes by macOS, locks by Word


def find(name: str, is_readable: Callable[[str], bool], pass_over: Callable[[], None]) -> Iterator[Path]:
    """The files behind one input.

    Args:
        name: a file, a folder or a pattern; a file that exists is never taken for a pattern.
        is_readable: whether the name of a file says that it can be read.
        pass_over: called for each file of a folder that is not.
    Raises:
        UsageError [U001]: there is nothing of that name.
    """
    if os.path.isdir(name):
        yield from _search(name, is_readable, pass_over)
    elif os.path.lexists(name):
        yield Path(name)
    else:
        matches = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []
        if not matches:
            raise UsageError("U001", "there is no such file or folder", place=name)
        for match in matches:
            if os.path.isdir(match):
                continue  # `**` names folders too, and all that is in them besides
            if is_readable(match):
                yield Path(match)
            else:
                pass_over()


def is_junk(name: str) -> bool:
    """Whether a file beside the articles is no article for all its ending."""
    return os.path.basename(name).startswith(_JUNK) or "__MACOSX/" in name


def address(path: Path | str) -> str:
    """A path as it stands in records: bytes of a name that are no UTF-8 are shown as \\xNN."""
    name = path.as_posix() if isinstance(path, Path) else path
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _search(folder: str, is_readable: Callable[[str], bool], pass_over: Callable[[], None]) -> Iterator[Path]:
    """Files and folders by name, as a sorted list of all paths would have them, one folder's names held at a time."""
    pending = [folder]
    while pending:
        place = pending.pop()
        if not os.path.isdir(place) or os.path.islink(place) and place != folder:
            if os.path.isfile(place) or os.path.islink(place):
                if is_readable(place) and not is_junk(place) and not os.path.isdir(place):
                    yield Path(place)
                else:
                    pass_over()
            continue
        try:
            with os.scandir(place) as entries:
                names = sorted((each.name for each in entries if not each.name.endswith(STATE)), reverse=True)
        except OSError:
            yield Path(place)  # that it cannot be read is told where it is opened
            continue
        pending += [os.path.join(place, name) for name in names]
