"""Words after a number that are no name for what is counted, language by language: oder mehr, au moins, por dia, fois.

Where they stand, the number alone would be another number than was meant: a limit, a hedge, a rate, a half more, a
rank, an age. The words are those of common dictionaries, in small letters without accents; `*` ends a beginning.
"""

from __future__ import annotations

from functools import cache

from contracheck.values.numbers.scale_words import folded

_ANYWHERE = {
    "en": "year-old* month-old* week-old* day-old* o'clock oclock percentile percentiles zillion* gazillion* "
    "bazillion* umpteen",
    "de": "zusatzlich* weitere* tag woche monat jahr stunde ca chr stel mehr weniger mindestens hochstens maximal "
    "minimal wenigstens etwa ungefahr rund knapp circa zirka bis pro "
    "taglich wochentlich monatlich jahrlich stundlich je mal *fach drittel viertel funftel zehntel achtel sechstel "
    "halbe halber halbes dreiviertel *prozentig* *prozent *jahrig* uhr minus "
    "zuviel zuwenig darunter daruber aufwarts abwarts",
    "fr": "tout chaque trop jour semaine mois an l'an heure pres plus moins environ maximum minimum quelques "
    "quelque par fois presque "
    "quotidien* quotidienn* hebdomadaire* mensuel* annuel* demi demie tiers quart quarts pourcent pour rang "
    "approximativement davantage supplementaire* approx cents",
    "es": "semana mes ano ambos mas menos minimo maximo aproximadamente aproximado* casi alrededor pico diario* "
    "diaria* semanal* mensual* "
    "anual* dia vez veces medio media tercio* cuarto* quinto* por cien adicional* aprox",
    "pt": "semana mes ano mais menos minimo maximo aproximadamente aproximado* quase cerca pouco poucos dia vez "
    "vezes meio meia "
    "terco* quarto* por diario* diaria* semanal semanais mensal mensais anual anuais adiciona* tantos tantas",
    "it": "anno l'anno all'anno mese ora piu meno almeno massimo minimo circa quasi rotti passa giorno settimana "
    "mese volta volte mezzo mezza "
    "terzo terzi quarto quarti giornalier* quotidian* settimanal* mensil* annual* approssimativamente oltre aggiuntiv* "
    "per",
    "nl": "dag week maand jaar uur tal tiende meer minder minstens minimaal maximaal hoogstens ongeveer circa ruim "
    "bijna per dagelijks wekelijks "
    "maandelijks jaarlijks keer maal half halve derde kwart procent extra tenminste zowat *voudig *jarige* hooguit",
    "sv": "dag vecka manad ar tal ca fler flera mer mindre farre minst hogst maximalt ungefar cirka drygt knappt "
    "nastan dagen dygnet veckan "
    "manaden aret dagligen ganger gang halv halva tredjedel* fjardedel* procent *aring* *talet extra ytterligare per "
    "omkring *faldigt",
    "da": "dag uge maned ar daglig ca flere mere faerre mindre mindst hojst højst maksimalt cirka omkring knap godt "
    "naesten næsten dagen dogn "
    "døgn ugen maneden aret dagligt ugentligt gange gang halv halvt halvanden tredjedel* fjerdedel* procent "
    "*arig* *arene *erne ekstra pr pr. minimum færre",
    "no": "dag uke maned ar ca flere mer faerre færre mindre minst hoyst høyst maksimalt cirka omtrent rundt knapt "
    "nesten dagen dognet "
    "døgnet uken maneden aret daglig ukentlig ganger gang halv halvt tredjedel* fjerdedel* prosent *aring* "
    "*arig* *arene *tallet ekstra per",
    "fi": "enemman vahemman vahintaan enintaan noin suunnilleen lahes melkein yli alle paivassa viikossa kuukaudessa "
    "vuodessa kertaa kerta kertainen puoli puolikas kolmasosa* prosenttia lisaa ainakin korkeintaan",
    "pl": "najwyzej tydzien miesiac rok hakiem gora wiecej mniej najmniej conajmniej okolo prawie niemal ponad "
    "dziennie tygodniowo miesiecznie rocznie "
    "dzien razy raz pol polowa polowy cwierc trzecie latek latkow *latek *latki *latkow letni letnia letnie letniej "
    "letniego procent dodatkow* "
    "minimum maksymalnie przynajmniej plus",
    "cs": "tyden mesic rok vice min mene nejmene alespon minimalne maximalne nejvyse priblizne zhruba asi temer "
    "denne tydne mesicne "
    "rocne den krat *krat pul poloviny polovina tretin* ctvrtin* *lety *lete *lety *leta procent navic kolem",
    "sk": "viac menej najmenej aspon minimalne maximalne najviac priblizne zhruba asi takmer denne tyzdenne mesacne "
    "rocne den krat *krat pol polovica *rocny *rocne *rocna percent navyse okolo",
    "sl": "vec manj najmanj vsaj najvec priblizno okoli skoraj dnevno tedensko mesecno letno krat *krat pol polovica",
    "hr": "vise manje najmanje barem najvise otprilike oko gotovo dnevno tjedno nedeljno mesecno mjesecno godisnje "
    "puta put pola posto procenata vise maksimalno minimalno skoro",
    "hu": "per nap het honap ev koruli tobb kevesebb felett alatt legalabb legfeljebb korul korulbelul nagyjabol "
    "majdnem mintegy minimum maximum "
    "naponta hetente havonta evente szor szer szorosa szerese fel harmad negyed ik eves *eves evesek szazalek "
    "folott nal nel",
    "ro": "zi saptamana luna an suta fiecare ceva mult mai putin minim maxim aproximativ circa aproape peste pe "
    "zilnic saptamanal lunar anual ori jumatate "
    "sfert treime cel suplimentar*",
    "tr": "yuzde gun hafta ay yil saat basina askin fazla az asgari azami civarinda civari kadar kusur yaklasik "
    "gunde gunluk haftalik aylik yillik kat kati "
    "kez defa kere bucuk bucugu yarim ceyrek uzeri uzerinde altinda ustunde ustu alti asiri daha yasinda *lik",
    "el": "πολυ κατι καθε ανα μερα επι χρονια περισσοτερ* λιγοτερ* πλεον τουλαχιστον περιπου σχεδον πανω κατω ημερα "
    "ημερησιως εβδομαδα μηνα ετος χρονο "
    "φορες φορα μισο μιση μισα τριτο τεταρτο τοις κατ' ανω μεχρι επιπλεον",
    "ru": "плюс неделя процент* хвостиком небольшим каждыи более больше менее меньше минимум максимум около "
    "примерно приблизительно почти свыше лишним лишком день "
    "сутки неделю месяц год ежедневно еженедельно ежемесячно ежегодно раз раза половин* треть трети четверт* лет лета "
    "*летн* тысячн* миллионн* миллиардн* процентн* кратн* место месте порядка дополнительн* десятых сотых",
    "uk": "плюс кожен більше менше щонаименше максимум мінімум близько приблизно маиже понад день добу тиждень "
    "місяць рік "
    "щодня щотижня щомісяця щороку раз рази разів половин* третин* чверт* *річн* тисячн* мільионн* мільярдн* місце "
    "лишком додатков*",
    "id": "lebih kurang sekitar paling minimal maksimal hampir per sehari kali setengah persen lagi",
    "vi": "hơn it nhat khoảng gan mỗi lần rưỡi len xuong",
    "lt": "daugiau maziau bent maziausiai daugiausiai apie beveik per kartu kartai puse pusantro virs",
    "ar": "أكثر أقل الأقل الأكثر تقريبا حوالي نحو يوميا مرة مرات نصف يوم",
    "fa": "بیشتر کمتر حداقل حداکثر تقریبا حدود روز روزانه برابر نیم بار",
    "he": "לפחות יותר פחות בערך כמעט ליום פעמים חצי היותר",
    "bg": "повече по-малко малко поне около приблизително почти над под ден дневно седмично месечно годишно пъти път "
    "половин* третина максимум минимум",
}
_FIRST = {
    "en": "worse better net over under extra further another above below too if figures something mill mills cr "
    "tens great-gross myriad myriads "
    "short-of ahead-of "
    "hundredfold thousandfold millionfold",
    "de": "und oder uber unter er x zu te ter tes ten bill plus",
    "fr": "et au en de e er ere eme ieme nd nde a sur",
    "es": "y o e al a como er ro do ta to mo",
    "pt": "e ou no a ao por bocados",
    "it": "e o al a su",
    "nl": "en of e de ste per",
    "sv": "och eller om till over e a i",
    "da": "og eller om over i",
    "no": "og eller om over i",
    "fi": "ja tai",
    "pl": "i lub albo na do",
    "cs": "a nebo ci za do",
    "sk": "a alebo za do",
    "hr": "i ili na do",
    "hu": "es vagy -nal",
    "ro": "si sau pe la",
    "tr": "ve veya",
    "el": "εκ και η ος ο ου την τη ον",
    "ru": "и или с в на из и-* го е я ю м му ои ая ое ые ых х ти",
    "uk": "і та або на з в и го е а у х ти",
    "bg": "и или с на",
    "id": "dan atau",
    "lt": "ir arba",
    "ar": "و أو",
    "fa": "و یا",
}
_ALONE = {
    "en": "tr th pc pd ca additional short lower higher up down off over under ahead behind average love all grand "
    "ad bc "
    "bce ce "
    "minus negative "
    "positive",
}
_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin "
    "juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre diciembre"
)
_AS_IN = {"sr": "hr", "bs": "hr", "ca": "es", "gl": "pt", "mk": "bg", "be": "ru"}
_DANGLING = frozenset("au de du des en in al a tout la le el no".split())
"""Words with which no name ends: what is left before a *plus* that was read, of *au plus*, *de plus*."""
_SCALES_AT_HOME = "mia mds mrds mii sute tjog".split()
"""Scale words of one language: where none is given they are asked."""
_NOUNS_ELSEWHERE = frozenset(
    "alt alti an and ani ano ar aret asi ay az bis cel cents circa como daha dan demie den des dos eme ende ere est "
    "ev ever extra fel gang gora gun gut half halve het hodin hora je kat kes kez less leta luna lunar mai mas max "
    "maximum media menos mer mes mese min minimum more mult nap nde net och om ora ori over par passa pe per "
    "percent peste pico plus point pol posto pour pr pro procent prosent put puta quart quarts rang razy rok rotti "
    "ruim rund set ste sur suta ta tai tal ten ter terzi terzo tes tiers till tout trop uge uken und under van vice "
    "volta week zi".split()
)
"""Words of one language that are nouns or names in another: they tell nothing where no language is given."""
_OTHER_LETTERS = str.maketrans("ıłøđ", "ilod")


