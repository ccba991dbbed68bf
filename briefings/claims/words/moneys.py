"""The currencies in circulation: their ISO 4217 codes, signs and names, and whose they are where a name is shared.

References
----------
International Organization for Standardization (2015). ISO 4217: Codes for the representation of currencies.
"""

from __future__ import annotations

#: Code: signs | names in the singular | words for the country, where another one's money has the same name.
_TABLE = """
USD: $ US$ U.S.$ | dollar, us dollar, u.s. dollar, american dollar | US U.S USA America American Americans Washington
EUR: € | euro
CNY: ¥ RMB | yuan, renminbi
GBP: £ | pound, british pound, pounds sterling, sterling | Britain British UK U.K England Scotland Wales London
JPY: | yen, japanese yen
INR: ₹ Rs Rs. | rupee, indian rupee | India Indian Indians Delhi
AED: Dh Dhs | dirham, uae dirham, emirati dirham | Emirates Emirati Emiratis UAE Dubai
AFN: | afghani
ALL: | lek, lekë
AMD: | dram
AOA: Kz | kwanza
ARS: AR$ | argentine peso | Argentina Argentine Argentines Argentinian
AUD: A$ AU$ | australian dollar | Australia Australian Australians Canberra Sydney Melbourne Brisbane Queensland
AWG: | aruban florin, florin
AZN: ₼ | manat, azerbaijani manat | Azerbaijan Azerbaijani Azerbaijanis Baku
BAM: | convertible mark, bosnian mark, konvertibilna marka
BBD: Bds$ | barbados dollar, barbadian dollar | Barbados Barbadian Barbadians Bridgetown
BDT: ৳ Tk | taka
BGN: | lev, leva
BHD: BD | bahraini dinar | Bahrain Bahraini Bahrainis Manama
BIF: | burundian franc, burundi franc | Burundi Burundian Burundians Gitega Bujumbura
BMD: | bermudian dollar, bermuda dollar | Bermuda Bermudian Bermudians
BND: B$ | brunei dollar | Brunei Bruneian Bruneians
BOB: Bs | boliviano
BRL: R$ | brazilian real, reais, brazilian reais
BSD: | bahamian dollar | Bahamas Bahamian Bahamians Nassau
BTN: | ngultrum
BWP: | pula | Botswana Batswana Gaborone
BYN: | belarusian rouble, belarusian ruble | Belarus Belarusian Belarusians Minsk
BZD: BZ$ | belize dollar, belizean dollar | Belize Belizean Belizeans Belmopan
CAD: C$ CA$ | canadian dollar | Canada Canadian Canadians Ottawa Toronto Ontario Quebec Alberta Manitoba Halifax Scotia
CDF: | congolese franc | Congo Congolese Kinshasa
CHF: | franc, swiss franc | Switzerland Swiss Bern
CLP: CLP$ | chilean peso | Chile Chilean Chileans Santiago
COP: COL$ | colombian peso | Colombia Colombian Colombians Bogotá Bogota
CRC: ₡ | colón, colones, costa rican colón
CUP: | cuban peso | Cuba Cuban Cubans Havana
CVE: | escudo, cape verdean escudo
CZK: Kč | koruna, koruny, czech koruna, czech crown | Czech Czechia Czechs Prague
DJF: | djiboutian franc, djibouti franc | Djibouti Djiboutian Djiboutians
DKK: | krone, kroner, danish krone, danish kroner, danish crown | Denmark Danish Danes Copenhagen
DOP: RD$ | dominican peso | Dominican Dominicans Domingo
DZD: | algerian dinar | Algeria Algerian Algerians Algiers
EGP: LE E£ | egyptian pound | Egypt Egyptian Egyptians Cairo
ERN: | nakfa
ETB: | birr
FJD: FJ$ | fijian dollar, fiji dollar | Fiji Fijian Fijians Suva
FKP: | falkland islands pound | Falkland Falklands
GEL: ₾ | lari
GHS: ₵ GH₵ GH¢ | cedi, ghana cedi
GIP: | gibraltar pound | Gibraltar Gibraltarian
GMD: | dalasi, dalasis | Gambia Gambian Gambians Banjul
GNF: | guinean franc | Guinea Guinean Guineans Conakry
GTQ: | quetzal, quetzales
GYD: G$ GY$ | guyanese dollar, guyana dollar | Guyana Guyanese Georgetown
HKD: HK$ | hong kong dollar | Hong
HNL: | lempira | Honduras Honduran Hondurans Tegucigalpa
HTG: | gourde
HUF: | forint
IDR: Rp Rp. | rupiah
ILS: ₪ NIS | shekel, new israeli shekel
IQD: | iraqi dinar | Iraq Iraqi Iraqis Baghdad
IRR: | iranian rial | Iran Iranian Iranians Tehran
ISK: | króna, krónur, icelandic króna, icelandic krónur, icelandic crown | Iceland Icelandic Icelanders Reykjavik
JMD: J$ | jamaican dollar, jamaica dollar | Jamaica Jamaican Jamaicans
JOD: JD | jordanian dinar | Jordan Jordanian Jordanians Amman
KES: KSh Ksh Sh Kshs Sh. | shilling, kenyan shilling, kenya shilling | Kenya Kenyan Kenyans Nairobi
KGS: | som, kyrgyz som
KHR: ៛ | riel
KMF: | comorian franc | Comoros Comorian Comorians Moroni
KPW: | north korean won | Pyongyang
KRW: ₩ | won, korean won, south korean won | Korea Korean Koreans Seoul
KWD: KD | kuwaiti dinar | Kuwait Kuwaiti Kuwaitis
KYD: CI$ | cayman islands dollar, cayman dollar | Cayman Caymanian Caymanians
KZT: ₸ | tenge
LAK: ₭ | kip
LBP: | lebanese pound, lebanese lira | Lebanon Lebanese Beirut
LKR: SLRs | sri lankan rupee, sri lanka rupee | Lanka Lankan Lankans Colombo
LRD: LD$ | liberian dollar | Liberia Liberian Liberians Monrovia
LSL: | loti, maloti | Lesotho Basotho Maseru
LYD: | libyan dinar | Libya Libyan Libyans Tripoli
MAD: | moroccan dirham | Morocco Moroccan Moroccans Rabat Casablanca Tangier
MDL: | moldovan leu, moldovan lei | Moldova Moldovan Moldovans Chișinău Chisinau
MGA: | ariary
MKD: | denar, macedonian denar
MMK: | kyat
MNT: ₮ | tugrik, togrog, tögrög
MOP: MOP$ | pataca
MRU: | ouguiya
MUR: | mauritian rupee | Mauritius Mauritian Mauritians
MVR: Rf | rufiyaa
MWK: MK | malawi kwacha, malawian kwacha | Malawi Malawian Malawians Lilongwe Blantyre
MXN: MX$ Mex$ | mexican peso | Mexico Mexican Mexicans
MYR: RM | ringgit
MZN: | metical, meticais
NAD: N$ | namibian dollar, namibia dollar | Namibia Namibian Namibians Windhoek
NGN: ₦ N | naira
NIO: | córdoba, cordoba
NOK: | norwegian krone, norwegian kroner, norwegian crown | Norway Norwegian Norwegians Oslo
NPR: NRs | nepalese rupee, nepali rupee | Nepal Nepali Nepalis Nepalese Kathmandu
NZD: NZ$ | new zealand dollar | Zealand Zealanders Aotearoa
OMR: | omani rial | Oman Omani Omanis Muscat
PAB: | balboa
PEN: S/ S/. | peruvian sol, peruvian soles, soles
PGK: | kina | Papua Papuan Papuans Moresby
PHP: ₱ | philippine peso | Philippines Philippine Filipino Filipinos Manila
PKR: | pakistani rupee, pakistan rupee | Pakistan Pakistani Pakistanis Islamabad
PLN: zł | zloty, złoty, zlotych, złotych
PYG: ₲ | guarani, guaraní, guaranies, guaraníes
QAR: QR | qatari riyal | Qatar Qatari Qataris Doha
RON: | leu, lei, romanian leu, romanian lei | Romania Romanian Romanians Bucharest
RSD: | serbian dinar | Serbia Serbian Serbians Belgrade
RUB: ₽ | rouble, ruble, russian rouble, russian ruble | Russia Russian Russians Moscow
RWF: FRw Frw | rwandan franc, rwanda franc | Rwanda Rwandan Rwandans Kigali
SAR: SR | riyal, saudi riyal | Saudi Saudis Riyadh
SBD: SI$ | solomon islands dollar | Solomon Honiara
SCR: | seychelles rupee, seychellois rupee | Seychelles Seychellois
SDG: | sudanese pound | Sudan Sudanese Khartoum
SEK: | krona, kronor, swedish krona, swedish kronor, swedish crown | Sweden Swedish Swedes Stockholm
SGD: S$ | singapore dollar | Singapore Singaporean Singaporeans
SHP: | saint helena pound, st helena pound 
SLE: Le | leone, new leone
SOS: | somali shilling | Somalia Somali Somalis Mogadishu
SRD: | surinamese dollar, suriname dollar | Suriname Surinamese Paramaribo
SSP: | south sudanese pound | Juba
STN: | dobra
SYP: | syrian pound, syrian lira | Syria Syrian Syrians Damascus
SZL: | lilangeni, emalangeni | Eswatini Swazi Swazis Swaziland Mbabane
THB: ฿ | baht
TJS: | somoni
TMT: | turkmen manat, turkmenistan manat | Turkmenistan Turkmen Ashgabat
TND: | tunisian dinar | Tunisia Tunisian Tunisians Tunis
TOP: T$ | paʻanga, pa'anga, pa’anga
TRY: ₺ TL | lira, turkish lira | Turkey Türkiye Turkish Turks Ankara Istanbul
TTD: TT$ | trinidad and tobago dollar | Trinidad Trinidadian Trinidadians Tobago
TWD: NT$ | new taiwan dollar, taiwan dollar | Taiwan Taiwanese Taipei
TZS: TSh Tsh | tanzanian shilling, tanzania shilling | Tanzania Tanzanian Tanzanians Dodoma
UAH: ₴ | hryvnia, hryvnya
UGX: USh Ush Shs | ugandan shilling, uganda shilling | Uganda Ugandan Ugandans Kampala
UYU: $U | uruguayan peso | Uruguay Uruguayan Uruguayans Montevideo
UZS: | soum, uzbek soum, uzbek som
VES: | bolívar, bolivar, bolívares, bolivares
VND: ₫ | dong, vietnamese dong
VUV: | vatu
WST: | tala
XAF: FCFA | central african cfa franc | Cameroon Cameroonian Cameroonians Yaoundé Chad Chadian Gabon Gabonese
XCD: EC$ | east caribbean dollar, eastern caribbean dollar | Grenada Grenadian Antigua Antiguan Dominica Kitts
XCG: | caribbean guilder, guilder
XOF: CFA | cfa franc | Senegal Senegalese Dakar Benin Beninese Togo Togolese Mali Malian Burkina Niger Ivorian Abidjan
XPF: | cfp franc | Polynesia Polynesian Tahiti Caledonia Caledonian Nouméa Noumea
YER: | yemeni rial, yemeni riyal | Yemen Yemeni Yemenis Sanaa Aden
ZAR: R | rand, south african rand
ZMW: | kwacha, zambian kwacha | Zambia Zambian Zambians Lusaka
ZWG: ZiG | zimbabwe gold, zig
"""
#: Names that belong to no country more than to another; where the text names none, they stand for themselves.
_OF_NO_ONE = ("peso", "dinar", "rial", "crown")
#: Codes that mean something else, too; as money they are read only before a figure, some not at all.
_WORDS_TOO = frozenset(("ALL", "TOP", "CUP", "SOS", "SDG", "MOP", "PEN", "BAM", "KGS"))
_NO_SIGNS = frozenset(("ALL", "TOP", "CUP", "SOS", "SDG"))


