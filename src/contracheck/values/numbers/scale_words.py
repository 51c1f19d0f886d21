"""What multiplies a number, language by language: Millionen, mil, миллиона, douzaines; and the words between it and a
noun (5 millones *de* personas).

The words are those of Unicode CLDR's compact decimals, long and short, and of common dictionaries; `long` and `short`
scale as each language uses them today: a Billion is 10^12 in German, French, Spanish, Polish or Swedish, 10^9 in
English, Russian, Turkish and Brazilian Portuguese. Keys are in small letters without accents.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

_TABLE = {
    "de": "hundert=2 tausend tsd=3 million millionen mio mill=6 milliarde milliarden mrd mia md=9 billion billionen "
    "bio=12 "
    "billiarde billiarden=15 trillion trillionen=18 dutzend=d schock=60 zehntausend=4 hunderttausend=5 "
    "viertelmillion viertelmillionen=250000",
    "fr": "mille millier milliers=3 million millions mill mns=6 milliard milliards md mds mrds=9 billion billions=12 "
    "billiard billiards=15 trillion trillions=18 douzaine douzaines=d dizaine dizaines=1 vingtaine vingtaines=20 "
    "quinzaine quinzaines=15x trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine centaines=2",
    "es": "mil miles=3 millon millones mill=6 millardo millardos=9 billon billones=12 trillon "
    "trillones=18 docena docenas=d decena decenas=1 centenar centenares cientos cientas=2 millar millares=3",
    "ca": "mil milers=3 milio milions=6 bilio bilions=12 dotzena dotzenes=d desena desenes=1",
    "gl": "mil=3 millon millons=6 billon billons=12 ducia ducias=d",
    "pt": "mil milhar milhares=3 milhao milhoes milh mi=6 bilhao bilhoes bi=9 trilhao trilhoes tri=12 duzia "
    "duzias=d dezena dezenas=1 centena centenas=2 "
    "biliao bilioes=12 triliao trilioes=18",
    "it": "mille mila migliaio migliaia=3 milione milioni=6 mln=6 miliardo miliardi mld=9 bilione bilioni=12 "
    "trilione trilioni=18 dozzina dozzine=d decina decine=1 ventina=20 trentina=30 "
    "cinquantina=50 centinaio centinaia=2",
    "nl": "honderd=2 duizend duiz=3 miljoen miljoenen mln=6 miljard miljarden mrd mld=9 biljoen biljoenen=12 "
    "biljard=15 "
    "triljoen=18 dozijn dozijnen=d tiental tientallen=1 honderdtal=2",
    "sv": "hundra=2 tusen tusental tus=3 miljon miljoner mn=6 miljard miljarder md mdr=9 biljon biljoner=12 "
    "biljard "
    "biljarder=15 triljon triljoner=18 dussin=d tiotal=1 hundratal=2 tjog=20",
    "da": "hundrede=2 tusind tusinde tus=3 million millioner mio mill=6 milliard milliarder mia=9 billion "
    "billioner=12 dusin=d snes snese=20",
    "no": "hundre=2 tusen=3 million millioner mill=6 milliard milliarder mrd=9 billion billioner=12 dusin=d snes=20",
    "fi": "sata sataa=2 tuhat tuhatta=3 miljoona miljoonaa milj=6 miljardi miljardia mrd=9 biljoona biljoonaa=12 "
    "tusina tusinaa=d",
    "is": "hundrad=2 thusund þusund=3 milljon milljonir milljonum=6 milljardur milljardar milljarda=9 tylft=d",
    "pl": "sto=2 tysiac tysiace tysiecy tys=3 milion miliony milionow mln=6 miliard miliardy miliardow mld=9 bilion "
    "biliony bilionow bln=12 tuzin tuziny tuzinow=d setka setki setek=2 kopa kopy kop=60 mendel mendle mendli=15x",
    "cs": "sto=2 tisic tisice tis=3 milion miliony milionu mil=6 miliarda miliardy miliard mld=9 bilion biliony "
    "bilionu=12 tucet tucty tuctu=d set stovka stovky stovek=2 kopa kopy kop=60",
    "sk": "sto=2 tisic tisice tis=3 milion miliony milionov mil=6 miliarda miliardy miliard mld=9 "
    "bilion bilionov=12 tucet tuctov=d",
    "sl": "sto=2 tisoc tisoca=3 milijon milijona milijone milijonov=6 milijarda milijarde milijard=9 bilijon=12 "
    "ducat=d",
    "hr": "sto=2 tisuca tisuce=3 milijun milijuna milijuni=6 milijarda milijarde milijardi=9 bilijun bilijuna=12 "
    "tucet=d",
    "bs": "hiljada hiljade=3 milion miliona milioni=6 milijarda milijarde milijardi=9 bilion=12",
    "sr": "hiljada hiljade хиљада хиљаде=3 milion miliona milioni милион милиона милиони=6 milijarda milijarde "
    "milijardi милијарда милијарде милијарди=9 bilion билион=12",
    "hu": "szaz=2 ezer e=3 millio millioo=6 milliard=9 billio=12 tucat=d",
    "ro": "suta sute=2 mie mii=3 milion milioane mil=6 miliard miliarde mld=9 bilion bilioane=12 duzina duzini=d",
    "el": "εκατο εκατονταδα εκατονταδες=2 δεκαδα δεκαδες=1 χιλιαδες χιλιαδα χιλ=3 εκατομμυριο εκατομμυρια εκατ=6 "
    "δισεκατομμυριο δισεκατομμυρια δις δισ=9 "
    "τρισεκατομμυριο τρισεκατομμυρια τρις τρισ=12 ντουζινα ντουζινες=d",
    "tr": "yuz=2 bin=3 milyon mn mlyn=6 milyar mr mlyr=9 trilyon trn trl=12 duzine=d deste=1",
    "az": "yuz=2 min=3 milyon mln=6 milyard mlrd=9 trilyon=12",
    "ru": "сто сотня сотни сотен=2 тысяча тысячи тысяч тыс=3 миллион миллиона миллионов млн=6 миллиард миллиарда "
    "миллиардов млрд биллион биллиона биллионов=9 триллион триллиона триллионов трлн=12 дюжина дюжины дюжин=d "
    "десяток десятка десятков=1",
    "uk": "сто сотня сотні сотень=2 тисяча тисячі тисяч тис=3 мільион мільиона мільионів мільион мільйон мільйона "
    "мільйонів мільйони млн=6 мільярд мільярда мільярди мільярдів млрд більйон більйона більйони більйонів=9 "
    "трильйон трильйона трильйонів трлн=12 "
    "дюжина дюжини=d десяток десятка десятки десятків=1",
    "be": "тысяча тысячы тысяч тыс=3 мільен мільена мільенаў млн=6 мільярд мільярда мільярдаў млрд=9 трыльен трлн=12",
    "bg": "сто=2 хиляда хиляди хил=3 милион милиона милиони млн=6 милиард милиарда милиарди млрд=9 трилион трлн=12 "
    "дузина=d",
    "mk": "илјада илјади=3 милион милиони=6 милијарда милијарди=9",
    "lt": "simtas simtai simtu=2 tukstantis tukstanciai tukstanciu tukst=3 milijonas milijonai milijonu mln=6 "
    "milijardas milijardai milijardu mlrd=9 trilijonas trln=12 tuzinas=d",
    "lv": "simts simti=2 tukstotis tukstosi tukst=3 miljons miljoni milj=6 miljards miljardi mljrd=9 triljons=12 "
    "ducis=d",
    "et": "sada=2 tuhat=3 miljon miljonit mln=6 miljard miljardit mld=9 triljon triljonit=12 tosin=d",
    "id": "ratus=2 ribu rb=3 juta jt=6 miliar milyar=9 triliun trilyun=12 lusin=d",
    "ms": "ratus=2 ribu=3 juta=6 bilion=9 trilion=12 dozen=d",
    "vi": "tram=2 nghin ngan=3 trieu=6 ty ti=9",
    "sq": "qind=2 mije=3 milion milione=6 miliard miliarde=9",
    "sw": "mia=2 elfu=3 milioni=6 bilioni=9",
    "ar": "مئة مائة=2 ألف الف آلاف الاف=3 مليون ملايين=6 مليار مليارات=9 تريليون=12",
    "fa": "صد=2 هزار=3 میلیون=6 میلیارد=9 تریلیون=12",
    "he": "מאה=2 אלף אלפים=3 מיליון=6 מיליארד=9 טריליון=12",
    "hi": "सौ=2 हजार हज़ार=3 लाख=5 करोड़ करोड=7 अरब=9 खरब=11",
    "en": "thou thous thds thsd=3 lac lacs=5 mil=6 quintillion quintillions=18",
}
_SIGNS = {
    "十": 1,
    "佰": 2,
    "仟": 3,
    "百": 2,
    "千": 3,
    "万": 4,
    "萬": 4,
    "億": 8,
    "亿": 8,
    "兆": 12,
    "백": 2,
    "천": 3,
    "만": 4,
    "억": 8,
    "조": 12,
}
_KILO = tuple("米克瓦卡赫伏帕")
"""Signs behind 千 that make a unit of it: kilometre, kilogram, kilowatt."""
_ALIASES = {"nb": "no", "nn": "no", "sh": "sr"}
_ONLY_AT_HOME = frozenset(
    "cent cents sto min bin mia mie mii md mr ty ti tram ducat mill bio schock rb jt tis sada sata mila mije qind "
    "snes suta sute miles mi bi tri milh tus tjog duiz e mlyn mlyr trl deste set kop kopa kopy setka setki setek "
    "mendel "
    "mendle mendli stovka stovky stovek thou thous thds thsd lac lacs mds mns mrds δεκαδα δεκαδες quintillion "
    "quintillions "
    "десяток десятка десятки десятків".split()
)
"""Short words that are something else in other languages: they count in their own alone."""
SHORTENED = frozenset(
    "tsd mio mrd bio mld mln tys tis тыс тис хил εκατ milj tukst mill mil млн млрд трлн "
    "mia md mds thou thds thsd milh tus duiz δισ δις τρισ τρις bi tri mlyn mlyr trl trn mn mr".split()
)
"""Shortened forms, behind which a stop may stand."""
_PREPOSITIONS = {
    "es": ("de ",), "pt": ("de ",), "fr": ("de ", "d'"), "ca": ("de ", "d'"), "gl": ("de ",), "ro": ("de ",),
    "it": ("di ", "d'"), "nl": ("aan ",), "": ("de ", "di ", "d'"),
}  # fmt: skip
_FIRST_LETTERS = frozenset("dDaA")
_RATIO_WORDS = {
    "es": "sobre", "pt": "sobre em", "fr": "sur", "it": "su", "nl": "uit van op", "de": "von aus auf", "sv": "av delat",
    "da": "af", "no": "av", "tr": "bölü", "ru": "из", "uk": "з із", "pl": "na z", "cs": "z ze",
    "": "sur sobre su bölü из",
}  # fmt: skip


def folded(word: str) -> str:
    """The word in small letters without the accents of Latin script."""
    if word.isascii():
        return word.lower()
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not _is_latin_accent(sign))


def _is_latin_accent(sign: str) -> bool:
    return "̀" <= sign <= "ͯ"


@lru_cache(maxsize=256)
def base_of(language: str | None) -> str:
    """The first part of a BCP 47 tag, empty where none is given: `pt` of `pt-BR`."""
    tag = (language or "").strip().lower().replace("_", "-").partition("-")[0]
    return _ALIASES.get(tag, tag)


def _value(text: str) -> int:
    if text == "d":
        return 12
    if text.endswith("x") or int(text) > 18:
        return int(text.rstrip("x"))
    return int(10 ** int(text))


@cache
def _words(language: str) -> dict[str, int]:
    """The scale words of a language."""
    found: dict[str, int] = {}
    waiting: list[str] = []
    for part in _TABLE.get(language, "").split():
        word, equals, value = part.partition("=")
        waiting.append(folded(word))
        if equals:
            found |= dict.fromkeys(waiting, _value(value))
            waiting = []
    return found


@cache
def _anywhere() -> dict[str, tuple[int, ...]]:
    """Every word of the table, and what it is worth somewhere."""
    found: dict[str, set[int]] = {}
    for language in _TABLE:
        for word, value in _words(language).items():
            found.setdefault(word, set()).add(value)
    return {word: tuple(sorted(values)) for word, values in found.items()}


@lru_cache(maxsize=4096)
def worth(word: str, language: str | None) -> int:
    """What a scale word of that language multiplies by; 0 for any other word, and where no language is given."""
    return _words(base_of(language)).get(folded(word), 0)


@lru_cache(maxsize=4096)
def worth_elsewhere(word: str) -> tuple[int, ...]:
    """What the word multiplies by in any language of the table; nothing for short words that are nouns in others."""
    name = folded(word)
    return () if name in _ONLY_AT_HOME else _anywhere().get(name, ())


def words_of(base: str) -> Mapping[str, int]:
    """The scale words of the language that has this base, and what each multiplies by."""
    return _words(base)


def sign_worth(sign: str, following: str = "") -> int:
    """What a Chinese, Japanese or Korean sign for a scale multiplies by; 0 for any other sign."""
    return int(10 ** _SIGNS[sign]) if sign in _SIGNS and not (sign == "千" and following in _KILO) else 0


def without_preposition(words: str, language: str | None) -> str:
    """The noun without the *de* or *di* that joins it to its number."""
    if words[:1] in _FIRST_LETTERS:
        for start in _PREPOSITIONS.get(base_of(language), ()):
            if words[: len(start)].lower() == start:
                return words[len(start) :].lstrip()
    return words


def joins_a_ratio(words: str, language: str | None) -> bool:
    """Whether the words after a number begin as the second half of a ratio does: 1 *sur* vingt et un."""
    known = _ratio_words(base_of(language))
    return bool(known) and words.partition(" ")[0].lower() in known


@cache
def _ratio_words(base: str) -> frozenset[str]:
    return frozenset(_RATIO_WORDS.get(base, "").split())
