"""A daemon for Spark's Python workers that has the models before it forks: workers start at once and share them.

Named by `--conf spark.python.daemon.module=pipeline.spark.daemon`; everything else is Spark's own daemon. Where a
model is missing the workers say so, as they do without it.
"""

from pyspark.daemon import manager

from pipeline.batch import preload

assert preload  # imported for what it does: it loads the models and keeps them from being copied

if __name__ == "__main__":
    manager()
