"""Marks the constants of modules `Final` in a copy of the sources that is going to be compiled: `finals.py FOLDER`.

To mypyc a constant that is not `Final` is a name in the module's dictionary, looked up at each use; that costs the
compiled rules a tenth of what compiling gains. A constant is a name in capitals that the module assigns once; lines
stay where they are. In the sources themselves a thousand marks would say what the capitals say already.
"""

import ast
import re
import sys
from collections import Counter
from pathlib import Path

_CONSTANT = re.compile("_?[A-Z][A-Z0-9_]+")


def marked(text: str) -> str:
    """The text of a module with its constants marked."""
    lines = text.split("\n")
    tree = ast.parse(text)
    names = (node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    once = {name for name, times in Counter(names).items() if times == 1 and _CONSTANT.fullmatch(name)}
    first = next((node.lineno for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)), None)
    if first is None or not once:
        return text
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and ast.unparse(node.targets[0]) in once:
            name = ast.unparse(node.targets[0])
            lines[node.lineno - 1] = lines[node.lineno - 1].replace(f"{name} = ", f"{name}: _Final = ", 1)
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.target) in once and node.value is not None:
            kind = ast.get_source_segment(text, node.annotation) or ""
            if "\n" not in kind and "Final" not in kind:
                lines[node.lineno - 1] = lines[node.lineno - 1].replace(f": {kind} = ", f": _Final[{kind}] = ", 1)
    lines[first - 1] = f"from typing import Final as _Final; {lines[first - 1]}"
    return "\n".join(lines)


def main() -> None:
    """Rewrites the folder that the command line names."""
    for module in Path(sys.argv[1]).glob("**/*.py"):
        module.write_text(marked(module.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
