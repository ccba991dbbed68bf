"""The counted noun of a phrase: nouns that make a compound stay together, adjectives and names are its modifiers."""

from __future__ import annotations

from briefings.claims.words.wordlists import words

_ADJECTIVES = frozenset(
    words(
        "new foreign local rural urban young large small big major key public private high low main old open free "
        "poor other such related special official separate different extra full part top severe secure unhealthy "
        "healthy additional more further fresh long short early late modern senior junior male female able-bodied "
        "brand-new active passive domestic international independent permanent temporary live dead wild daily "
        "weekly monthly yearly annual confirmed so-called high-speed large-scale small-scale key-note state-owned "
        "well-known white black red green blue brown heavy light hard soft hot cold warm dry wet ready whole "
        "entire bogus fake false serious grave strict rare common various several certain recent ancient abandoned "
        "loose cheap costly safe rich weak strong huge tiny giant vast minor prominent frequent relevant important "
        "innocent vacant distant efficient resident adult elderly needy empty busy lonely friendly deadly steady "
        "sturdy wealthy angry hungry dirty happy lucky pretty sick ill blind deaf disabled idle stable eligible "
        "suitable innovative serving missing remaining existing surviving leading emerging developing operating "
        "participating outstanding following competing visiting neighbouring neighboring qualifying registering "
        "returning leaking failing striking protesting ageing aging growing ongoing incoming outgoing overseas "
        "sworn paid unpaid prepaid proven broken stolen hidden known unknown newborn lost offshore onshore inland "
        "indoor outdoor upper lower inner outer regular popular similar particular single double triple multiple "
        "average fast slow deep wide broad pregnant urgent current subsequent significant excellent transparent "
        "competent first second third best better least nearby fewer equivalent online offline standalone own paying "
        "working-age zero standard"
    )
)
_ADJECTIVE_ENDINGS = (
    "al",
    "ive",
    "ous",
    "ic",
    "ful",
    "less",
    "able",
    "ible",
    "ed",
    "ary",
    "ern",
    "ese",
    "ish",
    "ican",
    "sian",
    "nian",
    "rian",
)
_NOUNS_LIKE_ADJECTIVES = frozenset(
    words(
        "hospital capital metal animal festival terminal fabric clinic library proposal table cable vegetable seed "
        "bed fish need feed speed breed weed shed salary "
        "secretary archive drive fossil signal portal trial rehearsal arrival medal vehicle "
        "mechanic traffic music public patent mobile journal canal coal goal appeal referral renewal withdrawal "
        "coral mineral cereal crystal manual rental dental medical naval pedal postal fungal plastic elastic "
        "tactic epidemic pandemic topic critic logic"
    )
)
#: Adjectives that with the noun after them are the name of one kind of thing, as dictionaries list it.
_SET_PHRASES = {
    (adjective, noun)
    for adjective, nouns in {
        "new": "energy build",
        "high": "school court street",
        "senior": "high secondary citizen",
        "junior": "high secondary",
        "primary": "school care",
        "secondary": "school",
        "basic": "school",
        "middle": "school",
        "special": "school",
        "public": "offer offering servant defender holiday health transport sector",
        "private": "sector",
        "electric": "vehicle car bus",
        "natural": "gas",
        "foreign": "trade exchange",
        "general": "practitioner",
        "mental": "health",
        "social": "security media housing",
        "local": "authority government",
        "civil": "servant society",
        "domestic": "worker violence",
        "renewable": "energy",
        "live": "birth",
        "black": "spot",
        "hot": "spot",
        "green": "bond",
        "red": "panda",
    }.items()
    for noun in words(nouns)
}
#: Adjectives that with the noun after them are one adjective: "zero emission buses".
_ADJECTIVE_PHRASES = {
    (adjective, noun)
    for adjective, nouns in {
        "zero": "emission carbon",
        "low": "income carbon cost emission",
        "high": "speed income tech risk quality",
        "middle": "income",
        "full": "time",
        "part": "time",
        "long": "distance term haul",
        "short": "distance term haul",
        "large": "scale",
        "small": "scale",
        "early": "stage",
        "heavy": "goods",
        "first": "class time",
    }.items()
    for noun in words(nouns)
}
#: Words that are no part of a counted noun.
NO_PART = frozenset(words("of the and our its their his her my your these those all a an no each every as than"))


def is_adjective(word: str) -> bool:
    """Whether a word before a noun is rather an adjective than part of a compound, by its form or a short list.

    Parameters
    ----------
    word : str
        In lower case.

    Returns
    -------
    bool
    """
    if word.startswith("un") and not word.startswith(("uni", "under", "until")) or "-" in word[4:]:
        return True
    return word in _ADJECTIVES or word.endswith(_ADJECTIVE_ENDINGS) and word not in _NOUNS_LIKE_ADJECTIVES


def compound(named: list[str]) -> str:
    """The counted noun that ends a phrase, with the words before it that make a compound of it.

    Nouns stay ("speed camera notices"), adjectives go ("new inspection vessels" are inspection vessels) unless the
    two are a set phrase ("senior high schools"), and so do names ("UK homes") unless the noun is part of the name
    ("Tourist Rest Areas").

    Parameters
    ----------
    named : list of str
        The words of a noun phrase, in the plural, as they are written.

    Returns
    -------
    str
        In lower case, if it is no name.
    """
    first = len(named) - 1
    if _is_name(named[first]):
        while first and _is_name(named[first - 1]):
            first -= 1
        return " ".join(named[first:])
    lower = [word.lower() for word in named]
    while first and _is_part(named[first - 1], lower[first]):
        first -= 1
    first += 0 < first < len(lower) - 1 and (lower[first - 1], lower[first]) in _ADJECTIVE_PHRASES
    return " ".join(lower[first:])


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


def _is_part(word: str, noun: str) -> bool:
    """Whether a word makes a compound with the noun after it."""
    lower = word.lower()
    if (lower, noun) in _SET_PHRASES or (lower, noun.removesuffix("s")) in _SET_PHRASES:
        return True
    return word.islower() and word.replace("-", "").isalpha() and lower not in NO_PART and not is_adjective(lower)
