"""The words that the grammar of claims knows, each under the name of its class.

A class is written in capitals and stands for one letter, so that a sentence becomes a string of letters and a rule a
regular expression over it (:func:`pattern`). Words that are listed nowhere are of the class ``WORD``.

References
----------
Abney, S. (1996). Partial parsing via finite-state cascades. Natural Language Engineering, 2(4), 337-344.
"""

from __future__ import annotations

import re
from functools import cache

from briefings.claims.words.moneys import CURRENCY_CODES, CURRENCY_NAMES
from briefings.claims.words.numerals import FRACTIONS, MONTHS, MULTIPLES, ORDINALS, PLACES, SCALES, SMALL_NUMBERS
from briefings.claims.words.units import MEASURES
from briefings.claims.words.vocabulary import CHANGE_DOWN, CHANGE_UP, QUALIFIERS

_PHRASES = {
    "PCT": "%|percent|per cent|pct|percents",
    "POINT": "percentage points|percentage point|percent points|percentage-point|pp|ppt|ppts|pps|% points",
    "BASIS": "basis points|basis point|bp|bps|basis-point",
    "INDEXPOINT": "points|point",
    "AND": "and|&|as well as",
    "OR": "or",
    "FROM": "from",
    "TO": "to|into",
    "BETWEEN": "between|range from|ranges from|ranged from|ranging from|vary from|varies from|varied from|varying from|"
    "anywhere from|range between|ranging between|somewhere between",
    "BY": "by",
    "OF": "of",
    "IN": "in|during|within|throughout|over the course of|as of|as at|as on|by the time of",
    "AT": "at",
    "ON": "on",
    "FOR": "for",
    "SINCE": "since",
    "UNTIL": "until|through|till|up until",
    "THAN": "than",
    "WITH": "with|via|across|among|amid|despite|under which|against which|towards|toward|after|before|as|because|"
    "through which|including|without|per-capita|upon|off|out|about which|along",
    "THE": "the",
    "A": "a|an",
    "DET": "its|their|his|her|our|my|your|these|those|all|each|every|both|any|no|such|other|another|same",
    "THIS": "this|current|present",
    "LAST": "past|previous|preceding|recent|prior",
    "NEXT": "next|coming",
    "COMMA": ",|:|—|–|(|)|[|]|--",
    "QUOTE": "\"|“|”|‘|’|'",
    "HYPHEN": "-|‑",
    "SIGN": "minus",
    "BE": "is|was|were|are|be|been|being|remained|remains|remain|stays|stayed",
    "HAVE": "has|have|had|having",
    "PRONOUN": "it|they|he|she|i|we|you|this figure|that figure|the figure|these figures|them|us",
    "WHICH": "of which|of whom|which|what|that|who|whose|where|when|while|whereas|whom",
    "BUT": ";|but|then|so|yet|though|although|also|and then",
    "COMPARED": "compared with|compared to|compares with|compares to|compare with|compare to|against|versus|as against|"
    "as compared with|as compared to|in comparison with|relative to|vs|as opposed to|in contrast to|in contrast with|"
    "little changed from|virtually unchanged from|almost unchanged from|broadly unchanged from|largely unchanged from|"
    "practically unchanged from|unchanged from|little different from|much the same as|about the same as|"
    "almost the same as|in line with|level with|on a par with|similar to|almost identical to",
    "REACH": "reach|reaches|reached|reaching|hit|hits|hitting|stood at|stands at|stand at|standing at|totalled|"
    "totaled|totals|totalling|totaling|amounted to|amounts to|amounting to|amount to|came to|came in at|comes to|"
    "attained|recorded|registered|posted|averaged|averages|averaging|numbered|equalled|equals|reported at|"
    "coming to|coming in at|settled at|peaked at|bottomed at|valued at|estimated at|measured|weighs|"
    "weighed|runs to|ran at|running at|stabilised at|stabilized at|held at|hovered around|arrived at|worth|"
    "closed at|ended at|priced at|costs|cost|costing|yielded|generated|earned|set at|topped out at|put at",
    "SHARE": "account for|accounts for|accounted for|accounting for|make up|makes up|made up|making up|represent|"
    "represents|represented|representing|constitute|constitutes|constituted|constituting|comprise|comprises|"
    "comprised|comprising|equivalent to|equal to|contribute|contributes|contributed|contributing|covers|covering|"
    "covered",
    "UP": "|".join(CHANGE_UP.split()) + "|picked up|went up|go up|goes up|gone up|going up|moved up|edged up|ticked up|"
    "inched up|crept up|edging up|pushed up|pick up|picks up|picking up|speeded up|sped up|inched higher|"
    "edged higher|moved higher|"
    "climbed higher|rose up|stepped up|built up|closed up|ended up|finished up",
    "DOWN": "|".join(CHANGE_DOWN.split())
    + "|went down|go down|goes down|gone down|going down|came down|come down|coming "
    "down|lower the|lower its|lower their|"
    "edged down|ticked down|inched down|brought down|edged lower|moved lower|inched lower|slowed down|fell back|"
    "dropped off|scaled back|cut back|bringing down|cutting down|slowed|slowing|slows|"
    "closed down|ended down|finished down",
    "UPNOUN": "growth|expansion|improvement|upturn|increment|hike|rebound|uptick|upswing|boost|recovery",
    "DOWNNOUN": "reduction|contraction|downturn|shrinkage|depreciation|deceleration|reductions",
    "HIGHER": "higher|more|larger|greater|faster|longer|bigger|better|stronger|heavier|taller|ahead|dearer|"
    "warmer|hotter|wetter|deeper|wider|costlier|busier|pricier|later|older",
    "LESSER": "less|lower|fewer|smaller|slower|shorter|cheaper|weaker|worse|short|colder|cooler|lighter|narrower|"
    "shallower|earlier|younger|drier|thinner|quieter",
    "MULTIPLE": "|".join(MULTIPLES),
    "FOLD": "fold",
    "TIMES": "times",
    "RATE": "rate|rates|pace|average|mean|clip|annualised|annualized",
    "ANNUAL": "annual|yearly|annually|a year|per year|each year|every year|per annum|average annual|annual average|"
    "on average|compound annual|annualised rate",
    "QUARTER": "quarter|quarters",
    "YOY": (
        "year on year|year-on-year|yoy|year over year|year-over-year|y/y|y-o-y|on the year|on a yearly basis|"
        "on an annual basis|over the year|in annual terms|year-to-year|on year"
    ),
    "QOQ": (
        "quarter on quarter|quarter-on-quarter|qoq|q/q|quarter over quarter|quarter-over-quarter|q-o-q|on "
        "the quarter|over the quarter"
    ),
    "MOM": "month on month|month-on-month|mom|m/m|month over month|month-over-month|m-o-m|on the month|over the month",
    "MONTH": "|".join(word for word in MONTHS if word not in ("may", "march")),
    "HALF": "half",
    "SCALE": "|".join(SCALES) + "|mln|bln|bn|tn|trn|mn",
    "NUMBERWORD": "|".join(SMALL_NUMBERS),
    "DOZEN": "dozen",
    "ORDINAL": "|".join((*ORDINALS, *PLACES)),
    "FRACTION": "|".join(word for word in FRACTIONS if word.endswith("s") and word not in ("quarters", "halves")),
    "SUPERLATIVE": "largest|biggest|highest|fastest|longest|leading producer|most populous|busiest|richest|"
    "tallest|lowest|smallest|deepest|oldest|wealthiest|strongest|greatest|fastest-growing|number one|top-ranked|"
    "most visited|most productive|most competitive|most expensive|most prosperous|most connected|most punctual|"
    "most popular|most efficient|most innovative|most valuable|most advanced|most polluted|most profitable|most stable",
    "RANK": "rank|ranks|ranked|ranking|placed|came|comes|finished|finishes|stands|stood|sits|moved|moving|"
    "jumped to|listed|rated|positioned",
    "TOPS": "tops|leads|led|leading",
    "NUMBERSIGN": "№|#",
    "WORLD": "world|world's|globe|globally|worldwide|global|international|nationally|nationwide|continent",
    "CONSECUTIVE": "consecutive|straight|successive|uninterrupted|unbroken|consecutively",
    "INAROW": "in a row|in succession|running|on end|without interruption|on the trot|without a break|without fail",
    "RESPECTIVELY": "respectively",
    "SHIFT": "went|gone|goes|shifted|changed|swung|revised",
    "PLAN": (
        "will|now see|now sees|should|would|could|might|is to|are to|plan|plans|planned|planning|aim|aims|"
        "aimed|aiming|target|targets|targeted|targeting|goal|goals|hope|"
        "hopes|hoped|hoping|expect|expects|expected|expecting|forecast|forecasts|forecasted|forecasting|projected|"
        "projects that|projection|projections|predicts|predicted|intend|intends|intended|pledge|"
        "pledged|pledges|pledging|"
        "commits to|committed to|strive|strives|striving|seek|seeks|seeking|set to|due to reach|objective|objectives|"
        "on track to|on course to|ambition|anticipate|anticipates|anticipated|envisage|envisages|envisaged|envisions|"
        "estimates that by|shall|'ll|we'll|proposes|proposed|promised|promises|vowed|vows|foresees|scheduled|"
        "earmarked|slated|outlook|it'll|would like to|want|wants|wanted|going to|be going to|i'll|they'll|"
        "look forward to|looks forward to|sets out to|set out to|"
        "we project|we are projecting|looking at|calling on|calls on|called on|calling for|calls for|called for|"
        "undertaken to|undertakes to|undertook to|"
        "likely to|guides|guided|guidance|guiding|bound to|due to"
    ),
    "IF": "if|unless|suppose|supposing|assuming|imagine|were it|had it|hypothetically|provided that|in case|"
    "let's say|say that",
    "WOULD": "may|can|must",
    "DENY": "not true|not the case|not correct|denied|deny|denies|nobody|no one|untrue|false|incorrect|no truth|"
    "none of|is it true|am i right|rejected the claim|rejects the claim|dismissed the claim|dismisses the claim",
    "NOT": "not|never|n't|didn't|don't|doesn't|isn't|wasn't|weren't|hasn't|haven't|won't|wouldn't|cannot|can't|nor|"
    "neither|rather than|instead of|aren't|hadn't|couldn't|no proposal|no plan|no plans|no intention",
    "PER": "per",
    "OUTOF": "out of|out of every|in every",
    "SPENDS": (
        "take|takes|took|taking|last|lasts|lasted|lasting|wait|waits|waited|spend|spends|spent|sleep|sleeps|"
        "work|works|worked"
    ),
    "TIMEUNIT": (
        "year|years|month|months|decade|days|weeks|hours|minutes|seconds|decades|day|week|hour|"
        "minute|second-long|weekdays|"
        "mins|hrs|centuries|generations"
    ),
    "TOP": "top",
    "NAMELABEL": "article|articles|section|sections|chapter|chapters|page|pages|table|tables|figure|figures|fig|phase|"
    "annex|appendix|paragraph|paragraphs|clause|clauses|rule|item|version|volume|issue|step|room|route|highway|flight|"
    "category|type|tier|grade|class|stage|schedule|resolution|regulation|directive|act|agenda|vision|line|unit|"
    "reactor|tel|phone|fax|ext|extension|question|part|level|model|series|chart|box|exhibit|note|footnote|zone|"
    "group of|formula|windows|psalm|interstate|"
    "decree|circular|order|document|protocol|gate|terminal|district|area code|hall|floor|building|block|scope",
    "ADVERB": "again|further|sharply|just|only|even|already|altogether|overall|together|now|still|once|much|well|"
    "today|currently|presently|so far|to date|meanwhile|however|too|fast|steady|there|here|at present|by then|"
    "merely|a mere|in total|in all|all told|this time|barely|mere|an additional|a further|additional|"
    "a total of|total of|an average of|a record|record|net|combined|a combined|a cumulative|cumulative|nominal|"
    "in real terms|in nominal terms|real|in volume terms|in value terms|a whopping|as high as|as low as|as little as|"
    "as few as|in number|in numbers|by contrast|in contrast|on the other hand|for its part|by comparison|"
    "pre-pandemic|pre-crisis|pre-war",
}

