"""Imported by the server that workers are forked from: loads the models there, once for all of them."""

import contextlib
import gc

from pipeline.batch.worker import warm
from pipeline.errors import FangtanError
from pipeline.garbage import collect_rarely

with contextlib.suppress(FangtanError):  # the worker meets the same error and tells it
    warm()
gc.collect()
gc.freeze()  # so that collecting garbage in a worker does not copy what it shares
collect_rarely()  # the workers inherit it
