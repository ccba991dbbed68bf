"""For processes with this folder in PYTHONPATH: documents that do to the process that reads them what they say."""

import os
import re
import signal
import time

from briefings.archive import extract, process

_read_bytes, _reader_of = extract.read_bytes, process.reader_of


def read_bytes(content, *named):
    if b"ENDS ITS PROCESS" in content:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"TAKES FOR EVER" in content:
        re.match("(a|a)+b", "a" * 80)
    held = []
    while b"TAKES ALL MEMORY" in content:
        held.append(bytes(range(256)) * 40_000)
        time.sleep(0.01)  # so that who watches the memory sees it grow
    return _read_bytes(content, *named)


def reader_of(kind):
    read = _reader_of(kind)

    def reading(system, piece, most):
        if piece.file.name == "ends-who-opens-it.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return read(system, piece, most)

    return reading


extract.read_bytes, process.reader_of = read_bytes, reader_of
