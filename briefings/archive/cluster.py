"""Dask's part: a cluster of this machine or a running one, and partitions sent to it a few at a time."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from itertools import islice
from multiprocessing import resource_tracker

import dask
from distributed import Client, KilledWorker, LocalCluster, as_completed

from briefings.archive.job import Job
from briefings.archive.partitions import Partition
from briefings.archive.process import WAYS
from briefings.archive.progress import Progress
from briefings.errors import BriefingsError

_AHEAD = 2  # partitions sent for each thread, so that none waits for the next
_SETTINGS = {
    "distributed.logging.distributed": "critical",  # what matters comes back as a result
    "distributed.scheduler.allowed-failures": 1,  # how often a partition may end its worker before it is looked into
}


@contextmanager
def client_of(scheduler: str | None, workers: int | None) -> Iterator[Client]:
    """A client of a running cluster, or of one of this machine's cores that ends with the block.

    Parameters
    ----------
    scheduler : str or None
        The address of the running one.
    workers : int or None
        Processes of the other, by default one a core.

    Raises
    ------
    BriefingsError
        If nobody answers at the address, or has no workers.
    """
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if scheduler is not None:
        with _connected(scheduler) as client:
            yield client
        return
    with dask.config.set(_SETTINGS), _local_cluster(workers) as cluster, Client(cluster) as client:
        yield client


def _local_cluster(workers: int | None) -> LocalCluster:
    """A cluster of processes that leave it to this one what an interruption from the keyboard means.

    They are started by threads that begin here, and inherit which signals are blocked. Python's resource tracker, if it
    is not there yet, would be started on the way and unblock them.
    """
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
        )
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _connected(scheduler: str) -> Client:
    try:
        client = Client(scheduler, timeout=10)
    except (OSError, ValueError) as failure:
        raise BriefingsError(f"no Dask scheduler answers at {scheduler}: {failure}") from None
    try:
        client.wait_for_workers(1, timeout=60)
    except TimeoutError:
        client.close()
        raise BriefingsError(f"the scheduler at {scheduler} has no workers; start some") from None
    return client


def process_all(client: Client, waiting: list[Partition], job: Job, progress: Progress) -> None:
    """Have partitions processed, a few at a time, so that memory does not grow with their number.

    Parameters
    ----------
    client : Client
    waiting : list of Partition
    job : Job
    progress : Progress
        Told of each that is done.

    Raises
    ------
    BriefingsError
        If workers cannot do what they are asked, or the cluster is lost.
    """
    todo = iter(waiting)
    running = as_completed()
    sent: dict[str, tuple[Partition, int]] = {}

    def send(partition: Partition, way: int = 0) -> None:
        name = f"{WAYS[way].__name__}-{partition.key}"
        running.add(client.submit(WAYS[way], partition, job, key=name, pure=False))
        sent[name] = partition, way

    def send_some() -> None:
        ahead = _AHEAD * max(1, sum(client.nthreads().values()))
        for partition in islice(todo, max(0, ahead - len(sent))):
            send(partition)

    try:
        send_some()
        for future in running:
            partition, way = sent.pop(future.key)
            try:
                progress.add(partition, future.result())
            except KilledWorker:
                send(partition, min(way + 1, len(WAYS) - 1))
            send_some()
    except BriefingsError:
        raise
    except (CancelledError, OSError) as failure:
        raise BriefingsError(f"the cluster was lost ({failure!r}); the same command goes on") from None
    except Exception as failure:
        raise BriefingsError(f"a worker failed: {type(failure).__name__}: {failure}") from None
