"""Guards stop a chapter whose prose the data no longer bear out."""

import pytest

from briefings.display.prose import GuardFailed, guard


def test_a_true_sentence_passes():
    guard("users grew", 5 > 3)


def test_a_false_sentence_stops_the_chapter_and_says_what_was_found():
    with pytest.raises(GuardFailed, match="“users grew”.*users is 2.*mend the sentence"):
        guard("users grew", 2 > 3, users=2)
