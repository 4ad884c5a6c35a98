"""The version of fangtan, kept apart so that `--version` and the build need nothing else."""

VERSION = "0.1.0"
