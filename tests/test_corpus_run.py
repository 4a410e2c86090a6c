"""The run: whatever happens to it or in it, what comes out is what an undisturbed run gives."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import bad_work
import hostile
import pytest

import vnreport
from vnreport import corpus, stream
from vnreport.journal import BusyError, Journal
from vnreport.readers import Keys, Limits, Options
from vnreport.work import Done, Failed, Order

TEXTS = [path.read_bytes().decode() for path in sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def put(name: str, data: bytes | str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def lines_of(texts: list[str], name: str = "in.jsonl") -> str:
    return put(name, "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts))


def short(number: int) -> str:
    return f"Xã {number} tiếp nhận {100 + number}/{300 + number} hồ sơ, đạt {number % 90},5%; trồng {number} ha lúa."


def tables(path: str) -> dict[str, list[tuple[object, ...]]]:
    db = sqlite3.connect(path)
    return {
        name: db.execute(f"SELECT * FROM {name} ORDER BY 1, 3").fetchall() for name in ("documents", "facts", "checks")
    }


# ---------------------------------------------------------------- what comes out


def test_the_result_does_not_depend_on_the_number_of_workers():
    source = lines_of([*map(short, range(60)), *TEXTS[:4]])
    for jobs in (0, 3):
        tally = corpus.run(source, f"{jobs}.jsonl", jobs=jobs)
        assert (tally.documents, tally.errors) == (64, 0)
        corpus.run(source, f"{jobs}.db", jobs=jobs)
    assert Path("0.jsonl").read_bytes() == Path("3.jsonl").read_bytes()
    assert tables("0.db") == tables("3.db")
    reports = [json.loads(line) for line in Path("3.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [report["source"] for report in reports] == [f"in.jsonl#{n}" for n in range(1, 65)]
    assert reports[60]["text"] == TEXTS[0]
    again = vnreport.extract(TEXTS[0])
    assert vnreport.Report.model_validate(reports[60]) == again
    assert len(tables("3.db")["facts"]) == sum(len(report["facts"]) for report in reports)


def test_any_executor_will_do():
    source = lines_of(list(map(short, range(40))))
    corpus.run(source, "here.jsonl", jobs=0)
    with ThreadPoolExecutor(3) as executor:
        corpus.run(source, "threads.jsonl", executor=executor)
    assert Path("here.jsonl").read_bytes() == Path("threads.jsonl").read_bytes()


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_the_same_document_twice_is_there_twice(jobs):
    for number, name in enumerate("abd"):
        put(f"{name}.txt", short(number))
    inputs = ["a.txt", "gone.txt", "b.txt", "a.txt", "gone.txt", "d.txt"]
    tally = corpus.run(inputs, "out.db", jobs=jobs)
    assert (tally.documents, tally.errors) == (4, 2)
    db = sqlite3.connect("out.db")
    assert db.execute("SELECT document, source FROM documents ORDER BY 1").fetchall() == [
        (1, "a.txt"), (3, "b.txt"), (4, "a.txt"), (6, "d.txt"),
    ]  # fmt: skip
    assert db.execute("SELECT document, source FROM errors ORDER BY 1").fetchall() == [(2, "gone.txt"), (5, "gone.txt")]
    assert len(db.execute("SELECT * FROM facts WHERE document IN (1, 4)").fetchall()) == 2 * len(
        vnreport.extract(short(0)).facts
    )


def test_one_of_two_that_takes_too_long_does_not_cost_the_other():
    late = Failed("a.txt", "a.txt", "timeout", "took longer than 1 seconds")
    done = Done(b"report", (1, 0, 0, 0, 1))
    with Journal(Path("out.jsonl"), "") as journal:
        for number, outcome in enumerate((late, done, late), 1):
            journal.put(number, b"key", outcome)
        assert [(number, found) for number, found in journal.in_order()] == [(n, done) for n in (1, 2, 3)]


def test_the_text_that_offsets_count_in_is_kept():
    put("d/a.docx", hostile.word(["Đầu.", short(7)]))
    corpus.run("d", "out.db", jobs=1)
    db = sqlite3.connect("out.db")
    cells = db.execute(
        "SELECT d.text, f.text, f.start, f.end FROM facts f JOIN documents d USING (document)"
    ).fetchall()
    assert cells and all(text[start:end] == quoted for text, quoted, start, end in cells)


def test_reports_come_as_they_are_done_and_in_order():
    texts = [*map(short, range(50)), "surrogate \udc80 12 hồ sơ"]
    assert list(vnreport.extract_many(iter(texts), jobs=2)) == [vnreport.extract(text) for text in texts]
    pairs = vnreport.extract_many(zip(texts, range(99), strict=False), jobs=2, as_tuples=True)
    assert [(report.text, context) for report, context in pairs] == list(zip(texts, range(51), strict=True))
    with pytest.raises(TypeError, match="text 1 must be a str, not int"):
        list(vnreport.extract_many(["a", 5], jobs=0))  # type: ignore[list-item]


def test_a_stream_of_texts_is_read_no_further_than_needed():
    read = []

    def texts():
        for number in range(100_000):
            read.append(number)
            yield short(number)

    found = vnreport.extract_many(texts(), jobs=1)
    assert next(found).text == short(0)
    found.close()
    assert len(read) < 400


# ---------------------------------------------------------------- what goes wrong


def test_good_files_are_done_and_bad_ones_named():
    for number in range(200):
        put(f"d/{number:03}.txt", short(number))
    for name, data, _ in (broken := list(hostile.broken())):
        put(f"d/bad/{name}", data)
    options, said = Options(limits=Limits(file=2_000_000, line=1_000, unpacked=2_000_000)), []
    tally = corpus.run("d", "out.db", jobs=2, options=options, on_failure=said.append)
    assert (tally.documents, tally.errors, len(broken)) == (200, 30, 30)
    told = dict(sqlite3.connect("out.db").execute("SELECT source, what FROM errors"))
    assert all(what in told[f"d/bad/{name}"] for name, _, what in broken)
    assert len(said) == len(tally.failures) == 30 and "200 documents" in str(tally) and "30 errors" in str(tally)


def test_the_exit_status_says_that_some_are_missing():
    for number in range(20):
        put(f"d/{number:03}.txt", short(number))
    assert command("extract", "d", "-o", "out.csv", "--jobs", "2").returncode == 0
    put("d/x.pdf", hostile.pdf())
    done = command("extract", "d", "-o", "out.csv", "--jobs", "2", "--quiet")
    assert done.returncode == 2
    assert (
        done.stderr.decode()
        == "vnreport: d/x.pdf: no text: a scan, only pictures; put it through text recognition (OCR) first\n"
    )
    assert Path("out.errors.csv").read_text(encoding="utf-8-sig").splitlines()[1].startswith("21,d/x.pdf,d/x.pdf,read,")


def test_a_worker_that_dies_or_hangs_costs_its_document(monkeypatch, tmp_path):
    monkeypatch.setattr(stream, "work", bad_work.work)
    texts = list(map(short, range(40)))
    texts[7], texts[8], texts[30] = "KILL", "HANG", f"{short(30)} ONCE {tmp_path / 'seen'}"
    tally = corpus.run(lines_of(texts), "out.jsonl", jobs=2, timeout=1.5)
    assert [(failed.place, failed.kind) for failed in sorted(tally.failures, key=str)] == [
        ("in.jsonl:8", "died"), ("in.jsonl:9", "timeout"),
    ]  # fmt: skip
    assert "SIGKILL (out of memory?)" in tally.failures[0].what + tally.failures[1].what
    assert tally.documents == 38
    sources = [json.loads(line)["source"] for line in Path("out.jsonl").read_bytes().splitlines()]
    assert sources == [f"in.jsonl#{n}" for n in range(1, 41) if n not in (8, 9)]


def test_a_text_that_hangs_is_an_error_in_a_stream(monkeypatch):
    monkeypatch.setattr(stream, "work", bad_work.work)
    found = vnreport.extract_many([short(1), "HANG"], jobs=1, timeout=1)
    assert next(found).text == short(1)
    with pytest.raises(corpus.ExtractError, match="text 1: took longer than 1 seconds"):
        next(found)


def test_an_executor_that_cannot_end_a_task_loses_only_what_hangs(monkeypatch):
    def held(batch, order):
        if any("HANG" in raw.data for raw in batch):
            time.sleep(3)
        return bad_work.well(batch, order)

    monkeypatch.setattr(stream, "work", held)
    texts = list(map(short, range(20)))
    texts[5] = "HANG"
    with ThreadPoolExecutor(2) as executor:
        tally = corpus.run(lines_of(texts), "out.jsonl", executor=executor, timeout=1)
    assert (tally.documents, [failed.kind for failed in tally.failures]) == (19, ["timeout"])


def test_a_bug_costs_the_document_and_asks_for_a_report(monkeypatch):
    def bug(text, published=None):
        raise RecursionError("too deep")

    monkeypatch.setitem(vnreport.__dict__, "extract", bug)
    put("a.txt", "x")
    tally = corpus.run("a.txt", "out.jsonl", jobs=0)
    assert "could not be worked on (RecursionError: too deep); please report it" in str(tally.failures[0])


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        (
            {"output": "out.txt"},
            ValueError,
            "out.txt: cannot tell the format by this suffix; use one of .jsonl .ndjson .csv",
        ),
        ({"output": "out.json"}, ValueError, "out.json: cannot tell the format by this suffix; use one of .jsonl"),
        ({"form": "xml"}, ValueError, "'xml' is no format of a run; use one of jsonl csv xlsx parquet sqlite duckdb"),
        ({"timeout": -5}, ValueError, "timeout must be seconds above 0 and up to 1e9, or None for no limit, not -5"),
        (
            {"timeout": float("nan")},
            ValueError,
            "timeout must be seconds above 0 and up to 1e9, or None for no limit, not nan",
        ),
        ({"published": "2024-10-05"}, TypeError, "published must be a datetime.date, not str: make one, as by date.fr"),
    ],
    ids=str,
)
def test_misuse_is_refused_before_anything_is_read(wrong, error, said):
    with pytest.raises(error, match=said):
        corpus.run(**({"inputs": put("a.txt", short(1)), "output": "out.db", "jobs": 0} | wrong))
    assert [path.name for path in Path().iterdir()] == ["a.txt"]
    if "timeout" in wrong or "published" in wrong:
        with pytest.raises(error, match=said):
            next(vnreport.extract_many([short(1)], **wrong))


@pytest.mark.parametrize("timeout", [0.9, corpus.LONGEST_TIMEOUT, None])
def test_any_time_can_be_waited(timeout):
    tally = corpus.run(lines_of([short(1)]), "out.jsonl", jobs=1, timeout=timeout)
    with ThreadPoolExecutor(1) as executor:
        assert corpus.run(lines_of([short(1)]), "two.jsonl", executor=executor, timeout=timeout).documents == 1
    assert tally.documents == 1


# ---------------------------------------------------------------- going on


def command(*argv: str, **options) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "vnreport", *argv], capture_output=True, check=False, **options)


def started(*argv: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "vnreport", *argv], stderr=subprocess.PIPE, start_new_session=True)


def done_so_far(output: str) -> int:
    if not Path(f"{output}.partial").exists():
        return 0
    with closing(sqlite3.connect(f"{output}.partial")) as db:
        try:
            return db.execute("SELECT count(*) FROM result").fetchall()[0][0]
        except sqlite3.Error:
            return 0


def wait_for_more(run: subprocess.Popen[bytes], output: str) -> None:
    """Until more documents are done than now, or the run has ended."""
    before = done_so_far(output)
    while run.poll() is None and done_so_far(output) <= before:
        time.sleep(0.02)


@pytest.mark.slow
def test_killed_it_goes_on_where_it_was():
    killed_and_resumed(kills=2, documents=50, output="out.jsonl")


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["jsonl", "db"])
def test_killed_at_ten_moments_it_goes_on_where_it_was(suffix):
    killed_and_resumed(kills=10, documents=300, output=f"out.{suffix}")


def killed_and_resumed(kills: int, documents: int, output: str) -> None:
    """Kill -9 at random moments, resume each time; then all is as an undisturbed run makes it."""
    chance = random.Random(4)
    texts = [f"{short(n)}\n{TEXTS[n % len(TEXTS)]}" for n in range(documents)]
    source = lines_of(texts)
    begun = time.monotonic()
    calm = corpus.run(source, f"calm.{output}", jobs=2)
    whole = time.monotonic() - begun
    resumed = 0
    for kill in range(kills):
        if Path(output).exists():  # it was quicker than the last moment: from the start
            Path(output).unlink()
        run = started("extract", source, "-o", output, "--jobs", "2", "--quiet")
        if kill % 2:  # every other time while documents come in, however slow the machine is
            wait_for_more(run, output)
        try:
            run.wait(chance.uniform(0.2, whole) if kill % 2 == 0 else chance.uniform(0, whole / kills))
        except subprocess.TimeoutExpired:
            os.kill(run.pid, signal.SIGKILL)
            run.wait()
        resumed = max(resumed, done_so_far(output))
    tally = corpus.run(source, output, jobs=2)
    assert kills < 10 or resumed, "whenever it was killed, nothing was under way"
    assert (tally.documents, tally.facts, tally.errors) == (documents, calm.facts, 0)
    if output.endswith("jsonl"):
        assert Path(output).read_bytes() == Path(f"calm.{output}").read_bytes()
    else:
        assert tables(output) == tables(f"calm.{output}")
    assert not Path(f"{output}.partial").exists() and not list(Path().glob(".*"))


def test_what_was_done_is_not_done_again(monkeypatch):
    source = lines_of(list(map(short, range(30))))

    def stop_at_20(failed_or_not, outcome):
        put_number.append(outcome)
        if len(put_number) == 20:
            raise KeyboardInterrupt

    put_number: list[object] = []
    real = Journal.put

    def put_and_stop(self, number, key, outcome):
        real(self, number, key, outcome)
        stop_at_20(number, outcome)

    monkeypatch.setattr(Journal, "put", put_and_stop)
    with pytest.raises(KeyboardInterrupt):
        corpus.run(source, "out.jsonl", jobs=0)
    assert not Path("out.jsonl").exists()
    monkeypatch.setattr(Journal, "put", real)
    assert corpus.run(source, "out.jsonl", jobs=0).resumed == 20
    corpus.run(source, "calm.jsonl", jobs=0)
    assert Path("out.jsonl").read_bytes() == Path("calm.jsonl").read_bytes()


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "db"])
def test_ended_while_the_output_is_written_it_is_written_anew(monkeypatch, suffix):
    source, output = lines_of(list(map(short, range(30)))), f"out.{suffix}"
    real, count = Journal.in_order, 0

    def in_order(self):
        nonlocal count
        for item in real(self):
            count += 1
            if count == 15:
                raise KeyboardInterrupt
            yield item

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "in_order", in_order)
        with pytest.raises(KeyboardInterrupt):
            corpus.run(source, output, jobs=0)
    assert not Path(output).exists()
    assert corpus.run(source, output, jobs=0).resumed == 30
    corpus.run(source, f"calm.{suffix}", jobs=0)
    assert Path(output).read_bytes() == Path(f"calm.{suffix}").read_bytes()


def test_what_was_changed_or_added_in_between_is_as_if_it_had_always_been_so(monkeypatch):
    for number in range(20):
        put(f"d/{number:02}.txt", short(number))
    interrupted_after(monkeypatch, 10, "d", "out.jsonl")
    put("d/03.txt", short(333)), put("d/00a.txt", short(444)), Path("d/05.txt").unlink()
    tally = corpus.run("d", "out.jsonl", jobs=0)
    assert (tally.documents, tally.resumed) == (20, 8)
    corpus.run("d", "calm.jsonl", jobs=0)
    assert Path("out.jsonl").read_bytes() == Path("calm.jsonl").read_bytes()


def interrupted_after(monkeypatch, documents: int, source: str, output: str, **options) -> None:
    real, count = Journal.put, 0

    def put(self, number, key, outcome):
        nonlocal count
        real(self, number, key, outcome)
        count += 1
        if count == documents:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "put", put)
        with pytest.raises(KeyboardInterrupt):
            corpus.run(source, output, jobs=0, **options)


@pytest.mark.parametrize("change", ["published", "version", "encoding"])
def test_other_options_or_another_version_begin_anew(monkeypatch, change):
    source = lines_of(list(map(short, range(20))))
    interrupted_after(monkeypatch, 10, source, "out.jsonl")
    options = {}
    if change == "version":
        monkeypatch.setattr("vnreport.journal.tool_stamp", lambda: "0.2.0")
    elif change == "published":
        from datetime import date

        options["published"] = date(2024, 10, 5)
    else:
        options["options"] = Options(encoding="utf-8")
    assert corpus.run(source, "out.jsonl", jobs=0, **options).resumed == 0


def test_a_journal_that_is_none_is_begun_anew():
    source = lines_of([short(1)])
    put("out.jsonl.partial", b"nonsense" * 999)
    assert corpus.run(source, "out.jsonl", jobs=0).documents == 1


def test_two_runs_at_one_output_do_not_mix():
    with Journal(Path("out.jsonl"), repr(Order("line"))), pytest.raises(BusyError, match="another run is writing"):
        corpus.run(lines_of([short(1)]), "out.jsonl", jobs=0)


SOME_RESULTS = 100_000  # bytes of the journal: more than what it begins with


def test_ctrl_c_keeps_what_is_done():
    source = lines_of([f"{short(n)}\n{TEXTS[n % len(TEXTS)]}" for n in range(3000)])
    run = started("extract", source, "-o", "out.jsonl", "--jobs", "2")
    written = Path("out.jsonl.partial-wal")
    until = time.monotonic() + 60
    while not (written.exists() and written.stat().st_size > SOME_RESULTS) and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=30)
    assert run.returncode == 130
    assert said.decode().splitlines()[-1] == "vnreport: interrupted; the same command goes on (out.jsonl.partial)"
    assert "Traceback" not in said.decode() and not Path("out.jsonl").exists()
    assert done_so_far("out.jsonl") > 0


# ---------------------------------------------------------------- the command


def test_many_inputs_to_standard_output_come_in_order():
    for number in range(30):
        put(f"d/{number:02}.txt", short(number))
    done = command("extract", "d", "--jobs", "2", "--glob", "1*.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == [f"d/{n}.txt" for n in range(10, 20)]


def test_formats_that_need_a_file_say_so():
    put("a.txt", short(1))
    done = command("extract", "a.txt", "--format", "parquet")
    assert (done.returncode, done.stderr) == (
        2,
        b"vnreport: parquet cannot be written to a stream; name a file with -o\n",
    )


def test_keys_and_published_reach_the_workers():
    put("in.csv", "no;body\n7;Năm nay trồng 12 ha lúa.\n")
    keys = Options(Keys("body", "no"))
    from datetime import date

    corpus.run("in.csv", "out.jsonl", jobs=1, options=keys, published=date(2024, 10, 5))
    report = json.loads(Path("out.jsonl").read_text(encoding="utf-8"))
    assert (report["source"], report["published"]) == ("7", "2024-10-05")


def test_progress_is_a_line_now_and_then():
    import io

    from vnreport.progress import Plain

    out = io.StringIO()
    source = lines_of(list(map(short, range(20))))
    corpus.run(source, "out.jsonl", jobs=0, progress=Plain(out, every=0))
    first, *_, last = out.getvalue().splitlines()
    assert first.startswith("vnreport: 1 documents, ") and " facts, " in first and "%" in first
    assert last.startswith("vnreport: 20 documents, ") and last.endswith(" s)")
