"""For processes with this folder in PYTHONPATH: a document that says so ends the process that reads it."""

import os
import signal

from briefings.archive import extract as module

_extract = module.extract


def extract(document):
    if b"ENDS ITS PROCESS" in document.content:
        os.kill(os.getpid(), signal.SIGKILL)
    return _extract(document)


module.extract = extract
