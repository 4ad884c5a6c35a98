"""Articles through several processes, outcomes in input order.

Takes a stream of inputs (and of outcomes that are known already), gives one outcome for each, whatever happens to the
processes: a worker that dies is replaced, its articles are tried each by itself, and one that does it again is tried
once more and then given up. What is read ahead is bounded by number and by size, so memory does not grow with the run.
"""

import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any

from pipeline.batch.articles import Failure, Input
from pipeline.batch.work import Limits, Outcome, failed, too_slow
from pipeline.batch.worker import READY, serve
from pipeline.errors import BatchError, FangtanError, ModelError

# Handed to a worker at once, since several short articles are extracted faster together; a long one goes alone. When a
# worker dies on several, each of them is tried alone.
_CHUNK, _CHUNK_BYTES = 16, 32_000
_AHEAD, _AHEAD_BYTES = 32, 64_000_000
_STARTS = 3  # that fail one after the other before the run is given up


class _Slot:
    """The place of one input in the order of outcomes."""

    def __init__(self, item: Input | Outcome) -> None:
        self.article = item if isinstance(item, Input) else None
        self.outcome = item if isinstance(item, Outcome) else None
        self.is_suspect = False
        self.deaths = 0  # of workers, on this article alone

    @property
    def size(self) -> int:
        return len(self.article.content) if self.article else 0


class _Ahead:
    """Reads inputs in a thread, so that one who waits for outcomes before giving more input gets them."""

    def __init__(self, items: Iterable[Input | Outcome], limit: int) -> None:
        self._items, self._limit = items, limit
        self._space = threading.Condition()
        self._waiting: deque[_Slot] = deque()
        self._held = self._held_bytes = 0
        self._stopped = self._over = False
        self._error: BaseException | None = None
        self.bell, self._ring = multiprocessing.Pipe(duplex=False)
        self._thread = threading.Thread(target=self._read, name="fangtan-inputs", daemon=True)
        self._thread.start()

    def take(self) -> list[_Slot]:
        """What has come in since the last time."""
        with self._space:
            taken = list(self._waiting)
            self._waiting.clear()
            return taken

    def is_over(self) -> bool:
        """Whether nothing will come any more; raises what reading raised, if that is why."""
        with self._space:
            if self._over and not self._waiting and self._error:
                raise self._error
            return self._over and not self._waiting

    def release(self, slot: _Slot) -> None:
        """Make room: the outcome of a slot has left."""
        with self._space:
            self._held -= 1
            self._held_bytes -= slot.size
            self._space.notify()

    def stop(self) -> None:
        """Read no more."""
        with self._space:
            self._stopped = True
            self._space.notify()

    def _read(self) -> None:
        try:
            for item in self._items:
                if not self._put(_Slot(item)):
                    return
        except BaseException as error:
            self._error = error
        with self._space:
            self._over = True
        self._ring.send_bytes(b"!")

    def _put(self, slot: _Slot) -> bool:
        with self._space:
            while not self._stopped and self._held and self._is_full():
                self._space.wait()
            self._held += 1
            self._held_bytes += slot.size
            self._waiting.append(slot)
            first = len(self._waiting) == 1
        if first and not self._stopped:
            self._ring.send_bytes(b"!")
        return not self._stopped

    def _is_full(self) -> bool:
        return self._held >= self._limit or self._held_bytes >= _AHEAD_BYTES


