"""Units: measures in the plural, counted nouns in the plural."""

from __future__ import annotations

from briefings.claims.words.wordlists import words

_MEASURES = """
km: kilometre kilometres kilometer kilometers km kms
route kilometres: route kilometres|route kilometers|route kilometre|route km
track kilometres: track kilometres|track kilometers|track kilometre|track km
square kilometres: square kilometres|square kilometre|sq km|km2|km²
square kilometers: square kilometers|square kilometer
square metres: square metres|square metre|sq m|sqm|m2|m²
square meters: square meters|square meter
square feet: square feet|square foot|sq ft
cubic metres: cubic metres|cubic metre|m3|m³|bcm|mcm
cubic meters: cubic meters|cubic meter
metres: metre metres
meters: meter meters
centimetres: centimetre centimetres cm
centimeters: centimeter centimeters
millimetres: millimetre millimetres
millimeters: millimeter millimeters
mm: mm
nanometres: nanometre nanometres nm
nanometers: nanometer nanometers
miles: mile miles
nautical miles: nautical miles|nautical mile
feet: feet foot ft
cubic kilometres: cubic kilometres|cubic kilometre|km3|km³
cubic kilometers: cubic kilometers|cubic kilometer
cubic feet: cubic feet|cubic foot|cu ft
square miles: square miles|square mile|sq mi
inches: inch inches
yards: yard yards
hectares: hectare hectares ha
acres: acre acres
mu: mu
tons: ton tons
tonnes: tonne|tonnes|metric tonnes|MT|MMT|LMT
metric tons: metric tons|metric ton
kg: kg kgs kilo kilos
kilograms: kilogram kilograms
kilogrammes: kilogramme kilogrammes
g: g
grams: gram grams grammes
µg: µg μg
micrograms: microgram micrograms
mg: mg
milligrams: milligram milligrams
lbs: lb lbs
ounces: ounce ounces
oz: oz
pints: pint pints
ml: ml
millilitres: millilitre millilitres
milliliters: milliliter milliliters
carats: carat carats
decibels: decibel decibels
light years: light years|light-years|light year|light-year
parts per million: parts per million|ppm
parts per billion: parts per billion|ppb
mmHg: mmHg|millimetres of mercury
magnitude: magnitude
megapixels: megapixel megapixels
pixels per inch: pixels per inch|ppi
volts: volt volts
calories: calorie calories
kilocalories: kilocalories|kcal
bushels: bushel bushels
barrels: barrel barrels bbl
barrels per day: bpd b/d
litres: litre litres
megalitres: megalitre megalitres
kilolitres: kilolitre kilolitres
liters: liter liters
hectolitres: hectolitre hectolitres
gallons: gallon gallons
kWh: kWh|kilowatt-hours|kilowatt hours|kilowatt-hour|kilowatt hour
MWh: MWh|megawatt-hours|megawatt hours|megawatt-hour|megawatt hour
GWh: GWh|gigawatt-hours|gigawatt hours|gigawatt-hour|gigawatt hour
TWh: TWh|terawatt-hours|terawatt hours|terawatt-hour|terawatt hour
hp: hp bhp
horsepower: horsepower
watts: watt watts
kW: kW kilowatt kilowatts
MW: MW megawatt megawatts
GW: GW gigawatt gigawatts
TW: TW terawatt terawatts
Mbps: Mbps
Mbit/s: Mbit/s
megabits per second: megabits per second|megabits
Gbps: Gbps
Gbit/s: Gbit/s
gigabits per second: gigabits per second|gigabits
Tbps: Tbps
terabits per second: terabits per second|terabits
bytes: bytes
megabytes: megabyte megabytes
MB: MB
gigabytes: gigabyte gigabytes
GB: GB
terabytes: terabyte terabytes
TB: TB
petabytes: petabyte petabytes
PB: PB
exabytes: exabyte exabytes
EB: EB
zettabytes: zettabyte zettabytes
ZB: ZB
petaflops: petaflops
degrees Celsius: degrees Celsius|degree Celsius|degrees C|°C|℃|degrees centigrade|degrees
degrees Fahrenheit: degrees Fahrenheit|°F
km/h: km/h|kph|kmh|kmph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour
knots: knot knots
m/s: m/s
mpg: mpg|miles per gallon|miles to the gallon|miles a gallon
mph: mph|miles per hour|miles an hour
rpm: rpm|revolutions per minute
mAh: mAh
milliseconds: millisecond milliseconds
microseconds: microsecond microseconds
hertz: hertz
Hz: Hz
megahertz: megahertz
MHz: MHz
gigahertz: gigahertz
GHz: GHz
TEU: TEU|twenty-foot equivalent units
TEUs: TEUs
GT: GT
pence: pence|penny|p
cents: cents|cent
paise: paise|paisa
pesewas: pesewa pesewas
ngwee: ngwee
kobo: kobo
thebe: thebe
toea: toea
sen: sen
groszy: groszy grosz
satang: satang
tetri: tetri
joules: joules
exajoules: exajoules
therms: therms
"""


