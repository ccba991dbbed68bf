"""A process that has imported what most chapters import, and forks a kernel off itself for each that is asked for.

To import the libraries takes longer than most chapters take. A kernel forked from here has them at once, and is in all
else a kernel like any other: no line of the project was run before its own.

Run as ``python -m briefings.building.nursery``: reads a request a line, the arguments of :func:`become_kernel` in
JSON, and answers with the number of the new process. When its input ends, it ends, and so do its kernels.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module

LIBRARIES = [
    "ipykernel.kernelapp",
    "matplotlib_inline.backend_inline",
    "matplotlib.pyplot",
    "myst_nb",
    "nltk",
    "pandas",
    "pandera.pandas",
    "scipy.stats",
]
ENVIRONMENT = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",  # as a kernel sets it before matplotlib is imported
    "OPENBLAS_NUM_THREADS": "1",  # no threads when it forks
    "PYTHONHASHSEED": "0",  # sets in the same order in each build
}


def main() -> None:
    """Import the libraries, then fork a kernel for each request."""
    del sys.path[0]  # as kernels do, so that a folder of the book hides no library
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build decides when kernels end
    for name in LIBRARIES:
        with suppress(ImportError):  # a chapter that needs it will say so
            import_module(name)
    gc.freeze()
    kernels = []
    for line in sys.stdin.buffer:
        kernels.append(fork_kernel(json.loads(line)))
        print(kernels[-1], flush=True)
    for kernel in kernels:  # none has been waited for, so that each number is still its own
        os.kill(kernel, signal.SIGKILL)
        os.waitpid(kernel, 0)


def fork_kernel(request: dict) -> int:
    """The number of a new process that becomes a kernel."""
    nursery = os.getpid()
    process = os.fork()
    if process == 0:
        become_kernel(nursery, **request)
    return process


def become_kernel(nursery: int, arguments: list[str], environment: dict[str, str], folder: str, log: str) -> None:
    """Make this process, just forked, the kernel that ``python -m ipykernel_launcher`` would be."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        for path, flags, descriptors in [(os.devnull, os.O_RDONLY, [0]), (log, os.O_WRONLY | os.O_APPEND, [1, 2])]:
            stream = os.open(path, flags)
            for descriptor in descriptors:
                os.dup2(stream, descriptor)
        sys.argv = [*arguments, f"--IPKernelApp.parent_handle={nursery}"]  # it ends if the nursery does
        from ipykernel import kernelapp

        kernelapp.launch_new_instance()
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