class Table:
    """The words of one language, or of all where the language is not known."""

    def __init__(self, anywhere: list[str], first: list[str], alone: list[str]) -> None:
        self.anywhere = frozenset(word for word in anywhere if "*" not in word)
        self.first = frozenset(first)
        self.alone = frozenset(alone)
        self.starts = tuple(word[:-1] for word in anywhere if word[-1] == "*" and word[0] != "*")
        self.ends = tuple(word[1:] for word in anywhere if word[0] == "*" and word[-1] != "*")
        self.parts = tuple(word[1:-1] for word in anywhere if word[0] == word[-1] == "*")

    def has(self, words: list[str]) -> bool:
        """Whether one of these words is in the table, where it stands."""
        first = words[0] in self.first or "-".join(words[:2]) in self.first
        alone = len(words) == 1 and words[0] in self.alone
        dangling = words[-1] in _DANGLING
        return first or alone or dangling or not self.anywhere.isdisjoint(words) or any(map(self._has_a_part, words))

    def _has_a_part(self, word: str) -> bool:
        return word.startswith(self.starts) or word.endswith(self.ends) or any(part in word for part in self.parts)


@cache
def table_of(base: str) -> Table:
    """The words of a language by the base of its tag; of all languages where it has none here."""
    base = _AS_IN.get(base, base)
    alone = _MONTHS.split()
    if base in _ANYWHERE:
        anywhere, first, more = (_folded(part.get(base, "")) for part in (_ANYWHERE, _FIRST, _ALONE))
        return Table(anywhere, first, [*alone, *more])
    anywhere, first = (
        [word for word in _folded(" ".join(part.values())) if word not in _NOUNS_ELSEWHERE]
        for part in (_ANYWHERE, _FIRST)
    )
    english = table_of("en")
    return Table(
        [*anywhere, *_SCALES_AT_HOME, *english.anywhere],
        [*english.first, *(w for w in first if len(w) > 2)],
        [*alone, *english.alone],
    )


def _folded(words: str) -> list[str]:
    return in_plain_letters(words).split()


def in_plain_letters(words: str) -> str:
    """The words in small letters without accents and strokes, as the tables have them."""
    return folded(words).translate(_OTHER_LETTERS)
