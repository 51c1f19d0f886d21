"""Words that end or hold the name of a thing, not of a person: *General Hospital* is no general of that name."""

from __future__ import annotations

_THINGS = """
academy accident accord act action administration agency agreement aid air airline airlines airport alert amnesty
anaesthesia archive area army assault assembly association atlantic attack attacks attorney audience authority avenue
award bank banks bar base bases basin battalion battle bay beach bloc board bomb bombing book border bridge brigade
brothers budget building bureau cabinet camp campaign canal capital car case castle cathedral cemetery census center
centre chamber championship channel charter church cities city clinic clinics club coalition coast collapse college
command commission committee communities community companies company concern conference congress consul contractor
contractors convention corporation corps council counsel counties county coup court courts creek crisis crowd cup
curfew daily dam damage data day deal decree defence defense delegation delta demand department depot derby desert
disaster district division doctors dome donor donors downtown drought dynamics earthquake east edition education
elections electric embassy empire engine equity estate event exchange exercise exhibition expedition explosion eye
factory fair family farm federation ferry festival field fields film fire fires fleet flight flood flooding floods
force forces forest fort forum foundation fraud front fund funds game garden gardens gate gazette girls goal
government group groups guard guide hall harbor harbour headquarters herald highway hill hills home homes hospital
hospitals hotel house houses hunt incident industries industry inn inquiry insurance intelligence investigation
investors island islands isle issue jail jet jets journal junction jury killings king kingdom lake land landing law
league library life lighthouse limited line line-up lodge mall management manager managers manor map march market mart
massacre match media meeting memorial message mill mills mine mines ministry mission mobilization mobilisation monument
mosque motors mountain mountains movement murder museum news newspaper north novel occupation ocean office offices
offensive oil opera operation operations operator order organization organisation orchestra outbreak outpost owners
palace pandemic panel parade park parliament part parties partner partners party pass patrol peace peninsula people
pier pipeline plain plan plane plant plateau platform plaza point police pool population port post power powers practice
practitioner practitioners press prison prisons prize problem programme program project property prosecutor protest
protesters protests province public quarter race radio raid rail railway rally rebels record referendum refinery
reform refugees regiment region registry relativity relief report republic reserve residence residents resort
restaurant review revolution ridge riot riots river road roads round route rule sanatorium sales school schools sea
season secretariat secretary sector security seminary senate series service services session settlement shareholders
ship shipping shop shore show siege sinking site society soldiers south spring square squad stadium staff state states
station stock storage store storm strait street strike strikes students studio studios summit supermarket suppliers
supply surge survey synod system talks tanker team teams television temple terminal theater theatre threat time times
tomb tournament tower towers town train transport treasury treaty trial tribunal troops trust tunnel union unit
university uprising valley vehicle vessel victims victory village villages volcano vote voters war warehouse wars
waste water waterfall waters website week weekly well west wharf wing winter woods workers works world yard year zone
zones
"""
THINGS = frozenset(_THINGS.split())

LINKS = frozenset(
    """and or of in on at by from to for against with without during between under over near after before as off within
    inside an""".split()
)
"""Words that no name of a person has inside."""

DIRECTIONS = frozenset(
    """north south east west northern southern eastern western northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern central upper lower inner outer middle new old greater lesser great little
    left right former""".split()
)
"""Words that make another place, or another thing, of a name."""
