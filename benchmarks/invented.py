"""Invented briefings, as many as wanted: transcripts and articles whose every name, body and figure is made up.

    python benchmarks/invented.py COUNT FILE.jsonl [--seed N]

The same number and seed give the same document, so that what is measured on them can be measured again. They are two
to five kilobytes long, and vary in form: labels on the line or above it, questions and answers, articles that quote.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

FIRST = ["Ada", "Bruno", "Carla", "Dario", "Edna", "Felix", "Greta", "Hugo", "Irma", "Jonas", "Klara", "Leon", "Mira"]
SYLLABLES = ["bar", "den", "fol", "gar", "hol", "kem", "lan", "mor", "nis", "par", "quin", "ros", "sel", "tor", "ulm"]
OFFICES = ["Minister of {}", "director of the Office of {}", "deputy head of the Bureau of {}", "spokesperson for {}"]
OUTLETS = ["Harbour Post", "Northern Gazette", "Channel Nine", "Valley Radio", "The Ledger", "Morning Wire"]
#: Of each theme: indicators, what is counted, and a measure.
THEMES = {
    "Transport": (["rail travel", "road freight"], ["railway stations", "bridges", "bus lines", "tunnels"], "tonnes"),
    "Water": (["water use", "leakage"], ["treatment plants", "wells", "pumping stations"], "cubic metres"),
    "Schools": (["enrolment", "attendance"], ["teachers", "classrooms", "primary schools"], "pupils"),
    "Health": (["vaccination coverage", "the rate of infection"], ["nurses", "hospitals", "ambulances"], "patients"),
    "Energy": (["solar output", "demand"], ["wind farms", "substations", "heat pumps"], "kilowatt-hours"),
    "Forests": (["forest cover", "the timber harvest"], ["rangers", "nurseries", "saw mills"], "hectares"),
    "Fisheries": (["the catch of cod"], ["trawlers", "harbours", "hatcheries", "fishing licences"], "tonnes"),
    "Networks": (["broadband coverage", "mobile traffic"], ["base stations", "data centres"], "users"),
    "Housing": (["the average rent"], ["apartments", "building permits", "cranes"], "square metres"),
    "Trade": (["exports", "imports of grain"], ["companies", "containers", "customs posts"], "tonnes"),
}
STATED = [
    "From {y0} to {y1}, the number of {thing} rose from {small} to {large}.",
    "The number of {thing} grew from {small} in {y0} to {large} in {y1}, and {indicator} improved with it.",
    "By the end of {y1}, there were {count} {thing} in the country.",
    "{Indicator} rose by {percent} percent in {y1}.",
    "{Indicator} fell by {percent}% year on year, to {million} million {measure}.",
    "We have built more than {count} {thing} since {y0}.",
    "The share of {thing} in use reached {percent} percent, up from {percent0} percent in {y0}.",
    "Spending on {theme} came to {million} million dollars, an increase of {percent} percent over {y0}.",
    "In {y1} alone, {count} {thing} were added.",
    "{Indicator} has grown for {run} consecutive years.",
    "Output doubled between {y0} and {y1}, to nearly {million} million {measure}.",
    "We plan to open {count} {thing} by {later}.",
    "The target for {later} is {percent} percent.",
    "About {percent} percent of {thing} were inspected in {month} {y1}.",
    "Our country ranks {rank} in the region in the number of {thing}.",
    "The budget, at {million} billion euros, is the largest since {y0}.",
    "Of {count} {thing}, {few} are older than {run} years.",
    "Waiting times were cut from {run} weeks to {few} days.",
    "{Indicator} went up {percent0} percentage points within {run} months.",
    "Last year {count} {thing} were repaired, {percent} percent more than the year before.",
]
UNSTATED = [
    "This was not easy, and it was not done by one office alone.",
    "We listened to the people who work there every day.",
    "What matters now is that the work goes on when the cameras have left.",
    "Some of the old rules had been written for another time.",
    "The {theme} act gives the regions more freedom than they ever had.",
    "I would not call it a success before the winter has passed.",
    "Let me be clear about this: no village will be left out.",
    "As my colleague said, the report is being read by both chambers.",
    "We are talking with the neighbouring countries about a common standard.",
    "That is a fair question, and I shall answer it as well as I can.",
    "Many of the {thing} had not been looked after, and some had been forgotten.",
    "Nobody should expect that {indicator} will change from one day to the next.",
    "The law was passed in {y0}, after a long debate.",
    "There is one thing that I have learned from {theme}: plans are patient.",
    "The commission under Mr. {last} will publish its advice in {month}.",
    "We share the view of the auditors, and have begun to act on it.",
    "{First} {last} has told the committee why {indicator} is measured otherwise abroad.",
    "In the valleys around {Place}, the {thing} are looked after by the people themselves.",
    "Anyone who has been to {Place} knows what {theme} means for a small town.",
    "The office in {Place} will stay open, and it will have the staff that it needs.",
    "A good plan for {theme} begins with those who have to live with it.",
    "It has been said that {indicator} is a matter for the regions; we do not agree.",
    "The contract for the {thing} near {Place} was given to the bidder with the better plan, not the cheaper one.",
    "Trust is won slowly, and in {theme} it is lost in a day.",
    "Our experts have looked at {indicator} from all sides, and they do not all agree.",
    "Before the {thing} are opened, they will be tested by engineers from {Place}.",
]
QUESTIONS = [
    "How do you explain that {indicator} lags behind, and what will you do about it?",
    "Could you tell us more about the {thing} in the south?",
    "Critics say that the figures on {indicator} are too good. What is your answer?",
    "When will the {thing} that were promised in {y0} be ready?",
]


class Scene:
    """What one briefing is about: its day, its theme, the people, and the words that sentences are filled with."""

    def __init__(self, random: Random):
        self.random = random
        self.day = date(2008, 1, 1) + timedelta(days=random.randrange(6000))
        self.theme = random.choice(list(THEMES))
        self.people = [self.person() for _ in range(random.randint(2, 4))]
        self.outlet = random.choice(OUTLETS)

    def name(self) -> str:
        return "".join(self.random.sample(SYLLABLES, 2)).capitalize()

    def person(self) -> tuple[str, str]:
        office = self.random.choice(OFFICES).format(self.theme)
        return f"{self.random.choice(FIRST)} {self.name()}", office

    def fill(self, template: str) -> str:
        """A sentence of this briefing."""
        random = self.random
        indicators, things, measure = THEMES[self.theme]
        indicator = random.choice(indicators)
        small = random.randint(3, 800)
        year = self.day.year
        return template.format(
            y0=year - random.randint(3, 12),
            y1=year - random.randint(0, 2),
            later=year + random.randint(1, 12),
            thing=random.choice(things),
            indicator=indicator,
            Indicator=indicator[0].upper() + indicator[1:],
            theme=self.theme.lower(),
            measure=measure,
            small=f"{small:,}",
            large=f"{small * random.randint(2, 9) + random.randint(1, 99):,}",
            count=f"{random.randint(12, 90_000):,}",
            few=random.randint(2, 99),
            million=f"{random.uniform(1.1, 950):.{random.randint(0, 2)}f}",
            percent=f"{random.uniform(1, 98):.{random.randint(0, 2)}f}",
            percent0=f"{random.uniform(0.2, 30):.1f}",
            run=random.randint(2, 14),
            rank=random.choice(["first", "second", "third", "fourth"]),
            month=f"{date(2000, random.randint(1, 12), 1):%B}",
            First=random.choice(FIRST),
            last=self.name(),
            Place=self.name(),
        )

    def paragraph(self) -> str:
        """Three to six sentences, one in ten with a figure."""
        random = self.random
        kinds = random.choices([STATED, UNSTATED], [1, 9], k=random.randint(3, 6))
        return " ".join(self.fill(random.choice(kind)) for kind in kinds)


def labelled(scene: Scene) -> Iterator[str]:
    """A transcript whose labels stand on the line of the words, or above them."""
    between = scene.random.choice([" ", "\n\n"])
    yield f"Press briefing on {scene.theme.lower()}, {scene.day:%B} {scene.day.day}, {scene.day.year}"
    yield "; ".join(f"{name}, {office}" for name, office in scene.people)
    while True:
        name, _ = scene.random.choice(scene.people)
        yield f"{name}:{between}{scene.paragraph()}"
        yield scene.paragraph()


def answered(scene: Scene) -> Iterator[str]:
    """A transcript in which outlets ask."""
    host, office = scene.people[0]
    yield f"Press conference of the {office}"
    yield f"{scene.day:%B} {scene.day.day}, {scene.day.year}"
    yield f"{host}: Good morning. {scene.paragraph()}"
    while True:
        yield f"{scene.random.choice(OUTLETS)}: {scene.fill(scene.random.choice(QUESTIONS))}"
        yield f"{scene.random.choice(scene.people)[0]}: {scene.paragraph()}"
        yield scene.paragraph()


def article(scene: Scene) -> Iterator[str]:
    """A newspaper's article that quotes."""
    yield scene.fill("{Indicator}: what the ministry promises, and what it has done")
    yield f"By {scene.person()[0]} | {scene.outlet} | {scene.day:%Y-%m-%d}"
    while True:
        name, office = scene.random.choice(scene.people)
        yield scene.paragraph()
        said = scene.fill(scene.random.choice(STATED + UNSTATED)).rstrip(".")
        yield f"“{said},” said {name}, {office}. {scene.paragraph()}"