class _Worker:
    """One process and what it is working on, first first."""

    def __init__(self, context: Any, encoding: str | None, limits: Limits) -> None:
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, encoding, limits), daemon=True)
        self.process.start()
        theirs.close()
        self.todo: deque[_Slot] = deque()
        self.is_ready = False

    def give(self, slots: list[_Slot]) -> None:
        """Hand over articles; a worker that is just dying is noticed when it is listened to."""
        self.todo.extend(slots)
        with suppress(OSError):
            self.pipe.send([slot.article for slot in slots])

    def end(self) -> int | None:
        """Make sure that it is gone, and say how it went."""
        self.pipe.close()
        self.process.join(0.2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        code: int | None = self.process.exitcode
        return code


class Workers:
    """Some worker processes, for one run."""

    def __init__(self, count: int, *, encoding: str | None, limits: Limits, method: str | None = None) -> None:
        """Nothing is started before `run`; `method` is one of multiprocessing's ways to start a process."""
        server = "forkserver"
        method = method or (server if server in multiprocessing.get_all_start_methods() else "spawn")
        self._context: Any = multiprocessing.get_context(method)
        if method == server:
            self._context.set_forkserver_preload(["pipeline.batch.preload"])
        self._count, self._encoding, self._limits = count, encoding, limits
        self._workers: list[_Worker] = []
        self._todo: deque[_Slot] = deque()
        self._failed_starts = 0

    def run(self, items: Iterable[Input | Outcome]) -> Iterator[Outcome]:
        """One outcome an item, in order.

        Raises:
            ModelError [M...]: a model cannot be used.
            BatchError [B007]: processes cannot be started.
        """
        ahead = _Ahead(items, _AHEAD * self._count)
        slots: deque[_Slot] = deque()
        try:
            self._workers = [self._start() for _ in range(self._count)]
            while True:
                fresh = ahead.take()
                slots.extend(fresh)
                self._todo.extend(slot for slot in fresh if slot.outcome is None)
                self._hand_out()
                while slots and (outcome := slots[0].outcome) is not None:
                    ahead.release(slots.popleft())
                    yield outcome
                if not slots and ahead.is_over():
                    return
                self._listen(ahead)
        finally:
            ahead.stop()
            for worker in self._workers:
                worker.process.kill() if worker.todo else worker.pipe.close()
            for worker in self._workers:
                worker.end()

    def _start(self) -> _Worker:
        return _Worker(self._context, self._encoding, self._limits)

    def _hand_out(self) -> None:
        for worker in self._workers:
            if not worker.todo and worker.is_ready and self._todo:
                worker.give(self._chunk())

    def _chunk(self) -> list[_Slot]:
        """The next articles: several short ones, but fairly shared, and one under suspicion alone."""
        most = min(_CHUNK, -(-len(self._todo) // self._count))
        chunk = [self._todo.popleft()]
        size = chunk[0].size
        while self._todo and len(chunk) < most and not chunk[0].is_suspect and not self._todo[0].is_suspect:
            size += self._todo[0].size
            if size > _CHUNK_BYTES:
                break
            chunk.append(self._todo.popleft())
        return chunk

    def _listen(self, ahead: _Ahead) -> None:
        by_pipe: dict[Any, _Worker] = {worker.pipe: worker for worker in self._workers}
        for ready in wait([ahead.bell, *by_pipe]):
            if ready is ahead.bell:
                ahead.bell.recv_bytes()
            else:
                self._hear(by_pipe[ready])

    def _hear(self, worker: _Worker) -> None:
        try:
            reply = worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            return
        if reply == READY:
            worker.is_ready = True
            self._failed_starts = 0
        elif isinstance(reply, Outcome):
            worker.todo.popleft().outcome = reply
        else:
            code, message, place = reply
            raise (ModelError if code.startswith("M") else FangtanError)(code, message, place=place)

    def _replace(self, worker: _Worker) -> None:
        status = worker.end()
        if not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise BatchError("B007", f"the process ended with {_status(status)}", place="--workers")
        if len(worker.todo) == 1:
            self._judge(worker.todo[0], status)
        for slot in worker.todo:
            slot.is_suspect = True
        self._todo.extendleft(reversed([slot for slot in worker.todo if slot.outcome is None]))
        self._workers[self._workers.index(worker)] = self._start()

    def _judge(self, slot: _Slot, status: int | None) -> None:
        """The article on which a worker died alone: too slow, or given up if it was tried before."""
        assert slot.article is not None
        uri = slot.article.uri
        slot.deaths += 1
        if hasattr(signal, "SIGALRM") and status == -signal.SIGALRM:
            slot.outcome = failed(Failure(uri, too_slow(uri, self._limits.seconds)))
        elif slot.deaths > 1:
            slot.outcome = failed(Failure(uri, BatchError("B003", f"it ended with {_status(status)}", place=uri)))


def _status(code: int | None) -> str:
    try:
        return signal.Signals(-(code or 0)).name
    except ValueError:
        return f"status {code}"
