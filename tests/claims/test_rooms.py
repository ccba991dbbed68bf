"""The rooms of the claims wing import downwards, so that each can be read knowing only those before it."""

import ast
from pathlib import Path

import pytest

CLAIMS = Path(__file__).parents[2] / "briefings/claims"
ROOMS = ("words", "figures", "dating", "indicators", "rules")
FOR_ALL = ("briefings.claims.view", "briefings.claims.carrying")


def imported_by(module):
    """The modules of the wing that a module imports from, with the names that it takes from each."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module.startswith("briefings.claims"):
            yield node.module, [alias.name for alias in node.names]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_from_none_after_it(room):
    allowed = tuple(f"briefings.claims.{name}." for name in ROOMS[: ROOMS.index(room) + 1])
    modules = sorted((CLAIMS / room).glob("*.py"))
    assert len(modules) > 1
    imported = {name for module in modules for name, _ in imported_by(module)}
    assert {name for name in imported if not name.startswith(allowed) and name not in FOR_ALL} == set()


def test_no_module_takes_what_is_private_to_another():
    taken = [
        (module.name, name) for module in CLAIMS.rglob("*.py") for _, names in imported_by(module) for name in names
    ]
    assert len(taken) > 100
    assert [pair for pair in taken if pair[1].startswith("_")] == []