def _table(text: str) -> list[tuple[str, str]]:
    """The lines of a table as pairs of what stands before and after the colon."""
    return [tuple(part.strip() for part in line.split(":", 1)) for line in text.strip().splitlines()]


MEASURES = {
    form.lower(): measure
    for measure, forms in _table(_MEASURES)
    for form in [measure, *(forms.split("|") if "|" in forms else forms.split())]
}

#: Measures whose letters hold a scale: megatonnes, million and lakh metric tonnes, billion and million cubic metres.
SCALES_OF_MEASURES = {"Mt": 1e6, "MMT": 1e6, "LMT": 1e5, "BCM": 1e9, "bcm": 1e9, "MCM": 1e6, "mcm": 1e6}
#: Forms that other words share but for a capital (newton metres, nanometres), or that only stand behind a number.
_CLOSE_BEHIND = {
    "Nm": "Nm",
    "C": "degrees Celsius",
    "F": "degrees Fahrenheit",
    "m": "metres",
    "in": "inches",
    "c": "cents",
}


def measure_of(form: str) -> str:
    """The measure that is written in one of its forms."""
    return _CLOSE_BEHIND.get(form) or MEASURES[form.lower()]


_IRREGULAR = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "foot": "feet",
    "tooth": "teeth",
    "mouse": "mice",
    "life": "lives",
    "wife": "wives",
    "loaf": "loaves",
    "medium": "media",
    "criterion": "criteria",
    "crisis": "crises",
    "analysis": "analyses",
}
UNCHANGED_PLURALS = frozenset(
    words(
        "people children men women feet teeth mice media criteria staff personnel police aircraft "
        "spacecraft sheep cattle fish livestock poultry faculty crew troops species series offspring "
        "fishermen policewomen policemen servicewomen servicemen workforce youth youngsters alumni data "
        "bacteria deer salmon shrimp hovercraft headcount"
    )
)
_SINGULARS_IN_S = frozenset(
    words(
        "gas bus virus status basis crisis analysis process access business loss class glass mass pass "
        "press progress success address congress focus campus census consensus bonus surplus corpus bias "
        "atlas chaos canvas plus thus this its is was has as us yes always perhaps across less various "
        "previous serious news series species physics economics politics mathematics diabetes measles "
        "tennis emphasis thesis diagnosis apparatus bliss illness fitness wellness awareness stress dress "
        "excess witness wilderness goodness happiness sales goods sports savings earnings customs arms "
        "headquarters works means overseas tuberculosis hepatitis sepsis christmas express wireless "
        "homeless"
    )
)


#: What is left of "start-ups" and "break-ins" behind the hyphen.
_PARTICLES = frozenset(("ups", "ins", "ons"))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun: by its ending, or as one of a short list."""
    if word in UNCHANGED_PLURALS or word in _PARTICLES:
        return True
    return (
        word.endswith("s")
        and len(word) > 3
        and not word.endswith(("ss", "us", "is", "'s", "’s", "ous"))
        and (word not in _SINGULARS_IN_S)
    )


def plural(noun: str) -> str:
    """The plural of a regular English noun, of a few irregular ones, and of a noun that is plural already."""
    head = noun.rsplit(" ", 1)[-1]
    lead = noun[: len(noun) - len(head)]
    if head in _IRREGULAR:
        return lead + _IRREGULAR[head]
    if is_plural(head):
        return noun
    if head.endswith("y") and head[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if head.endswith(("s", "x", "z", "ch", "sh")) else "s")
