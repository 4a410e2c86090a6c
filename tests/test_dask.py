"""A run on a Dask cluster: a real scheduler and two workers on this machine, one of which is killed on the way."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

pytest.importorskip("distributed")
pytestmark = [pytest.mark.cluster, pytest.mark.slow]

TEXTS = [path.read_bytes().decode() for path in sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))]


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """The address of a scheduler, and its workers as processes."""
    monkeypatch.chdir(tmp_path)
    dask = [sys.executable, "-m", "dask"]
    where = ["--host", "127.0.0.1", "--port", "0", "--dashboard-address", ":0"]
    scheduler = subprocess.Popen([*dask, "scheduler", *where], stderr=subprocess.PIPE, text=True)
    address = ""
    for line in scheduler.stderr:
        if found := re.search(r"Scheduler at:\s+(tcp://\S+)", line):
            address = found[1]
            break
    threading.Thread(target=scheduler.stderr.read, daemon=True).start()
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path / "dask")]
    workers = [
        subprocess.Popen([*dask, "worker", address, *options], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_a_worker_killed_in_the_middle_costs_nothing(cluster):
    from distributed import Client

    address, workers = cluster
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    texts = [f"Báo cáo số {n}.\n{TEXTS[n % len(TEXTS)]}" for n in range(300)]
    Path("in.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    command = [sys.executable, "-m", "vnreport", "extract", "in.jsonl", "--quiet", "-o"]
    run = subprocess.Popen([*command, "out.jsonl", "--scheduler", address], stderr=subprocess.PIPE)
    partial = Path("out.jsonl.partial")
    while not (partial.exists() and partial.stat().st_size) and run.poll() is None:
        time.sleep(0.05)
    assert run.poll() is None, "too quick: nothing is left to be killed"
    workers[0].send_signal(signal.SIGKILL)
    _, said = run.communicate(timeout=300)
    assert (run.returncode, said.decode()) == (0, "")
    assert workers[0].poll() is not None and workers[1].poll() is None
    subprocess.run([*command, "calm.jsonl", "--jobs", "1"], check=True)
    assert Path("out.jsonl").read_bytes() == Path("calm.jsonl").read_bytes()


def test_no_scheduler_is_said_in_one_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("x", encoding="utf-8")
    command = [sys.executable, "-m", "vnreport", "extract", "a.txt", "-o", "a.db", "--scheduler", "tcp://127.0.0.1:1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("vnreport: tcp://127.0.0.1:1: no Dask scheduler answers")
    assert "Traceback" not in done.stderr
