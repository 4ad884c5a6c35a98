"""What the tests and figures of Spark share: a lean local session, `spark-submit`, and Spark's own metrics."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

JOB = ROOT / "pipeline" / "spark" / "job.py"
# Compiled once and lightly, one collector thread: a JVM that lives for seconds is at its best so.
_LEAN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
CONF = {
    "spark.driver.memory": "1g",
    "spark.driver.extraJavaOptions": _LEAN,
    "spark.executor.extraJavaOptions": _LEAN,
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "4",
    "spark.sql.session.timeZone": "UTC",
}


def missing() -> str:
    """Why Spark cannot be run here; empty if it can."""
    if find_spec("pyspark") is None:
        return "pyspark is not installed: run `make spark`"
    if shutil.which("java") is None:
        return "there is no Java: as root `make spark` installs Debian's openjdk-17-jre-headless"
    return ""


def environment(folder: Path) -> dict[str, str]:
    """The environment of a driver; a cluster on one machine works under SPARK_HOME, so `folder` gets one of its own."""
    import pyspark

    home = folder / "spark"
    home.mkdir(parents=True, exist_ok=True)
    for name in ("bin", "jars", "python", "sbin"):
        if not (home / name).is_symlink():
            (home / name).symlink_to(Path(pyspark.__file__).parent / name)
    return os.environ | {
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "local"),
    }


def submit(
    arguments: Iterable[object], *, master: str, folder: Path, conf: dict[str, str] | None = None, options: Any = ()
) -> "subprocess.Popen[bytes]":
    """A script under `spark-submit`, its messages in `folder`/log, its metrics in `folder`/events."""
    (folder / "events").mkdir(parents=True, exist_ok=True)
    events = {
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": f"file://{folder}/events",
    }
    settings = [f"--conf={key}={value}" for key, value in (CONF | events | (conf or {})).items()]
    program = [str(folder / "spark" / "bin" / "spark-submit"), "--master", master]
    variables = environment(folder)
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [*program, *settings, *options, *map(str, arguments)],
            env=variables,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )


def events(folder: Path, kind: str) -> Iterator[dict[str, Any]]:
    """What Spark logged of a kind, e.g. SparkListenerTaskEnd."""
    for path in sorted((folder / "events").rglob("*")):
        if path.is_file() and not path.name.startswith((".", "appstatus")):
            for line in path.read_text("utf-8").splitlines():
                event = json.loads(line)
                if event["Event"] == kind:
                    yield event


def tasks(folder: Path, *, stage: int | None = None) -> list[dict[str, Any]]:
    """The metrics of every task, or of one stage's."""
    return [
        event["Task Metrics"]
        for event in events(folder, "SparkListenerTaskEnd")
        if event.get("Task Metrics") and stage in (None, event["Stage ID"])
    ]


def read(folder: Path) -> list[dict[str, Any]]:
    """All rows of a Parquet folder."""
    from pyarrow import parquet

    found: list[dict[str, Any]] = parquet.read_table(folder).to_pylist()
    return found


def write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
