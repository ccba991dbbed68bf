"""Words: what the words, signs and numerals of a sentence are, and the sentence as a row of them."""
