"""What workers do with documents that name their own end, to be put in the place of `vnreport.work.work`."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from vnreport.readers import Raw
from vnreport.work import Order, Outcome
from vnreport.work import work as well


def work(batch: list[Raw], order: Order) -> list[Outcome]:
    for raw in batch:
        text = raw.data.decode() if isinstance(raw.data, bytes) else raw.data or ""
        if "KILL" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "HANG" in text:
            while True:
                time.sleep(1)
        if "ONCE" in text:
            seen = Path(text.partition("ONCE ")[2])
            if not seen.exists():
                seen.touch()
                os._exit(1)
    return well(batch, order)
