"""The words of the genre: honorifics, offices, outlets, headings. Data for the rules, nothing of one document."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter


def words(text: str) -> frozenset[str]:
    """The words of a list as people write one."""
    return frozenset(text.split())


def by_first_letter(forms: Iterable[str]) -> str:
    """A pattern of many forms, by the letter they begin with, so that one look tells which can stand at a word."""
    grouped = groupby(sorted(forms, key=itemgetter(0)), itemgetter(0))
    return "|".join(f"{letter}(?:{'|'.join(form[1:] for form in alike)})" for letter, alike in grouped)


HONORIFICS = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness madam madame mme monsieur rt hon comrade h.e
    excellency shri smt dato datuk datin seri sheikh sayyid hon'ble honourable honorable hon honble eng engr ir
    atty adv rev alhaji hajia mallam herr frau encik puan
    """
)
"""Words before a name that say no office."""

OFFICES = words(
    """
    president vice-president premier minister secretary undersecretary under-secretary chancellor chair chairman
    chairwoman chairperson governor commissioner director director-general director general ambassador spokesperson
    spokesman spokeswoman spokespersons admiral colonel major captain lieutenant commander brigadier sergeant
    senator congressman congresswoman representative speaker mayor king queen prince princess pope judge justice
    attorney administrator official officials advisor adviser counsellor counselor coordinator envoy chief head
    deputy co-chair vice-chair vice-chairman vice-minister councillor councilor commissar treasurer auditor
    economist officer surgeon inspector superintendent manager executive ceo member dean rector negotiator liaison
    vice-chairperson vice-premier vice-governor high-representative statistician registrar
    commissioner-general principal provost rapporteur comptroller controller postmaster actuary geologist
    meteorologist epidemiologist ombudsman treasurer-general legislator alderman taoiseach tánaiste chairlady
    """
)
"""Words that make a phrase an office."""

OFFICE_PARTS = words(
    """
    vice deputy assistant associate acting interim former first second senior prime foreign press home state
    interior finance defense defence health trade treasury chief principal permanent special high white house
    general executive parliamentary cabinet department national security administration government under staff
    managing joint economic us u.s. uk eu european central bank military police medical scientific lead federal
    public affairs ministry provincial municipal regional commerce agriculture transport education industry
    environment energy labour labor culture science technology tourism economy interior digital planning development
    housing homeland affairs and of the for to at group union detective local
    """
)
"""Words that stand beside an office and are no part of a name."""

OF_OFFICES = OFFICES | OFFICE_PARTS

ABBREVIATED_OFFICES = words(
    "sec. gen. sen. rep. gov. pres. amb. lt. col. adm. maj. capt. cmdr. brig. sgt. supt. insp. usec. asec. dir. comm."
    " comdr. det. chmn."
)
"""Offices that are written with a full stop before a name."""

POSTNOMINALS = words("mp mep msp mla mlc qc kc sc cbe obe mbe kbe phd md esq")
"""Letters behind a name that are no part of it."""

PARTIES = words("con lab ld snp dup pc green alliance sdlp ind lab/co-op alp lnp npp labour conservative lib dem")
"""Parties in brackets behind the name of a member of parliament."""

MEN = words("mr sir lord shri monsieur")
WOMEN = words("ms mrs miss dame lady madam madame mme baroness smt")

OUTLETS = words(
    """
    news agency times daily television tv radio press post journal media network broadcasting broadcaster channel
    herald tribune gazette telegraph guardian weekly magazine newspaper shimbun zaobao satellite newswire wire
    xinhua reuters bloomberg afp ap upi cnn bbc itv itn nhk cnbc msnbc nbc abc cbs npr pbs voa rfi rfe dw zdf ard
    ansa efe dpa tass interfax yonhap kyodo anadolu afx mni mlex cctv cgtn cnr cri crntt rthk tvb scmp pti ani ians
    politico axios euractiv euronews euobserver nikkei asahi mainichi yomiuri jiji sankei aljazeera jazeera figaro
    spiegel handelsblatt wsj nyt lbc newsweek fortune forbes semafor ledger chronicle observer examiner inquirer
    courier dispatch bulletin express
    """
)
"""Words that make a phrase a news outlet."""

QUESTIONERS = words(
    """
    q question questions reporter reporters journalist journalists questioner participant participants press media
    audience correspondent inaudible student interviewer follow-up followup
    """
)
"""Labels of somebody who asks and is not named."""

MODERATORS = words(
    """
    moderator host operator facilitator coordinator mc emcee presenter chair chairman chairwoman chairperson anchor
    announcer staff aide
    """
)
"""Labels of somebody who leads through the session."""

