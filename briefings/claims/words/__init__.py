"""wordlists lexicon vocabulary endings participles tokens looking numerals units moneys"""