#: What a market did by the end of a day; of other things than points and percentages it is no change.
AT_THE_CLOSE = frozenset(("closed up", "closed down", "ended up", "ended down", "finished up", "finished down"))

#: Verbs whose "up" or "down" is no change of a quantity.
_VERBS_IN_TWO_WORDS = [
    f"{verb} {particle}"
    for particle, verbs in {
        "up": "eat eats ate eaten use uses used using "
        "set sets setting sign signs signed signing open opened opens take takes took taken end ends "
        "wake follow followed look looked give gave given come comes came bring brought start started put catch caught "
        "show showed turned turn hold held speed summed sum back backed blown blew cleaned clean tied doubled heated",
        "down": "taken take takes took taking shut shuts shutting broken break broke breaks torn tear "
        "pulled pull handed written burned burnt knocked sit sat settled laid put turned narrowed cracked crack shot "
        "touched touch touches touching splashed calmed passed tracked",
        "over": "taken take takes took handed hand carried carry",
        "off": "laid cut",
    }.items()
    for verb in verbs.split()
]

#: The classes; those after ``YEAR`` are made by the reader of tokens or by the chunkers, not looked up.
CLASSES = [
    *_PHRASES,
    "MONEYNAME",
    "CODE",
    "MEASURE",
    "QUALIFIER",
    "WORD",
    "NAME",
    "NUMBER",
    "YEAR",
    "MAYBEMONTH",
    "PREFIX",
    "VULGAR",
    "DATE",
    "SKIP",
    "PERIOD",
    "PERCENT",
    "POINTS",
    "MONEY",
    "COUNT",
    "BARE",
    "TIMESQ",
    "SPAN",
]
LETTER = {name: chr(0x0100 + index) for index, name in enumerate(CLASSES)}
_SETS = {
    "QTY": "PERCENT POINTS MONEY COUNT BARE SPAN",
    "UNIT": "PCT POINT BASIS MONEYNAME CODE MEASURE",
    "CHANGE": "UP DOWN",
    "CHANGENOUN": "UP DOWN UPNOUN DOWNNOUN",
}


