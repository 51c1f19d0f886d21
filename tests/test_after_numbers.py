"""What stands behind a number and is no name for what is counted: it is read, or asked, and never dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.values.fault import Fault
from contracheck.values.numbers import no_nouns
from contracheck.values.numbers.near_scale import near_scale
from contracheck.values.numbers.number_words import SCALES
from contracheck.values.numbers.swapped_ends import swapped_ends
from contracheck.values.quantity import Quantity, Style

EN = Style(language="en")
COUNT = Style(language="en", counts=True)
TEXTS = """\
de;oder mehr|und mehr|mindestens|Leute oder mehr|oder weniger|höchstens|etwa|ca.|pro Tag|täglich|im Jahr|mal|weniger
fr;au plus|personnes au plus|tout au plus|de plus|en plus|au moins|environ|et quelques|par jour|l'an|fois|de moins
es;o más|como mínimo|personas o más|como máximo|aproximadamente|y pico|al día|diarios|veces|más|menos|y medio
pt;ou mais|no mínimo|no máximo|por dia|vezes|e meio|e tal
it;o più|almeno|al massimo|e rotti|al giorno|all'anno|volte|e mezzo|in più
nl;of meer|minstens|ongeveer|per dag|keer|tal
sv;eller fler|minst|högst|om dagen|gånger|och en halv|till
da;eller flere|mindst|om dagen|gange|flere
no;eller flere|minst|om dagen|ganger
pl;lub więcej|co najmniej|osób lub więcej|dziennie|na dzień|razy|i pół
cs;nebo více|nejméně|denně|na den|krát
ru;и более|человек и более|с лишним|в день|за день|раз|с половиной
uk;і більше|осіб і більше|на день|разів
tr;veya daha fazla|civarında|kadar|küsur|kat|kez|buçuk
hu;vagy több|felett|alatt|körül|naponta|és fél
ro;sau mai mult|cel puțin|pe zi|de ori|și jumătate|în plus
el;ή περισσότερα|και πλέον|περίπου|την ημέρα|φορές|και μισό
en;short|short of target|lower|higher|up|down|too many|above average|ahead|extra|extra men|additional|if that|grand
en;plus crew|people plus crew|something|figures|percentile|o'clock|AD|BC|May|love|all|zillion|myriad|cr|mill|tr
"""
HANGING = """\
de;300fach|3-fach|20-prozentig|20er|1960er|20-Jährige|300stel|5.
fr;1er|12e|5e rang
es;1º|5º lugar|5to
it;5º|5°
nl;5e|5de|300-tal
sv;20-åring|1900-talet|5:e
no;20-årene|5.
pl;20-latek|5-ty|60-tych|5.
cs;20letý|5-tý|5.
ru;300-тысячный|20-тысячная армия|5-й|5-го|5-е место|20-х|1960-е|25-летний
uk;300-тисячний|5-го
tr;5inci|5.
hu;300-szor|5-ik|300-nál több|20 éves
el;5ος
en;3OO|3OO men|1O0|1,OOO|1O|5k5|5kk|2x4|300-to-1|20-something|5-year-olds|300pd
zh;300以上|300多|300余人|300左右|300人以下|未满300|5成|5分之1|3比1|300倍|2个半|3点5|3至4万|300到400|14亿多|300出头|300千米|5打
ja;300人以上|300人未満|300以内|300弱|300強|300人前後|300程度|300人台|300倍|3割|3分の1|3人に1人|3位|3番目|3から4人|300人超
ko;300명 이상|300여 명|300명 미만|300배|300번째|300위|300명 안팎
"""
NOUNS = """\
en;people|soldiers killed|short stories|women and children|vice presidents|lunar missions|AK-47s|K2 climbers
de;Menschen|Männer und Frauen|Polizisten|Fälle|Mitglieder der Partei
fr;personnes|hommes et femmes|villes|militaires|membres du parti
es;personas|hombres y mujeres|militares|cuarteles
pt;pessoas|homens e mulheres|mortos
it;persone|uomini e donne|vetrine
nl;mensen|mannen en vrouwen
sv;personer|hundar|människor
pl;osób|zabitych|żołnierzy
cs;lidí|mrtvých
ru;человек|летчиков|дружин|мест
tr;kişi|ölü
hu;ember|halott
ro;persoane|de persoane
el;άνθρωποι|νεκροί
zh;人|名士兵|位代表|台机器|成员
ja;人|台|両の戦車|軒
ko;명|대
"""


def lines(table: str) -> list[tuple[str, str]]:
    rows = (row.partition(";") for row in table.splitlines())
    return [(language, text) for language, _, texts in rows for text in texts.split("|")]


def counted(language: str | None) -> Style:
    return Style(language=language, counts=True)


def says(text: str, style: Style) -> tuple[object, object]:
    said = Quantity.parse(text, style).said
    return said.lower, said.upper


def reads(text: str) -> bool:
    try:
        Quantity.parse(text, COUNT)
    except Fault:
        return False
    return True


def asked(text: str, style: Style) -> Fault:
    with pytest.raises(Fault) as caught:
        Quantity.parse(text, style)
    return caught.value


@pytest.mark.parametrize(("language", "words"), lines(TEXTS))
def test_words_that_are_no_noun_are_asked(language: str, words: str) -> None:
    asked(f"300 {words}", counted(language))


@pytest.mark.parametrize(("language", "text"), lines(HANGING))
def test_what_hangs_on_a_number_is_asked(language: str, text: str) -> None:
    asked(text, counted(language))


@pytest.mark.parametrize(("language", "noun"), lines(NOUNS))
def test_names_of_what_is_counted_are_dropped_as_ever(language: str, noun: str) -> None:
    space = "" if language in ("zh", "ja", "ko") else " "
    assert says(f"300{space}{noun}", counted(language)) == (300, 300)


@pytest.mark.parametrize("language", sorted(no_nouns._ANYWHERE))
def test_every_word_of_the_table_is_asked_in_its_language_whatever_stands_around_it(language: str) -> None:
    for word in f"{no_nouns._ANYWHERE[language]} {no_nouns._FIRST.get(language, '')}".split():
        text = f"300 {word.strip('*').replace('-', ' ')}"
        try:
            read = Quantity.parse(text, counted(language))
        except Fault:
            continue
        else:  # marks, measures, rates and scale words are read before; et and ou are left of et plus, ou plus
            assert read.bound or read.hedged or read.axis != "count" or read.said.lower != 300 or word in "et ou", word


@pytest.mark.parametrize("text", ["300 oder mehr", "300 o más", "300 lub więcej", "300 и более", "300 fois", "5 Mia."])
def test_where_no_language_is_given_the_words_of_all_are_asked(text: str) -> None:
    asked(text, counted(None))


# Scale words


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "10 thou", 10**4), ("en", "5 thds", 5000), ("en", "5 lacs", 500_000), ("en", "ten-million", 10**7),
        ("en", "2-dozen men", 24), ("en", "5 half-dozens", 30), ("en", "a dozen and a half", 18),
        ("de", "5 Mill.", 5 * 10**6), ("de", "5 Mia.", 5 * 10**9), ("de", "5 Hunderttausend", 500_000),
        ("de", "3 Viertelmillionen", 750_000), ("fr", "3 Mds", 3 * 10**9), ("es", "5 cientos", 500),
        ("es", "5 miles", 5000), ("pt", "1,5 bi", 1_500_000_000), ("pt", "3 mi", 3 * 10**6),
        ("el", "2 δισ.", 2 * 10**9), ("sv", "3 tjog", 60), ("da", "3 snese", 60), ("hu", "5 e", 5000),
        ("ru", "1 биллион", 10**9), ("uk", "2 десятки", 20), ("cs", "5 set", 500), ("pl", "3 mendle", 45),
        ("ro", "20 de mii", 20_000), ("ro", "20 de milioane de oameni", 20 * 10**6), ("zh", "5仟", 5000),
    ],
)  # fmt: skip
def test_short_forms_and_old_words_multiply_in_their_language(language: str, text: str, value: int) -> None:
    assert says(text, counted(language)) == (value, value)


@given(st.sampled_from([scale for scale in SCALES if len(scale) > 5]), st.data())
def test_law_one_slip_in_a_scale_word_never_loses_the_scale(scale: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(scale) - 2))
    slip = data.draw(
        st.sampled_from([scale[:at] + scale[at + 1 :], scale[:at] + scale[at + 1] + scale[at] + scale[at + 2 :]])
    )
    try:
        assert says(f"5 {slip}", COUNT) == says(f"5 {scale}", COUNT)
    except Fault as fault:
        ways = [*(f"5 {way}" for way in near_scale(slip, "en").split(" or ")), *fault.suggestion.split(" or ")]
        assert any(reads(way) and says(way, COUNT) == says(f"5 {scale}", COUNT) for way in ways)


def test_a_slip_from_several_scale_words_offers_them_all() -> None:
    assert asked("5 tillion", COUNT).suggestion == "billion or million or trillion"


def test_a_slip_is_suggested_and_other_words_are_none() -> None:
    assert asked("5 thosand", COUNT).suggestion == "thousand"
    assert asked("5 hunderd men", COUNT).suggestion == "hundred"
    assert asked("5 billon", COUNT).suggestion == "billion"  # in Spanish it is 10^12
    assert [near_scale(word, "en") for word in ("missions", "bullion", "soldiers")] == ["", "", ""]


# Units and money of the source's country


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("hu", "250 Ft", 250, "HUF"), ("hu", "5 Mrd Ft", 5 * 10**9, "HUF"), ("hu", "5 eFt", 5000, "HUF"),
        ("tr", "5 milyon TL", 5 * 10**6, "TRY"), ("sv", "250 mkr", 250 * 10**6, "SEK"), ("da", "5 tkr.", 5000, "DKK"),
        ("de", "500 TEUR", 500_000, "EUR"), ("en", "12 EURm", 12 * 10**6, "EUR"), ("pt", "R$ 5 bi", 5 * 10**9, "BRL"),
    ],
)  # fmt: skip
def test_money_as_the_country_writes_it(language: str, text: str, value: int, unit: str) -> None:
    read = Quantity.parse(text, Style(language=language))
    assert (read.said.lower, read.unit and read.unit.name) == (value, unit)


@pytest.mark.parametrize(
    ("language", "unit", "text"),
    [
        ("de", None, "500 DM"), ("de", None, "120 PS"), ("pl", None, "150 KM"), ("cs", None, "300 ks"),
        ("es", None, "5 Tm"), ("en", None, "5 Cal"), ("en", None, "5 MT"), ("en", None, "300 K"), ("da", None, "5 t"),
        ("fr", None, "5 mn"), ("it", None, "5 L."), ("en", None, "2 pints"), ("en", None, "5 hundredweight"),
        ("en", "m", "6-foot-4"), ("en", "h", "90 m"), ("en", "km", "10k"), ("en", "kg", "5 k"), ("es", None, "$ 5.000"),
        ("pt", None, "$5 milhões"), ("pt", "km", "5 mi"), ("de", None, "15.30 Uhr"), ("en", "EUR", "5 T"),
    ],
)  # fmt: skip
def test_what_may_be_another_unit_is_asked(language: str, unit: str | None, text: str) -> None:
    asked(text, Style(language=language, unit=unit))


def test_what_tells_which_unit_is_meant_is_read() -> None:
    assert Quantity.parse("5 t", Style(language="da", unit="kg")).axis == "[mass]"
    assert Quantity.parse("US$ 5.000", Style(language="es")).axis == "currency:USD"
    assert Quantity.parse("$ 5.000", Style(language="es-US")).axis == "currency:USD"
    assert Quantity.parse("10k km", Style(language="en", unit="km")).said.lower == 10_000
    assert Quantity.parse("300K", EN).said.lower == 300_000


def test_pints_of_something_are_no_pints_of_one_country() -> None:
    assert Quantity.parse("5 pints of milk", EN).axis == "label:pints of milks"
    assert (
        Quantity.parse("5 US pints", EN).on_axis()[0].lower * 8 == Quantity.parse("5 US gallons", EN).on_axis()[0].lower
    )


@pytest.mark.parametrize("text", ["1960s", "60s", "over 60s", "5,000s", "1950s-1960s"])
def test_decades_are_no_seconds(text: str) -> None:
    asked(text, EN)
    asked(text, COUNT)


def test_seconds_are_seconds_under_a_time() -> None:
    assert Quantity.parse("60s", Style(language="en", unit="s")).axis == "[time]"
    assert Quantity.parse("4.5s", EN).axis == "[time]"


# Ranges and suggestions


@pytest.mark.parametrize(
    "text",
    ["500-1 million", "$500-1bn", "$000 12", "fifty-fifty", "50-50", "500 and 20", "one hundred two hundred", "10 G"],
)
def test_numbers_of_two_readings_are_asked(text: str) -> None:
    asked(text, COUNT)


def test_fifty_fifty_is_a_percentage_under_one() -> None:
    assert says("50-50", Style(language="en", unit="%")) == (50, 50)


@pytest.mark.parametrize(
    "text",
    ["1914-18", "2023-24", "2017-2014", "350-80", "112-15", "555-0199", "a hundred or two", "3-1", "two to one",
     "300 to 1", "five-nil", "6-4", "110-105"],
)  # fmt: skip
def test_years_scores_odds_and_cut_numbers_are_not_swapped(text: str) -> None:
    assert asked(text, COUNT).suggestion == ""


@pytest.mark.parametrize(
    ("text", "better"),
    [("350-250", "250 to 350"), ("350-250 people", "250 to 350 people"), ("-5 to -10 °C", "-10 to -5 °C")],
)
def test_plain_ends_are_swapped_with_their_unit(text: str, better: str) -> None:
    assert swapped_ends(text) == better
    assert Quantity.parse(better, EN).said.lower < Quantity.parse(better, EN).said.upper


def test_suggestions_mean_what_was_written() -> None:
    assert asked("1m 23s", EN).suggestion == ""
    assert asked("5 mil", Style(language="sv")).suggestion == ""
    assert asked("2,3人", counted("ja")).suggestion == asked("2,3", COUNT).suggestion == "2.3 or 2-3"
    assert asked("3,7", COUNT).suggestion == "3.7"
