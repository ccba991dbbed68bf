"""The words that qualify a figure, and the words of change, as verbs and as nouns."""

from __future__ import annotations

from briefings.claims.words.wordlists import words

QUALIFIERS = {
    "over": "more than|over|above|in excess of|upwards of|upward of|exceeding|exceeded|exceeds|exceed|topping|"
    "surpassing|surpassed|greater than|higher than|topped|well over|just over|some more than|"
    "passing|passed|well above|just above|slightly more than|a little over|slightly above|a little more than|"
    "somewhat more than|rather more than|slightly over|a shade over|a touch over",
    "under": "less than|fewer than|under|below|lower than|just under|slightly under|short of|just below|"
    "slightly below|slightly less than|well below|well under|a little under|"
    "a little less than|somewhat less than|rather less than|a shade under|a touch under",
    "about": "about|around|approximately|roughly|some|an estimated|estimated|circa|approx|or so|"
    "in the region of|in the order of|somewhere around",
    "nearly": "nearly|almost|close to|nearing|approaching|just short of|near|virtually|not quite",
    "at_least": "at least|no less than|no fewer than|not less than|a minimum of|minimum of|not fewer than|"
    "as many as at least|or more|and above|or above|and more|and over",
    "at_most": "at most|no more than|not more than|up to|a maximum of|maximum of|not exceeding|not exceed|as much as|"
    "as many as|no higher than|no greater than|capped at|or less|or fewer|and below|or below|at the most",
}

CHANGE_UP = (
    "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs "
    "climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring expand expands "
    "expanded expanding gain gains gained gaining advanced up accelerated accelerating swelled swelling swollen "
    "widened widening raise raises raised raising boosted boosting lifted lifting improve improves improved improving "
    "rebounded rebounding recovered strengthened strengthening appreciated ballooned spiked spike skyrocketed "
    "leapt leaped mushroomed upped added adding adds rallied rocketed multiplied lengthened hiked warmed warming "
    "thickened thickening deepened deepening enlarged heightened"
)
CHANGE_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases "
    "decreased decreasing shrink shrinks shrank shrunk shrinking contract contracts contracted contracting slip slips "
    "slipped slipping slid slide slides sliding eased easing ease plunge plunges plunged plunging tumble tumbled "
    "tumbling narrow narrowed narrowing lowered lowering cut cuts cutting reduce reduces reduced reducing dipped "
    "lowers dip dipping down lost shed sheds shedding slumped slump slumping sank sunk sinking plummeted "
    "plummeting weakened weakening slashed slashing slash trimmed trimming depreciated retreated dwindled dwindling "
    "collapsed moderated receded softened shortened crashed cooled thinned thinning diminished diminishing waned "
    "subsided lessened"
)
CHANGE_NOUNS = frozenset(
    words(
        "growth rise increase gain jump surge expansion improvement upturn increment hike rebound uptick appreciation "
        "boost fall drop decline decrease reduction cut contraction loss slump downturn shrinkage plunge saving "
        "savings depreciation slide dip deceleration"
    )
)
