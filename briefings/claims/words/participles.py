"""Verbs that are hardly ever nouns, each form with its participle."""

from __future__ import annotations

from briefings.claims.words.wordlists import words

#: The participle of each verb, by the forms that are hardly ever nouns; the regular past is its own.
PARTICIPLES = {
    form: participle
    for participle, forms in {
        "bought": "buys bought",
        "brought": "brings brought",
        "built": "builds built",
        "carried": "carry carries",
        "drawn": "draws drew",
        "eaten": "eats ate",
        "employed": "employ employs",
        "fed": "feeds fed",
        "fetched": "fetches",
        "found": "finds found",
        "given": "gives gave",
        "got": "gets got",
        "held": "holds held",
        "kept": "keeps kept",
        "killed": "kills",
        "left": "leave leaves left",
        "lent": "lends lent",
        "lost": "loses lost",
        "made": "makes made",
        "met": "meet meets met",
        "owed": "owe owes",
        "paid": "pays paid",
        "produced": "produce produces",
        "provided": "provide provides",
        "put": "puts put",
        "raised": "raises",
        "received": "receive receives",
        "run": "runs ran",
        "sent": "sends sent",
        "served": "serve serves",
        "shed": "sheds shed",
        "sold": "sells sold",
        "spent": "spend spends spent",
        "swallowed": "swallow swallows",
        "taken": "take takes took taking",
        "taught": "teaches taught",
        "treated": "treats",
        "won": "wins won",
        "written": "writes wrote",
    }.items()
    for form in words(forms)
}
