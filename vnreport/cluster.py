"""Work on other machines: a Dask cluster as the executor of a run."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any, cast

from vnreport.writers import MissingError


class NoSchedulerError(Exception):
    """Nothing answers at the address of the scheduler."""


@contextmanager
def dask_executor(address: str) -> Iterator[Executor]:
    """The workers of a Dask scheduler. Each needs vnreport installed, with the extra `io` for files.

    A worker that is lost costs nothing: Dask does its documents again elsewhere; a document that takes several workers
    with it is given up. Raises MissingError where distributed is not installed, NoSchedulerError where none answers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingError("--scheduler needs distributed; pip install 'vnreport[dask]'") from error
    # that it does the work of a lost worker again is no news
    logging.getLogger("distributed.client").setLevel(logging.ERROR)
    client_of: Any = Client
    try:
        client = client_of(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise NoSchedulerError(f"{address}: no Dask scheduler answers ({' '.join(str(error).split())})") from error
    with client:
        yield cast(Executor, client.get_executor(pure=False, retries=2))
