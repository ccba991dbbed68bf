"""numbers quantities currencies conversions mixed suffixes sharing odds measuring compounds nouns ages labels"""