HEADINGS = words(
    """
    note notes first second third fourth fifth sixth seventh eighth ninth tenth finally lastly next firstly secondly
    thirdly example examples source sources date dates time venue place location subject re topic topics theme title
    contact contacts email e-mail tel telephone phone fax website web link links address attachment attachments
    annex appendix background summary conclusion conclusions result results objective objectives goal goals speakers
    participants attendees panel panelists agenda photo photos caption image editor editors published updated posted
    release released subjects embargo embargoed tags keywords category share related also update warning disclaimer
    copyright introduction remarks statement statements findings points steps highlights overview context key fact facts
    figure table chart section part chapter article annex press-release download transcript video audio watch read
    more see questions answers q&a languages language duration event events when where who what why how yes no well
    look listen number total page pages file reference ref department issued issue immediate follow-up edited by
    written reporting additional correction corrections clarification conference briefing summit meeting ceremony
    transcribed translated translation headline breaking opinion analysis explainer opening closing delivered as
    attribution on-the-record off-the-record duration format
    """
)
"""Words that begin a heading or a line of particulars, never a speaker's label."""

PARTICLES = words(
    """
    of the for and tis tou de del della van von der den di da dos du el al bin ibn la le y e to in zu ter ten
    """
)
"""Words in small letters inside names and offices."""

NO_SPEAKER_STARTS = words(
    """
    this that these those my our your his her its their in on at from with as by and but or so if when while since
    after before because although however there here it we i you he she they an one two three to for not let please
    thank thanks good another some many most all both each every then now today yesterday tomorrow also again still
    """
)
"""Words that begin running text, never a label."""

ORGANISATIONS = words(
    """
    ministry commission bank administration government council department house party committee union agency bureau
    office group company corp corporation university institute association parliament congress court authority
    organisation organization federation fund reserve paper report statement study survey document law act officials
    board centre center service surveillance authority secretariat directorate foundation society republic
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december united states kingdom korea kong york zealand africa arabia china beijing washington
    """
)
"""Words that no person's name has."""

TOOLBAR = words(
    """
    share print email e-mail tweet save listen comment comments download like copy link facebook twitter x linkedin
    whatsapp wechat weibo pinterest reddit telegram pdf rss menu search home close top back window login subscribe
    newsletter newsletters × + - text font size small medium large increase decrease to by this page
    """
)
"""Words of the buttons around a text."""

ABBREVIATED_TITLES = words(
    "gen lt col maj capt cmdr adm sen rep gov pres amb sec st jr sr no dep asst vice hon inc ltd co"
)
"""Titles and parts of names that end with a full stop, besides honorifics."""

TOPICS = words(
    """
    affairs relations works resources services communications cooperation fisheries forestry ports roads railways
    rivers waters sport sports youth women children families communities regions aviation shipping mines petroleum
    construction reform equality pensions employment immigration integration religion arts heritage broadcasting
    information innovation research statistics operations intelligence logistics staff policy programmes programs
    """
)
"""Words of what an office is for, and of no person's name."""

SECTIONS = words(
    """
    home media newsroom news press room briefing briefings release releases transcript transcripts coverage meeting
    meetings remarks speech speeches interview interviews statement statements archive archives latest publications
    documents resources events conference conferences proceedings record of and the our for official daily weekly
    centre center index library multimedia videos photos telebriefing teleconference webcast
    """
)
"""Words of which the names of a site's sections consist."""

GENRE = words(
    """
    conference briefing briefings remarks statement statements interview transcript questions q&a availability speech
    encounter stakeout address announces announcement hearing debate session call summit
    """
)
"""Words that a title of this genre has."""

ANSWERING_OFFICES = words(
    """
    president premier minister secretary governor chancellor chair chairman commissioner secretary-general general
    admiral mayor economist scientist ceo vice-president
    """
)
"""Offices whose holders answer; spokespersons and heads of press offices may lead through a session."""

SAYING = words(
    """
    said says saying adding noting stressing added adds told noted notes stressed stresses explained explains announced
    announces warned warns argued argues insisted insists stated states declared declares remarked emphasised
    emphasises emphasized emphasizes reiterated acknowledged confirmed claimed claims replied concluded commented
    observed recalled predicted asked wrote vowed pledged promised urged suggested cautioned testified responded
    asserted maintained complained lamented admitted conceded denied repeated called described dubbed labelled labeled
    hailed dismissed denounced branded informed informs reported disclosed revealed mentioned indicated clarified
    estimated estimates expects expected hopes hoped puts put listed highlighted underlined disputed agreed assured
    """
)
"""Verbs of whoever is quoted or reported, in prose."""
