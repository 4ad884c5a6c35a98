"""The processors, one file each; `pipeline.registry` says in which order they run."""
