"""Adverbs and superlatives are told by their endings; words that only end like them are not."""

import pytest

from briefings.claims.words.endings import is_adverb, is_superlative


@pytest.mark.parametrize("word", ["safest", "driest", "most-largest"])
def test_superlatives(word):
    assert is_superlative(word)


@pytest.mark.parametrize("word", ["rest", "forest", "latest", "investment"])
def test_words_that_are_no_superlatives(word):
    assert not is_superlative(word)


def test_adverbs_and_words_that_are_none():
    assert is_adverb("sharply")
    assert not any(is_adverb(word) for word in ("fly", "supply", "family", "lying"))
