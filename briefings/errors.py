"""Failures that an author can mend: the message says what is wrong, where, and what to do."""


class BriefingsError(Exception):
    """Something is wrong with the content: a document, a table, a chapter. Exit status 1."""


class Lacking(BriefingsError):
    """The data have nothing that this could be made of. In a chapter it ends the section, and the page says why."""


class UsageError(BriefingsError):
    """The command was called in a way it does not understand. Exit status 2."""
