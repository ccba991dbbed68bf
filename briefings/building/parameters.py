"""Parameters given to the chapters: held against those that their cells tagged ``parameters`` declare, and set."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from html import escape
from pathlib import Path

import yaml

from briefings.errors import UsageError

SET_BY_BUILD = {"data": "--data", "document_id": "the catalogue"}
NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", list: "a list of texts"}


def declared(notebook: dict) -> dict[str, object]:
    """The parameters of a notebook, each with its default; ``None`` is a text that is worked out if it is not given."""
    cell = next((cell for cell in notebook["cells"] if "parameters" in cell["metadata"].get("tags", [])), None)
    assignments = ast.parse(cell["source"]).body if cell else []
    return {line.targets[0].id: ast.literal_eval(line.value) for line in assignments if isinstance(line, ast.Assign)}


def read_parameters(given: list[tuple[str, str]], path: Path | None) -> dict[str, object]:
    """What is given on the command line, which goes before, and in a YAML file.

    Parameters
    ----------
    given : list of (str, str)
        Names and values; a value is read as YAML, and where a text is expected as it stands.
    path : Path, optional

    Raises
    ------
    UsageError
        If the file cannot be read or is no mapping of names to values.
    """
    if path is None:
        return dict(given)
    try:
        values = yaml.safe_load(path.read_text("utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as failure:
        raise UsageError(f"{path}: cannot be read as YAML: {' '.join(str(failure).split())}") from None
    if not isinstance(values, dict):
        raise UsageError(f"{path}: is no mapping of names to values, such as\nminimum: 5")
    return {str(name): value for name, value in values.items()} | dict(given)


def checked(given: Mapping[str, object], notebooks: list[dict]) -> dict[str, object]:
    """The parameters that are given, each of the type that the chapters' default has.

    Raises
    ------
    UsageError
        If no chapter has such a parameter, if the build sets it by itself, or if a value is of another type.
    """
    defaults = {name: default for notebook in notebooks for name, default in declared(notebook).items()}
    known = sorted(defaults.keys() - SET_BY_BUILD)
    for name in given:
        if name in SET_BY_BUILD:
            raise UsageError(f"parameter {name!r} is set by {SET_BY_BUILD[name]}")
        if name not in defaults:
            raise UsageError(f"no chapter has a parameter {name!r}; they have {', '.join(known)}")
    return {name: converted(name, value, defaults[name]) for name, value in given.items()}


def converted(name: str, value: object, default: object) -> object:
    """A value in the type of a parameter's default, if it can be that."""
    expected = str if default is None else type(default)
    if isinstance(value, str) and expected is not str:
        value = read_value(value)
    if expected is float and type(value) is int:
        value = float(value)
    texts = expected is not list or (isinstance(value, list) and all(isinstance(item, str) for item in value))
    if type(value) is not expected or not texts:
        quoted = "; in YAML, put it in quotation marks" if expected is str else ""
        raise UsageError(f"parameter {name!r} is {NAMES[expected]}, not {value!r}{quoted}")
    return value


def read_value(text: str) -> object:
    """A value of the command line as YAML reads it, or as it stands where that fails."""
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return text


def with_parameters(notebook: dict, values: Mapping[str, object], shown: Mapping[str, object]) -> dict:
    """The notebook with those parameters set that it has, in a cell of their own that is not shown.

    Parameters
    ----------
    notebook : dict
    values : mapping of str to object
        What to set.
    shown : mapping of str to object
        What of that a line at the end of the page tells the reader.
    """
    own = declared(notebook)
    lines = [f"{name} = {value!r}" for name, value in values.items() if name in own]
    told = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in shown.items() if name in own]
    cells = []
    for cell in notebook["cells"]:
        cells.append(cell)
        if lines and "parameters" in cell["metadata"].get("tags", []):
            cells.append(code_cell("\n".join(lines)))
    if told:
        source = f'<p class="built-with">Built with {escape(", ".join(told))}.</p>'
        cells.append({"cell_type": "markdown", "id": "built-with", "metadata": {}, "source": source})
    return {**notebook, "cells": cells}


def code_cell(source: str) -> dict:
    return {
        "cell_type": "code",
        "id": "injected-parameters",
        "metadata": {"tags": ["injected-parameters", "remove-cell"]},
        "execution_count": None,
        "outputs": [],
        "source": source,
    }
