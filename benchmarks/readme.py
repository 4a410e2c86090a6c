"""Figures into the README: what stands between `<!-- NAME -->` and `<!-- /NAME -->` is written by a benchmark."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"


def put(name: str, body: str) -> None:
    """Replace what stands between the two markers."""
    opener, closer = f"<!-- {name} -->", f"<!-- /{name} -->"
    text = README.read_text(encoding="utf-8")
    if text.count(opener) != 1 or text.count(closer) != 1:
        raise SystemExit(f"{README.name}: {opener} … {closer} must stand in it once")
    before, rest = text.split(opener)
    after = rest.split(closer)[1]
    README.write_text(f"{before}{opener}\n{body.strip()}\n{closer}{after}", encoding="utf-8")
