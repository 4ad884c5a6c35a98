"""The script under `spark-submit` on a cluster whose two executors are processes of their own, one of which is killed.

The executors have fangtan from an archive, as on a cluster where nobody has installed it: the wheel, unpacked by Spark.
That wheel says of itself that it is another version, so that each record tells by which code it was made.
"""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pipeline.extraction import extract_many
from pipeline.source import from_text
from pipeline.version import VERSION
from tests import spark_env
from tests.conftest import ARTICLES, ROOT

pytestmark = pytest.mark.skipif(bool(spark_env.missing()), reason=spark_env.missing())

_COUNT = 60
_CLUSTER = "local-cluster[2,1,1024]"
_MARKED = f"{VERSION}+archive"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, under a name that Spark unpacks."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "--quiet", "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed, zipfile.ZipFile(folder / "fangtan.zip", "w") as marked:
        for name in packed.namelist():
            content = packed.read(name)
            is_version = name == "pipeline/version.py"
            marked.writestr(name, content.replace(VERSION.encode(), _MARKED.encode()) if is_version else content)
    return folder / "fangtan.zip"


def _articles() -> list[dict[str, Any]]:
    lines = [line for path in sorted(ARTICLES.glob("*.txt")) for line in path.read_text("utf-8").split("\n")]
    turned = ("\n".join(lines[turn : turn + 25]) for turn in range(_COUNT))
    return [{"id": f"{number:03}", "text": text} for number, text in enumerate(turned)]


def _executors(folder: Path) -> list[int]:
    """The executors that run in our folder, and in no other."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            where = (process / "cwd").readlink() if process.name.isdigit() else Path()
            what = (process / "cmdline").read_bytes() if where.is_relative_to(folder) else b""
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in what and b"java" in what.split(b"\0")[0]:
            found.append(int(process.name))
    return sorted(found)


def _kill_one_when_something_is_done(job: "subprocess.Popen[bytes]", folder: Path) -> int:
    """SIGKILL to an executor once the first task's output is committed; its process id, 0 if the job was faster."""
    while job.poll() is None:
        if any((folder / "out" / "extracted").glob("_temporary/*/task_*")) and len(found := _executors(folder)) == 2:
            os.kill(found[0], signal.SIGKILL)
            return found[0]
        time.sleep(0.05)
    return 0


def test_an_executor_killed_loses_nothing_and_repeats_nothing(tmp_path: Path, archive: Path) -> None:
    articles = _articles()
    spark_env.write_lines(tmp_path / "in.jsonl", [*articles, {"id": "bad", "text": None}])
    job = spark_env.submit(
        [spark_env.JOB, tmp_path / "in.jsonl", "--out", tmp_path / "out", "--tables", "people", "--characters", "2000"],
        master=_CLUSTER,
        folder=tmp_path,
        options=["--archives", f"{archive}#fangtan"],
        conf={"spark.executorEnv.PYTHONPATH": "fangtan", "spark.python.daemon.module": "pipeline.spark.daemon"},
    )
    killed = _kill_one_when_something_is_done(job, tmp_path)
    status = job.wait(timeout=300)
    log = (tmp_path / "log").read_text("utf-8", "replace")
    assert status == 1, log[-3000:]  # 1 as of `fangtan extract`: something is in the quarantine
    assert killed, "the job ended before an executor could be killed"
    removed = list(spark_env.events(tmp_path, "SparkListenerExecutorRemoved"))
    assert removed, "Spark has not noticed"
    assert '{"read": 61, "written": 60, "quarantined": 1}' in log

    rows = spark_env.read(tmp_path / "out" / "extracted")
    assert Counter(row["uri"] for row in rows) == Counter([*(each["id"] for each in articles), "bad"])
    expected = extract_many(from_text(each["text"], uri=each["id"]) for each in articles)
    lines = {row["uri"]: row["json"].replace(f'"{_MARKED}"', f'"{VERSION}"') for row in rows if row["json"]}
    assert all(_MARKED in row["json"] for row in rows if row["json"])
    assert [lines[each["id"]] for each in articles] == [record.to_json() for record in expected]
    people = spark_env.read(tmp_path / "out" / "tables" / "people")
    assert len(people) == sum(len(json.loads(line)["people"]) for line in lines.values())
    assert spark_env.read(tmp_path / "out" / "quarantine")[0]["code"] == "R001"
    shuffled = [task["Shuffle Write Metrics"]["Shuffle Bytes Written"] for task in spark_env.tasks(tmp_path, stage=0)]
    assert len(shuffled) >= 10
    assert not any(shuffled)
