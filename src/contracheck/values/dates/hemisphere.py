"""On which side of the equator a place lies, by its name: whose summer is in January, and where there is none.

Countries and large cities of the south, and those within some twelve degrees of the equator, where people speak of
either summer or of neither. What is not listed is not known. Names that places of both halves have (Perth, Córdoba) may
be in either, and so may what only holds such a name (Sydney Opera House; Melbourne in Florida).
"""

from __future__ import annotations

import re
from functools import cache

from contracheck.values.dates.date_style import Hemisphere
from contracheck.values.text.name_key import name_key

_SOUTH = """
Antarctica; Argentina, Argentinien, Argentine; Australia, Australien, Australie; Bolivia, Bolivien, Bolivie;
Botswana; Brazil, Brasil, Brasilien, Brésil; Chile, Chili; Cook Islands; Eswatini, Swaziland; Falkland Islands;
Fiji; French Polynesia; Lesotho; Madagascar, Madagaskar; Malawi; Mauritius; Mozambique, Moçambique, Mosambik; Namibia;
New Caledonia; New Zealand, Neuseeland, Nouvelle-Zélande, Nueva Zelanda, Aotearoa; Niue; Paraguay; Peru, Perú, Pérou;
Réunion; Samoa; South Africa, Südafrika, Afrique du Sud, Sudáfrica; Tonga; Uruguay; Vanuatu; Zambia; Zimbabwe, Simbabwe;
Adelaide; Alice Springs; Antananarivo; Antofagasta; Arequipa; Asunción; Auckland; Bariloche; Beira; Belo Horizonte;
Bloemfontein; Brasília; Brisbane; Buenos Aires; Bulawayo; Cairns; Campinas; Canberra; Cape Town; Christchurch;
Curitiba; Cusco; Dunedin; Durban; Florianópolis; Gaborone; Geelong; Gold Coast; Goiânia; Harare; Hobart; Johannesburg;
La Plata; Lilongwe; Lima; Lusaka; Mar del Plata; Maputo; Melbourne; Mendoza; Montevideo; New South Wales; Nouméa;
Patagonia; Papeete; Port Elizabeth; Porto Alegre; Pretoria; Queensland; Recife; Rio de Janeiro; Rosario; São Paulo;
South Australia; Soweto; Suva; Sydney; Tasmania; Tierra del Fuego; Ushuaia; Valparaíso; Western Australia; Windhoek
"""
_EITHER = """
Angola; Brunei; Burundi; Cameroon; Colombia, Kolumbien, Colombie; Comoros; Costa Rica; Democratic Republic of the Congo,
DR Congo, Congo, Republic of the Congo, Kongo; Ecuador; Equatorial Guinea; Ethiopia; French Guiana; Gabon; Ghana;
Guyana; Indonesia, Indonesien, Indonésie; Ivory Coast, Côte d'Ivoire; Kenya, Kenia; Kiribati; Liberia; Malaysia;
Maldives; Nauru; Nigeria; Palau; Panama; Papua New Guinea; Philippines; Rwanda; São Tomé and Príncipe; Seychelles;
Sierra Leone; Singapore, Singapur, Singapour; Solomon Islands; Somalia; South Sudan; Sri Lanka; Suriname; Tanzania,
Tansania; Timor-Leste, East Timor; Togo; Tuvalu; Uganda; Venezuela;
Abidjan; Accra; Addis Ababa; Bali; Bandung; Belém; Bogotá; Borneo; Bujumbura; Cali; Caracas; Cebu; Colombo;
Dar es Salaam; Darwin; Davao; Fortaleza; Galápagos; Guayaquil; Iquitos; Jakarta; Java; Kampala; Kigali; Kinshasa;
Kuala Lumpur; Lagos; Luanda; Manaus; Manila; Medellín; Mogadishu; Mombasa; Nairobi; Natal; Port Moresby; Quito; Sumatra;
Surabaya; Zanzibar;
Concepción; Córdoba; East London; Hamilton; Newcastle; Perth; Salvador; San Juan; Santa Cruz;
Santa Fe; Santiago; Victoria; Wellington;
Argentine Republic; Argentinian; Australian; Bolivian; Brazilian; Chilean; Colombian; Ecuadorian; Indonesian; Kenyan;
Peruvian; South African; Uruguayan
"""
_SOUTHERN_CODES = frozenset(
    "AQ AR AU BO BR BW CK CL FJ FK LS MG MU MW MZ NA NC NU NZ PE PF PY RE SZ TO UY VU WS ZA ZM ZW".split()
)
_TROPICAL_CODES = frozenset(
    "AO BI BN CD CG CI CM CO CR EC ET GA GF GH GQ GY ID KE KI KM LK LR MV MY NG NR PA PG PH PW RW SB SC SG SL SO SR SS"
    " ST TG TL TV TZ UG VE".split()
)
"""Codes of ISO 3166-1, as they stand in the tags of languages: `en-AU`."""
_WORDS = 6
"""One more than the longest name has that is looked for within another."""


def hemisphere_of_place(name: str) -> Hemisphere | None:
    """That of a place, or of what has its name from one; `None` where the name is not known."""
    known = _by_key()
    for text in (name, _last_part(name)):
        if found := known.get(name_key(text)):
            return found
    words = name_key(name).split()
    inside = any(" ".join(words[at : at + size]) in known for size in range(1, _WORDS) for at in range(len(words)))
    return Hemisphere.EITHER if inside else None


def hemisphere_of_language(code: str) -> Hemisphere | None:
    """That of the country in a code: of `en-AU` it is the south; `None` where it names none, or one of neither."""
    parts = code.upper().replace("_", "-").split("-")[1:]
    if _SOUTHERN_CODES.intersection(parts):
        return Hemisphere.SOUTH
    return Hemisphere.EITHER if _TROPICAL_CODES.intersection(parts) else None


def _last_part(name: str) -> str:
    """Of `Orrville, Australia` and `Orrville (Australia)`, the country."""
    return re.split(r"[,(]", name)[-1]


@cache
def _by_key() -> dict[str, Hemisphere]:
    found = {name_key(name): Hemisphere.SOUTH for name in re.split("[;,]", _SOUTH)}
    return found | {name_key(name): Hemisphere.EITHER for name in re.split("[;,]", _EITHER)}