@cache
def letters(names: str) -> str:
    """The letters of several classes, as the inside of a character set."""
    return "".join(letters(_SETS[name]) if name in _SETS else LETTER[name] for name in names.split())


def pattern(template: str) -> re.Pattern[str]:
    """A regular expression over letters, from a template in which classes stand by their names.

    White space in the template separates names and is otherwise ignored; ``QTY`` and the like stand for any of a set
    of classes, ``<A B>`` for one of the classes named and ``<!A B>`` for none of them.
    """

    def names(match: re.Match[str]) -> str:
        if match["set"] is not None:
            return f"[{'^' if match['not'] else ''}{letters(match['set'])}]"
        return f"[{letters(match['name'])}]" if match["name"] in _SETS else LETTER[match["name"]]

    spelled = re.sub(
        r"<(?P<not>!?)(?P<set>[A-Z ]+)>|(?P<name>(?<![?a-z])\b[A-Z]{2,}\b|(?<![?A-Za-z(])\bA\b)", names, template
    )
    return re.compile(re.sub(r"\s+", "", spelled))


def _entries():
    yield "WORD", [*_VERBS_IN_TWO_WORDS, "double digits", "triple digits", "added value", "value added", "value-added"]
    for forms in QUALIFIERS.values():
        yield "QUALIFIER", forms.split("|")
    yield "MONEYNAME", CURRENCY_NAMES
    yield "CODE", CURRENCY_CODES
    yield "MEASURE", MEASURES
    for name, forms in _PHRASES.items():
        yield name, forms.split("|")


def _read() -> tuple[dict[str, str], dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]]:
    """The letter of each single word, and the phrases by their first and second words, longest first."""
    single, phrases = {}, {}
    for name, forms in _entries():
        for form in forms:
            first, *rest = form.split(" ")
            if rest:
                endings = phrases.setdefault(first, {}).setdefault(rest[0], [])
                endings.append((tuple(rest[1:]), LETTER[name]))
            else:
                single.setdefault(form, LETTER[name])
    for endings in phrases.values():
        for ending in endings.values():
            ending.sort(key=lambda entry: -len(entry[0]))
    return single, phrases


WORDS, PHRASES = _read()
QUALIFIER_OF = {form: name for name, forms in QUALIFIERS.items() for form in forms.split("|")}
