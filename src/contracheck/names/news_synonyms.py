"""Words that news texts use for one another, folded before names are compared for a proposal.

Small on purpose, and never used to merge: a fold only lets a proposal be made. Each line of `_SAME` gives the word
that stands for the others. Adjectives of nations fold only beside another word (`Iraqi forces`, not `Iraqi`), their
plurals never (`Americans` are people).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_SAME = """
us: united states of america, united states, usa, u s a, u s
uk: united kingdom, great britain, britain
uae: united arab emirates
eu: european union
un: united nations
troops: military personnel, service members, servicemembers, servicemen, soldiers, forces, armed forces, military forces
islamic state: isis, isil, daesh, islamic state of iraq and syria, islamic state of iraq and the levant
hezbollah: hizbullah, hizballah, hizbollah
houthis: ansar allah, ansarallah
mohammed: muhammad, mohammad, mohamed, muhammed, mohamad
schoolgirls: girls
schoolboys: boys
schoolchildren: children, pupils
defence: defense
centre: center
theatre: theater
programme: program
metres: meters
kilometres: kilometers
percent: per cent, %
fatalities: deaths
"""

_NATIONS = """
american us, british uk, iraqi iraq, iranian iran, syrian syria, afghan afghanistan, russian russia, ukrainian ukraine,
french france, german germany, italian italy, spanish spain, polish poland, turkish turkey, israeli israel,
palestinian palestine, lebanese lebanon, jordanian jordan, saudi saudi arabia, saudi arabian saudi arabia, yemeni yemen,
egyptian egypt, libyan libya, chinese china, japanese japan, indian india, pakistani pakistan, canadian canada,
australian australia, mexican mexico, brazilian brazil, kuwaiti kuwait, qatari qatar, emirati uae,
south korean south korea, north korean north korea, south african south africa, sri lankan sri lanka,
nigerian nigeria, kenyan kenya, ethiopian ethiopia, somali somalia, sudanese sudan, algerian algeria, tunisian tunisia,
moroccan morocco, ghanaian ghana, rwandan rwanda, ugandan uganda, zimbabwean zimbabwe, argentine argentina,
chilean chile, colombian colombia, venezuelan venezuela, peruvian peru, cuban cuba, haitian haiti,
indonesian indonesia, malaysian malaysia, filipino philippines, thai thailand, vietnamese vietnam, burmese myanmar,
bangladeshi bangladesh, nepalese nepal, irish ireland, czech czechia, finnish finland, austrian austria,
belgian belgium, swiss switzerland, portuguese portugal, romanian romania, bulgarian bulgaria, serbian serbia,
croatian croatia, georgian georgia, armenian armenia, azerbaijani azerbaijan, kazakh kazakhstan, belarusian belarus,
dutch netherlands, danish denmark, swedish sweden, norwegian norway, greek greece, hungarian hungary
"""

WordRun = tuple[str, ...]


def _same() -> dict[WordRun, WordRun]:
    lines = (line.split(": ") for line in _SAME.strip().splitlines())
    return {tuple(word.split()): tuple(head.split()) for head, words in lines for word in words.split(", ")}


def _nations() -> dict[WordRun, WordRun]:
    found = dict(map(_nation, _NATIONS.replace("\n", " ").strip().split(", ")))
    return found | {nation: nation for nation in found.values()}  # `Saudi Arabia` is not `Saudi` and `Arabia`


def _nation(entry: str) -> tuple[WordRun, WordRun]:
    """`american us` or `saudi arabian saudi arabia`: the words before the nation's own name, and that name."""
    words = tuple(entry.split())
    split = 2 if len(words) == 4 else 1
    return words[:split], words[split:]


SAME: Mapping[WordRun, WordRun] = _same()
NATIONS: Mapping[WordRun, WordRun] = _nations()
COUNTRIES = frozenset(NATIONS.values())
_LONGEST = max(map(len, SAME))


def fold(words: Sequence[str]) -> list[str]:
    """`words` with every synonym replaced by the word that stands for it, the longest phrase first."""
    alone = len(words) == 1
    folded: list[str] = []
    at = 0
    while at < len(words):
        length, head = _longest(words, at, alone=alone)
        folded += head
        at += length
    return folded


def _longest(words: Sequence[str], at: int, *, alone: bool) -> tuple[int, WordRun]:
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        phrase = tuple(words[at : at + length])
        head = SAME.get(phrase) or (None if alone else NATIONS.get(phrase))
        if head:
            return length, head
    return 1, (words[at],)
