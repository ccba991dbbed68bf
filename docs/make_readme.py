"""Write the findings and the figure of the README from the data: ``make readme``.

A test compares both with the files, so that the README cannot say what the report no longer does.
"""

from pathlib import Path

from briefings.analysis import evidence, keyness, terms
from briefings.analysis.figures import read_reference
from briefings.claims import extract_claims
from briefings.corpus import read_corpus
from briefings.display import wording
from briefings.display.charts import claims as charts
from briefings.display.standalone import standalone_svg

PROJECT = Path(__file__).parents[1]
README, FIGURE = PROJECT / "README.md", PROJECT / "docs" / "verdicts.svg"
BEGIN, END = "<!-- findings: written by make readme -->\n", "<!-- /findings -->"


def findings_and_figure(data: Path) -> tuple[str, str]:
    """What the report finds, as Markdown, and its figure of all verdicts, as SVG."""
    corpus, reference = read_corpus(data), read_reference(data)
    claims = extract_claims(corpus.readings)
    found = evidence.findings(claims, corpus.documents, reference)
    judged = claims.merge(evidence.verdicts(found, claims, reference.figures), on=["claim_id", "document_id"])
    agreeing = judged[judged["comparison"].isin(["agrees", "agrees within rounding"])]
    [slip] = judged[judged["verdict"] == "likely slip"].itertuples()
    meant = found[(found["claim_id"] == slip.claim_id) & (found["verdict"] == "likely slip")]["expected"].iloc[0]
    answers = terms.compared_sentences(
        corpus.sentences, corpus.documents, "period", "2020", "2022", kinds=["briefing", "press_conference"]
    )
    table = terms.term_table(answers, terms.read_stop_words(data))
    words = terms.group_sizes(table.turns)["words"]
    keys = keyness.keyness(table, "2020", "2022")
    beyond_doubt = ((keys["lower"] > 0) | (keys["upper"] < 0)).sum()
    text = (
        f"- {len(judged)} claims with a figure stand in {len(corpus.documents)} texts. {len(agreeing)} agree with a "
        f"published figure,\n  {(agreeing['independence'] == 'yes').sum()} of them with one from outside the Chinese "
        f"party and state.\n"
        f"- One number is likely wrong in print: a fine of {wording.quantity(slip.value, slip.unit)} is elsewhere "
        f"{wording.quantity(meant, slip.unit)}.\n"
        f"- Whether the message changed cannot be said: {words['2020']} words of 2020 stand against {words['2022']:,} "
        f"of 2022, and of {len(keys)}\n  terms {beyond_doubt or 'none'} sets the years apart beyond doubt.\n"
    )
    chart = charts.verdicts(judged, "Most figures agree with a source, few with an independent one")
    return text, standalone_svg(chart, "verdicts")


def main() -> None:
    text, figure = findings_and_figure(PROJECT / "data")
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    README.write_text(before + BEGIN + text + END + rest.partition(END)[2], "utf-8")
    FIGURE.write_text(figure, "utf-8")


if __name__ == "__main__":
    main()
