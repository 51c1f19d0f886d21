"""Everyday units, exact, so that the unit library is loaded only for the others. A test proves each equal to it,
or, where it lacks a unit or means another by that name, to the definition that stands in the row.

Lengths are in metres, masses in kilograms, times in seconds, areas and volumes in m² and m³, temperatures in kelvin.
A year is the Julian year of 365.25 days, a month a twelfth of it (IAU).
"""

from __future__ import annotations

from fractions import Fraction

_LENGTH, _MASS, _TIME = "[length]", "[mass]", "[time]"
_AREA, _VOLUME, _SPEED = "[length] ** 2", "[length] ** 3", "[length] / [time]"

Row = tuple[str, str, str, str] | tuple[str, str, str, str, str]
"""Dimension, factor, offset (both on the axis of the dimension), other names separated by `|`; for a unit that the
library lacks its definition in a unit of the table, and who says so: `1000 m²: the metric dunam, as in ...`."""

ROWS: dict[str, Row] = {
    "m": (_LENGTH, "1", "0", "metre|metres|meter|meters"),
    "km": (_LENGTH, "1000", "0", "kilometre|kilometres|kilometer|kilometers|kms"),
    "cm": (_LENGTH, "1/100", "0", "centimetre|centimetres|centimeter|centimeters"),
    "mm": (_LENGTH, "1/1000", "0", "millimetre|millimetres|millimeter|millimeters"),
    "mi": (_LENGTH, "201168/125", "0", "mile|miles"),
    "nmi": (_LENGTH, "1852", "0", "nautical mile|nautical miles|nautical_mile"),
    "ft": (_LENGTH, "381/1250", "0", "foot|feet"),
    "yd": (_LENGTH, "1143/1250", "0", "yard|yards"),
    "inch": (_LENGTH, "127/5000", "0", "inches"),
    "kg": (_MASS, "1", "0", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs"),
    "g": (_MASS, "1/1000", "0", "gram|grams|gramme|grammes"),
    "mg": (_MASS, "1/1000000", "0", "milligram|milligrams"),
    "t": (_MASS, "1000", "0", "tonne|tonnes|metric ton|metric tons|metric_ton"),
    "kilotonne": (_MASS, "1000000", "0", "kilotonnes"),
    "lb": (_MASS, "45359237/100000000", "0", "lbs"),
    "oz": (_MASS, "45359237/1600000000", "0", "ounce|ounces"),
    "short_ton": (_MASS, "45359237/50000", "0", "short ton|short tons|US ton|US tons"),
    "long_ton": (_MASS, "317514659/312500", "0", "long ton|long tons|imperial ton|imperial tons"),
    "s": (_TIME, "1", "0", "second|seconds|sec|secs"),
    "min": (_TIME, "60", "0", "minute|minutes|mins"),
    "h": (_TIME, "3600", "0", "hour|hours|hr|hrs"),
    "day": (_TIME, "86400", "0", "days"),
    "week": (_TIME, "604800", "0", "weeks"),
    "month": (_TIME, "2629800", "0", "months"),
    "year": (_TIME, "31557600", "0", "years|yr|yrs"),
    "decade": (_TIME, "315576000", "0", "decades", "10 year: by the word; pint's decade is the logarithmic one"),
    "century": (_TIME, "3155760000", "0", "centuries"),
    "m²": (_AREA, "1", "0", "m2|m^2|sq m|sqm|square metre|square metres|square meter|square meters"),
    "km²": (
        _AREA, "1000000", "0",
        "km2|km^2|sq km|sqkm|square kilometre|square kilometres|square kilometer|square kilometers",
    ),
    "ha": (_AREA, "10000", "0", "hectare|hectares"),
    "acre": (_AREA, "316160658/78125", "0", "acres"),
    "mi²": (_AREA, "40468564224/15625", "0", "mi2|mi^2|sq mi|square mile|square miles"),
    "ft²": (_AREA, "145161/1562500", "0", "ft2|ft^2|sq ft|square foot|square feet"),
    "m³": (_VOLUME, "1", "0", "m3|m^3|cubic metre|cubic metres|cubic meter|cubic meters"),
    "litre": (_VOLUME, "1/1000", "0", "l|L|litres|liter|liters"),
    "ml": (_VOLUME, "1/1000000", "0", "mL|millilitre|millilitres|milliliter|milliliters"),
    "oil_bbl": (
        _VOLUME, "9936705933/62500000000", "0",
        "barrel of oil|barrels of oil|oil bbl|bbl|oil barrel|oil barrels",
    ),
    "US_gallon": (_VOLUME, "473176473/125000000000", "0", "US gallon|US gallons"),
    "imperial_gallon": (_VOLUME, "454609/100000000", "0", "imperial gallon|imperial gallons"),
    "US_pint": (_VOLUME, "473176473/1000000000000", "0", "US pint|US pints"),
    "imperial_pint": (_VOLUME, "454609/800000000", "0", "imperial pint|imperial pints"),
    "US_quart": (_VOLUME, "473176473/500000000000", "0", "US quart|US quarts", "2 US_pint: NIST Handbook 44"),
    "imperial_quart": (_VOLUME, "454609/400000000", "0", "imperial quart|imperial quarts"),
    "US_bushel": (
        _VOLUME, "220244188543/6250000000000", "0", "US bushel|US bushels",
        "220244188543/6250000000000 m³: 2150.42 cubic inches, NIST Handbook 44",
    ),
    "imperial_bushel": (_VOLUME, "454609/12500000", "0", "imperial bushel|imperial bushels"),
    "US_fluid_ounce": (
        _VOLUME, "473176473/16000000000000", "0", "US fluid ounce|US fluid ounces",
    ),
    "imperial_fluid_ounce": (_VOLUME, "454609/16000000000", "0", "imperial fluid ounce|imperial fluid ounces"),
    "short_hundredweight": (_MASS, "45359237/1000000", "0", "short hundredweight|US hundredweight"),
    "long_hundredweight": (_MASS, "317514659/6250000", "0", "long hundredweight|imperial hundredweight"),
    "km/h": (_SPEED, "5/18", "0", "kph|kmh|kilometres per hour|kilometers per hour|km per hour"),
    "mph": (_SPEED, "1397/3125", "0", "miles per hour|mi/h"),
    "m/s": (_SPEED, "1", "0", "metres per second|meters per second|m per second"),
    "knot": (_SPEED, "463/900", "0", "knots|kn"),
    "kelvin": ("[temperature]", "1", "0", "K|kelvins"),
    "°C": (
        "[temperature]", "1", "5463/20",
        "degC|℃|deg C|deg c|deg celsius|degree Celsius|degrees Celsius|degrees C|celsius|centigrade",
    ),
    "°F": (
        "[temperature]", "5/9", "45967/180",
        "degF|℉|deg F|deg f|deg fahrenheit|degree Fahrenheit|degrees Fahrenheit|degrees F|fahrenheit",
    ),
    "byte": ("data", "1", "0", "bytes"),
    "kB": ("data", "1000", "0", "kilobyte|kilobytes"),
    "MB": ("data", "1000000", "0", "megabyte|megabytes"),
    "GB": ("data", "1000000000", "0", "gigabyte|gigabytes"),
    "TB": ("data", "1000000000000", "0", "terabyte|terabytes"),
    "%": (
        "percent", "1", "0",
        (
            "percent|per cent|pct|percentage|Prozent|procent|prosent|pour cent|por ciento|por cento|per cento|percento|"
            "procento|procenta|százalék|prosenttia|процент|процента|процентов|відсоток|відсотки|відсотків"
        ),
    ),
    "‰": ("percent", "1/10", "0", "per mille|permille|per mil"),
    "percentage points": ("percentage points", "1", "0", "percentage point|pp|ppt|% points|points of a percent"),
    "count": ("count", "1", "0", "counts"),
}  # fmt: skip

AMBIGUOUS = {
    "ton": ("t", "short_ton", "long_ton"),
    "tons": ("t", "short_ton", "long_ton"),
    "pound": ("lb", "GBP"),
    "pounds": ("lb", "GBP"),
    "kt": ("kilotonne", "knot"),
    "barrel": ("oil_bbl",),
    "barrels": ("oil_bbl",),
    "gallon": ("US_gallon", "imperial_gallon"),
    "gallons": ("US_gallon", "imperial_gallon"),
    "pint": ("US_pint", "imperial_pint"),
    "pints": ("US_pint", "imperial_pint"),
    "quart": ("US_quart", "imperial_quart"),
    "quarts": ("US_quart", "imperial_quart"),
    "bushel": ("US_bushel", "imperial_bushel"),
    "bushels": ("US_bushel", "imperial_bushel"),
    "fluid ounce": ("US_fluid_ounce", "imperial_fluid_ounce"),
    "fluid ounces": ("US_fluid_ounce", "imperial_fluid_ounce"),
    "hundredweight": ("short_hundredweight", "long_hundredweight"),
    "hundredweights": ("short_hundredweight", "long_hundredweight"),
    "nm": ("nmi", "nanometre"),
    "deg": ("°C", "°F"),
    "degs": ("°C", "°F"),
    "degree": ("°C", "°F"),
    "degrees": ("°C", "°F"),
    "°": ("°C", "°F"),
    "¥": ("JPY", "CNY"),
}
"""Words and signs that mean several things, and the units that a text may say instead."""

SYMBOLS = {
    "$": "dollar", "US$": "USD", "USD$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH",
    "₹": "INR", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₦": "NGN", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
}  # fmt: skip
CODES = frozenset(
    "USD EUR GBP JPY CNY RUB UAH INR TRY ILS KRW NGN AUD CAD NZD HKD BRL CHF SEK NOK DKK PLN CZK HUF RON BGN ZAR MXN "
    "ARS CLP COP EGP IQD IRR SYP LBP JOD SAR AED QAR KWD OMR BHD YER AFN PKR BDT LKR MMK THB VND IDR MYR PHP SGD TWD "
    "KES ETB GHS XOF XAF MAD DZD TND LYD SDG GEL AMD AZN KZT UZS BYN MDL RSD ISK".split()
)
UNTOLD = {
    "dollar": ("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"),
    "krone": ("DKK", "ISK", "NOK", "SEK"),
    "peso": ("ARS", "CLP", "COP", "MXN", "PHP"),
}
"""Words, or signs for them, for the currencies of several countries, and which these are."""
MONEY = {
    "dollar": "dollar", "dollars": "dollar", "peso": "peso", "pesos": "peso", "kr": "krone", "krone": "krone",
    "kroner": "krone", "krona": "krone", "kronor": "krone", "US dollar": "USD", "US dollars": "USD",
    "American dollar": "USD", "American dollars": "USD", "Australian dollar": "AUD", "Australian dollars": "AUD",
    "Canadian dollar": "CAD", "Canadian dollars": "CAD", "New Zealand dollar": "NZD", "New Zealand dollars": "NZD",
    "Hong Kong dollar": "HKD", "Hong Kong dollars": "HKD", "Singapore dollar": "SGD", "Singapore dollars": "SGD",
    "euro": "EUR", "euros": "EUR",
    "pound sterling": "GBP", "pounds sterling": "GBP", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB",
    "rubles": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "Swiss francs": "CHF", "Swiss franc": "CHF", "Franken": "CHF", "Schweizer Franken": "CHF", "francs suisses": "CHF",
    "franchi svizzeri": "CHF", "shekel": "ILS", "shekels": "ILS", "zloty": "PLN", "zlotys": "PLN",
}  # fmt: skip


def aliases() -> dict[str, str]:
    """Every name of the table, as written and in lower case, with the unit it means."""
    names: dict[str, str] = {}
    for name, row in ROWS.items():
        for alias in (name, *row[3].split("|")):
            names[alias] = name
            if len(alias) > 2:
                names.setdefault(alias.lower(), name)
    for alias, code in MONEY.items():
        names[alias] = names[alias.lower()] = code
    return names


def row(name: str) -> tuple[str, Fraction, Fraction]:
    """Dimension, factor and offset of a unit of the table."""
    dimension, factor, offset, *_ = ROWS[name]
    return dimension, Fraction(factor), Fraction(offset)
