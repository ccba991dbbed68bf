"""Failures that an author can mend: the message says what is wrong, where, and what to do."""


class BriefingsError(Exception):
    """Something is wrong with the content: a document, a table, a chapter. Exit status 1."""


class UsageError(BriefingsError):
    """The command was called in a way it does not understand. Exit status 2."""
