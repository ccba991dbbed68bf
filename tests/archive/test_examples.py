"""What the chapter tells to type gives what the rows say, on an archive of invented briefings."""

import ast
import json
import re
from collections import Counter

import pytest
from archives import PROJECT, invented, rows, write_lines

from briefings.archive.run import run


@pytest.fixture(scope="module")
def typed(scheduler, tmp_path_factory):
    """The value of the last line of each example of the chapter, typed in turn beside the results; and the results."""
    place = tmp_path_factory.mktemp("examples")
    archive = write_lines(place / "archive.jsonl", invented(60))
    run(str(archive), str(place / "results"), scheduler=scheduler)
    cells = json.loads((PROJECT / "chapters" / "archive.ipynb").read_text("utf-8"))["cells"]
    prose = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    names = {}
    values = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        for example in re.findall(r"```python\n(.*?)```", prose, re.DOTALL):
            *statements, last = ast.parse(example).body
            exec(compile(ast.Module(statements, []), "chapter", "exec"), names)
            values.append(eval(compile(ast.Expression(last.value), "chapter", "eval"), names))
    return values, place / "results"


def test_claims_are_counted_by_indicator_and_year(typed):
    (by_year, *_), results = typed
    dated = [row for row in rows(results, "claims") if row["indicator"] and row["time_to"]]
    counted = Counter((row["indicator"], row["time_to"][:4]) for row in dated)
    assert len(by_year) == 20
    for row in by_year.itertuples():
        assert counted[row.indicator, row.year] == row.claims
    assert by_year["claims"].sum() == sum(sorted(counted.values())[-20:])


def test_the_speakers_with_most_targets_come_first(typed):
    (_, targets, _), results = typed
    setting = [row["speaker"] for row in rows(results, "claims") if row["kind"] == "target" and row["speaker"]]
    assert targets.to_dict().items() <= Counter(setting).items()
    assert list(targets) == sorted(Counter(setting).values(), reverse=True)[:10]


def test_what_the_input_said_of_a_document_is_at_hand(typed):
    (*_, outlets), results = typed
    counted = Counter()
    for row in rows(results, "readings"):
        counted[json.loads(row["metadata"])["outlet"], row["event_date"][:4]] += row["claims"]
    assert {(row.outlet, row.year): row.claims for row in outlets.itertuples()} == counted
