"""Take the screenshots of this folder anew: two reports of the corpus, light and dark.

    python docs/screenshots.py

Needs playwright (extra `dev`) and a chromium, found by name or in VNREPORT_CHROMIUM.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import vnreport
from vnreport.render import page

DOCS = Path(__file__).parent
# report, what is clicked for the picture: a problem, or a number in the text
SHOTS = (("economy-song-be", ".finding a"), ("health-kim-phuoc", ".m.accused"))
ARGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def shoot(browser: Browser, name: str, click: str, scheme: str) -> Path:
    text = (DOCS.parent / "corpus" / f"{name}.txt").read_bytes().decode()
    shown = browser.new_page(viewport={"width": 1360, "height": 850}, color_scheme=scheme, reduced_motion="reduce")
    shown.set_content(page([(f"{name}.txt", vnreport.extract(text))]))
    shown.locator(click).first.click()
    shown.mouse.move(0, 0)
    file = DOCS / f"{name}-{scheme}.png"
    shown.screenshot(path=file)
    shown.close()
    return file


def main() -> int:
    chromium = os.environ.get("VNREPORT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("no chromium found: install one, or name it in VNREPORT_CHROMIUM", file=sys.stderr)
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGS))
        for name, click in SHOTS:
            for scheme in ("light", "dark"):
                print(shoot(browser, name, click, scheme))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