def _read() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The codes by their signs, by their names, and the words for the country of each."""
    signs, names, countries = {}, {}, {}
    for line in _TABLE.strip().splitlines():
        code, _, rest = line.partition(":")
        forms, named, *places = (part.strip() for part in rest.split("|"))
        signs |= dict.fromkeys(forms.split() + [code] * (code not in _NO_SIGNS), code)
        for name in named.split(", "):
            names |= {name: code, name if name.endswith("s") else f"{name}s": code}
        if places:
            countries[code] = places[0]
    names |= {form: f"{name}s" for name in _OF_NO_ONE for form in (name, f"{name}s")}
    return signs, names, countries


CURRENCY_PREFIXES, CURRENCY_NAMES, COUNTRIES = _read()
CURRENCY_CODES = {code.lower(): code for code in CURRENCY_PREFIXES.values() if code not in _WORDS_TOO} | {"rmb": "CNY"}

#: The forms of the names that several currencies share, with the signs that stand for them.
SHARED_NAMES = {
    "dollar": "[$]|dollars?",
    "pound": "pounds?",
    "rupee": "rupees?|Rs",
    "shilling": "shillings?|Shs?",
    "franc": "francs?|FCFA|CFA",
    "peso": "pesos?",
    "dinar": "dinars?",
    "dirham": "dirhams?|Dhs?",
    "rial": "rials?",
    "riyal": "riyals?",
    "crown": "crowns?",
    "krone": "krone|kroner",
    "krona": "krona|kronor|króna|krónur",
    "lira": "liras?",
    "rouble": "roubles?|rubles?",
    "manat": "manats?",
    "leu": "lei|leu",
    "kwacha": "kwachas?",
    "won": "won",
}
#: Letters that before an amount are money in the documents of some countries only: "K95" in Zambia, "P74" in Botswana.
LETTERS_OF_MONEY = {
    "D": ("GMD",),
    "E": ("SZL",),
    "K": ("ZMW", "PGK", "MWK"),
    "L": ("HNL",),
    "M": ("LSL",),
    "P": ("PHP", "BWP"),
}
