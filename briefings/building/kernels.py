"""Kernels for chapters: forked off a process that has the libraries, where the system can; each with its own log."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import LocalProvisioner

from briefings.building import nursery
from briefings.errors import BriefingsError


class Forked:
    """A process that is not a child of this one, as :class:`subprocess.Popen` would show it."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.handle = os.pidfd_open(pid)  # stays that process's, whoever gets its number next

    def poll(self, seconds: float = 0) -> int | None:
        """None while it lives; its status is not known."""
        return -1 if select.select([self.handle], [], [], seconds)[0] else None

    def wait(self) -> int:
        """Called when it has ended."""
        os.close(self.handle)
        return -1

    def send_signal(self, number: int) -> None:
        """Called while it lives, and may come too late."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.handle, number)


class Nursery:
    """The process that kernels are forked off. Once it has ended, so do they."""

    def __init__(self, log: Path) -> None:
        with log.open("wb") as stream:
            self.process = subprocess.Popen(
                [sys.executable, "-m", nursery.__name__],
                env={**os.environ, **nursery.ENVIRONMENT},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stream,
            )
        self.log = log
        self.turn = threading.Lock()

    def fork(self, **request) -> Forked:
        """A new kernel; see :func:`briefings.building.nursery.become_kernel` for what to ask."""
        try:
            with self.turn:
                self.process.stdin.write(json.dumps(request).encode("utf-8") + b"\n")
                self.process.stdin.flush()
                return Forked(int(self.process.stdout.readline()))
        except (OSError, ValueError):
            raise BriefingsError(f"kernels cannot be started; see {self.log}") from None

    def close(self) -> None:
        """Let it end, and its kernels with it."""
        self.process.communicate()


class Kernels:
    """The kernels of a build, to be used as a context; at its end none lives.

    Parameters
    ----------
    log : Path
        The file for what the process says that kernels are forked off.
    """

    def __init__(self, log: Path) -> None:
        # elsewhere each kernel is started by itself, and imports for itself
        self.nursery = Nursery(log) if hasattr(os, "pidfd_open") else None
        self.started: list[LocalProvisioner] = []

    def __enter__(self) -> Kernels:
        return self

    def __exit__(self, *_) -> None:
        for kernel in self.started:
            if kernel.process and kernel.process.poll() is None:
                kernel.process.send_signal(signal.SIGKILL)
        if self.nursery:
            self.nursery.close()

    def manager(self, environment: dict[str, str], connection: Path, log: Path) -> type[AsyncKernelManager]:
        """A class of managers for one kernel, with its environment, connection file and log."""
        kernels = self

        class Provisioner(LocalProvisioner):
            async def launch_kernel(self, cmd: list[str], **options) -> dict:
                kernels.started.append(self)
                if not kernels.nursery:
                    return await super().launch_kernel(cmd, **options)
                request = {"environment": options["env"], "folder": options["cwd"], "log": str(log)}
                self.process = kernels.nursery.fork(arguments=["kernel", *cmd[cmd.index("-f") :]], **request)
                self.pid = self.process.pid
                return self.connection_info

        class Manager(AsyncKernelManager):
            async def start_kernel(self, **options) -> None:
                self.connection_file, self.kernel_id = str(connection), str(uuid4())
                self.provisioner = Provisioner(kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self)
                with log.open("w") as said:
                    await super().start_kernel(env=environment, stdout=said, stderr=said, **options)

        return Manager
