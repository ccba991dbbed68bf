"""Dask's part: a cluster of this machine or a running one, and partitions sent to it a few at a time."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from itertools import islice
from multiprocessing import resource_tracker

import dask
from distributed import Client, Future, KilledWorker, LocalCluster, wait

from briefings.archive.job import Job
from briefings.archive.partitions import Partition
from briefings.archive.process import Summary, give_up, process, process_alone
from briefings.archive.progress import Progress
from briefings.errors import BriefingsError

Way = Callable[[Partition, Job], Summary]
_AHEAD = 2  # partitions sent for each thread, so that none waits for the next
_WHILE = 10.0  # seconds
_PATIENCE = 300.0  # seconds without any worker
_SETTINGS = {
    "distributed.logging.distributed": "critical",  # what matters comes back as a result
    "distributed.scheduler.allowed-failures": 1,  # how often a partition may end its worker before it is looked into
    "distributed.worker.profile.enabled": False,  # it keeps a picture of each second of the last hour in memory
    "distributed.deploy.lost-worker-timeout": "1 day",  # one that starts anew on a busy machine is not given up
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
    for name in ("distributed", "distributed.client"):  # what matters is raised
        logging.getLogger(name).setLevel(logging.CRITICAL)
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

    Those that were being processed, or waiting to be, where a worker ended are then read with care, and given up if
    they end their workers even so.

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
    with _told_plainly():
        ending = _run(client, waiting, process, job, progress)
        for way in (process_alone, give_up):  # one by one, so that none is blamed for the end of a worker by another
            ending = [partition for one in ending for partition in _run(client, [one], way, job, progress)]
        if ending:
            raise BriefingsError("workers end whatever they are given; the same command goes on")


def _run(client: Client, partitions: list[Partition], way: Way, job: Job, progress: Progress) -> list[Partition]:
    """Have partitions processed in one way; those in whose company workers ended."""
    todo = iter(partitions)
    sent: dict[Future, Partition] = {}
    ending = []
    alive = time.monotonic()
    while True:
        threads = sum(client.nthreads().values())
        alive = time.monotonic() if threads else alive
        if time.monotonic() - alive > _PATIENCE:
            raise BriefingsError("the cluster has lost its workers; the same command goes on")
        for partition in islice(todo, max(0, _AHEAD * max(1, threads) - len(sent))):
            name = f"{way.__name__}-{partition.key}"
            sent[client.submit(way, partition, job, key=name, pure=False)] = partition
        if not sent:
            return ending
        for future in _finished(list(sent)):
            partition = sent.pop(future)
            try:
                progress.add(partition, future.result())
            except KilledWorker:
                ending.append(partition)
        progress.tell(threads)


def dashboard_of(client: Client) -> str | None:
    """The address of Dask's dashboard, if the cluster has one."""
    try:
        return client.dashboard_link
    except KeyError:
        return None


def _finished(futures: list[Future]) -> Iterable[Future]:
    """Those that are done, as soon as one is; none after a while."""
    try:
        return wait(futures, timeout=_WHILE, return_when="FIRST_COMPLETED").done
    except TimeoutError:
        return ()


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Whatever goes wrong with a cluster, in one line."""
    try:
        yield
    except BriefingsError:
        raise
    except (CancelledError, OSError) as failure:
        raise BriefingsError(f"the cluster was lost ({type(failure).__name__}); the same command goes on") from None
    except Exception as failure:
        raise BriefingsError(f"a worker failed: {type(failure).__name__}: {failure}") from None
