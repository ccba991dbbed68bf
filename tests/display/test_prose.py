"""Guards stop a chapter whose prose the data no longer bear out."""

import pytest

from briefings.display.prose import GuardFailed, guard
from briefings.drafts import passed


def test_a_true_sentence_passes():
    guard("users grew", 5 > 3)


def test_a_false_sentence_stops_the_chapter_and_says_what_was_found():
    before, after = 3, 2
    with pytest.raises(GuardFailed, match="“users grew”.*expected: after > before; found: users is 2.*--draft"):
        guard("users grew", after > before, users=after)


def test_a_draft_notes_the_sentence_and_goes_on(tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFINGS_UNCHECKED", str(tmp_path / "unchecked"))
    guard("users grew", 2 > 3, users="2\n")
    guard("users fell", 2 < 3)
    [noted] = passed(tmp_path / "unchecked")
    assert "“users grew”" in noted
