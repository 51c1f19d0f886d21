"""What is proposed as perhaps the same, and above all what is not."""

from __future__ import annotations

import pytest

from contracheck.model import Entity
from contracheck.names.propose import propose
from contracheck.names.register import Register
from contracheck.values.limits import PROPOSALS

SAME = [
    ("US troops in Iraq", "American soldiers in Iraq"),
    ("U.S. forces in Iraq", "United States military personnel in Iraq"),
    ("Zelensky", "Zelenskyy"),
    ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
    ("Gaddafi", "Qaddafi"),
    ("Mohammed al-Sudani", "Muhammad Sudani"),
    ("Ministry of Defence", "Defense Ministry"),
    ("President of the United States", "US president"),
    ("Iraqi government", "Government of Iraq"),
    ("Smith, John", "John Smith"),
    ("Viktor Orbán", "Orban Viktor"),
    ("airbase", "air base"),
    ("goverment spending", "government spending"),
    ("organisation costs", "organization costs"),
    ("troop strength", "strength of troops"),
    ("Soldiers killed in Iraq in 2020", "Troops killed in 2020 in Iraq"),
    ("ISIS", "Islamic State"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_proposed(first: str, second: str) -> None:
    found = propose([second, first], None)
    assert [pair[:2] for pair in found] == [tuple(sorted((first, second)))]
    assert 80 <= found[0][2] <= 100


PERHAPS = [
    ("J. Orr", "Jane Orr"),
    ("K.M. Orr", "Karl Maria Orr"),
    ("KM Orr", "Karl Maria Orr"),
    ("Karl M. Orr", "Karl Maria Orr"),
    ("Karl Orr", "Karl Maria Orr"),
    ("Viktor Orr", "Viktor Ivanovich Orr"),
    ("Orr", "John Orr"),
    ("President Orr", "Thabo Orr"),
    ("Mrs Anna Orr", "Anna Orr"),
    ("KIM Min-su", "Min-su Kim"),
    ("García Márquez, Gabriel", "Gabriel García Márquez"),
    ("Lee Joon-seok", "Lee Jun-seok"),
    ("이준석", "Lee Jun-seok"),
    ("Kim Min-gyu", "Minkyu Kim"),
    ("Mao Tse-tung", "Mao Zedong"),
    ("Teng Hsiao-p'ing", "Deng Xiaoping"),
    ("Григорій Бойко", "Hryhorii Boiko"),
    ("سمير حداد", "Samir Haddad"),
    ("Yusuf Hadad", "Yousef Haddad"),
    ("Orra", "MV Orra"),
    ("Orra ferry", "MV Orra"),
    ("Orra", "South Korean ferry Orra"),
    ("Orr High", "Orr High School"),
    ("Orr", "Orr City"),
    ("Orrville", "Orrville, Ashland"),
    ("Orrville", "Orrville (Ashland)"),
    ("US-led coalition", "the coalition led by the U.S."),
    ("Ash girls", "Ash schoolgirls"),
]


@pytest.mark.parametrize(("first", "second"), PERHAPS)
def test_perhaps_the_same_in_a_way_of_its_own(first: str, second: str) -> None:
    assert [pair[:2] for pair in propose([second, first], None)] == [tuple(sorted((first, second)))]


def test_a_name_that_may_be_either_of_two_is_proposed_with_neither() -> None:
    assert propose(["J. Orr", "Jane Orr", "John Orr"], None) == ()
    assert propose(["J. Orr", "Jane Orr", "Karl Orr"], None) == (("J. Orr", "Jane Orr", 76),)  # 2 * 5 / 13 = 76.9 %


VETOED = [
    ("Carl Orr Jr.", "Carl Orr Sr."),
    ("Carl Orr Jr.", "Carl Orr"),
    ("Orro II", "Orro III"),
    ("George W. Orr", "George H. W. Orr"),
    ("K. Orr", "K. M. Orr"),
    ("John Orr", "Jane Orr"),
    ("Jan Orr", "Jana Orr"),
    ("Maria Orr", "Mario Orr"),
    ("Mr Orr", "Mrs Orr"),
    ("King Orro", "Queen Orro"),
    ("Kim Orr-un", "Kim Orr-il"),
    ("Zhang Jun", "Zhang Qun"),
    ("Prince William", "Williams"),
    ("Equatorial Guinea", "Guinea"),
    ("Kataib Hezbollah", "Hezbollah"),
    ("Orr City", "Orr County"),
    ("Orr, Ashland", "Orr, Elmland"),
    ("Orr High School", "Orr Primary School"),
    ("North Orr", "Orr"),
    ("imports", "exports"),
    ("Hospital 1", "Hospital 2"),
    ("Hospital 12", "Hospital 1 2"),
    ("2014 protest", "2015 protest"),
    ("Iraq", "Iraq War"),
    ("word1 word2", "word1 word2 word3"),
    ("Group A", "Group"),
    ("US troops in Iraq", "US troops in Iran"),
    ("US troops in Iraq", "US troops in Syria"),
    ("US soldiers killed in Iraq", "US soldiers wounded in Iraq"),
    ("North Korea", "South Korea"),
    ("eastern Ukraine", "western Ukraine"),
    ("northern Iraq", "southern Iraq"),
    ("upper house", "lower house"),
    ("male patients", "female patients"),
    ("first battle of Fallujah", "second battle of Fallujah"),
    ("World War I", "World War II"),
    ("binding", "non-binding"),
    ("unarmed civilians", "armed civilians"),
    ("pro-Iran militias", "anti-Iran militias"),
    ("Israel's attack on Iran", "Iran's attack on Israel"),
    ("Iraqi invasion of Kuwait", "Kuwaiti invasion of Iraq"),
    ("Iraqi", "Iraq"),
    ("Americans", "America"),
    ("Austria", "Australia"),
    ("Ireland", "Iceland"),
    ("Niger", "Nigeria"),
    ("Slovakia", "Slovenia"),
    ("Gambia", "Zambia"),
    ("employer", "employee"),
    ("immigrants", "emigrants"),
    ("interstate", "intrastate"),
    ("hypertension", "hypotension"),
    ("deployed", "employed"),
    ("founded", "wounded"),
    ("died", "died of"),
    ("member of", "members"),
    ("X94678", "7"),
    ("C++", "C"),
]


@pytest.mark.parametrize(("first", "second"), VETOED)
def test_not_proposed_however_alike(first: str, second: str) -> None:
    assert propose([first, second], None, limit=0) == ()


def test_equal_keys_are_the_same_already() -> None:
    assert propose(["Ivan", "Иван", "IVAN"], None) == ()


def test_names_the_register_knows_as_one() -> None:
    register, _ = Register.build([Entity("Kyiv", aliases=("Kiev",))])
    assert propose(["Kyiv", "Kiev"], register) == ()


def test_a_proposal_uses_the_spelling_of_the_register() -> None:
    register, _ = Register.build([Entity("Zelensky", aliases=("Selenskyj",))])
    seen = register.spelled(["ZELENSKYY", "ZELENSKYY", "Zelenskyy"])
    assert propose(["Selenskyj", "ZELENSKYY", "ZELENSKYY", "Zelenskyy"], seen) == (("ZELENSKYY", "Zelensky", 94),)


def test_refused_pairs_are_remembered_under_every_alias() -> None:
    register, _ = Register.build([Entity("US forces", aliases=("US contingent",), different_from=("American troops",))])
    assert propose(["US contingent", "US forces", "American troops"], register) == ()
    assert propose(["US forces", "American troops", "US soldiers"], register) == (
        ("American troops", "US soldiers", 100),
        ("US forces", "US soldiers", 100),
    )


def test_part_and_whole_are_never_proposed() -> None:
    register, _ = Register.build([Entity("US soldiers", part_of=("US forces",))])
    assert propose(["US soldiers", "US forces"], register) == ()


def test_unlike_kinds_are_never_proposed() -> None:
    register, _ = Register.build([Entity("US soldiers", kind="people"), Entity("US forces", kind="organisation")])
    assert propose(["US soldiers", "US forces"], register) == ()


def test_most_alike_first_then_alphabetical_whatever_the_order() -> None:
    names = ["Zelenskyy", "Zelensky", "centre", "center", "airbase", "air base"]
    expected = (("air base", "airbase", 100), ("center", "centre", 100), ("Zelensky", "Zelenskyy", 94))
    assert propose(names, None) == expected  # 16 of the 17 letters of both: 2 * 8 / 17 = 94.1 %
    assert propose(names[::-1], None) == expected
    assert propose(names, None, limit=95) == expected[:2]


def test_a_heap_of_like_names_is_compared_with_neighbours_only() -> None:
    names = ["Zelensk" + "y" * count for count in range(1, 201)]
    assert len(propose(names, None)) == PROPOSALS  # of 199 neighbours and more
