"""From the printed page to logical units: physical lines, what each looks like, and which of them belong together."""