FORMS: list[Callable[[Scene], Iterator[str]]] = [labelled, answered, article]


def briefing(number: int, seed: int = 1) -> dict[str, str]:
    """One invented briefing.

    Parameters
    ----------
    number : int
        Which of them.
    seed : int
        Of which series.

    Returns
    -------
    dict
        ``document_id``, ``text``, ``event_date`` and ``outlet``.
    """
    scene = Scene(Random(f"{seed} {number}"))
    size = scene.random.randint(2000, 5000)
    text = ""
    for paragraph in scene.random.choice(FORMS)(scene):
        text += paragraph + "\n\n"
        if len(text) >= size:
            break
    return {
        "document_id": f"invented-{seed}-{number:07}",
        "text": text,
        "event_date": scene.day.isoformat(),
        "outlet": scene.outlet,
    }


def write(path: Path, count: int, seed: int = 1) -> int:
    """Write so many briefings as JSON lines.

    Returns
    -------
    int
        Bytes of their texts.
    """
    size = 0
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            document = briefing(number, seed)
            size += len(document["text"].encode("utf-8"))
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
    return size


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("count", type=int, metavar="COUNT")
    arguments.add_argument("file", type=Path, metavar="FILE.jsonl")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    print(f"{write(options.file, options.count, options.seed) / 1e6:.1f} MB of text in {options.count} documents")
