"""Common given names, as `name_key` has them: by one of them a name of two words is known to be a person's."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abdul abdullah abigail abiy adam ahmad ahmed aisha alan albert alejandro aleksandar aleksandr alex
    alexander alexandra alexei alfred ali alice alicia alija amanda amelia amina amir amy ana anastasia anatoly
    anders andre andrea andreas andrei andrew andriy angela ann anna anne annie anthony antonio anwar arjun arthur
    arturo ashley asif askar aslan astrid atal aung bashar ben benazir benigno benjamin bernard bill birgit bjorn
    bob boris brenda brian bruce bruno carl carla carlos carmen carol caroline catherine cecilia charles charlotte
    chen chris christian christina christine christoph christopher claire clara claudia colin corazon craig cristina
    cyril daniel daniela david deborah denis dennis derek desmond diana diego dieter dilma dmitri dmitry donald
    dorothy douglas eduard eduardo edward eleanor elena elif elizabeth ella ellen emil emily emma emmanuel emmerson
    enrique eric erik erna ernst esther eva evelyn evo fabio fatima federico felix ferdinand fernando fidel fiona
    florian frances francesca francesco francis francisco francois franjo frank franz fred frederick friedrich fumio
    gabriel gareth gary gennady george gerald gerhard giorgia giorgio giovanni giulia giuseppe gloria goodluck
    gordon gotabaya grace graham gregory greta guillermo gunter gustav haile hamid hannah hans harold harry hasan
    hassan heather heinrich helen helena helga henri henry herbert hermann heydar hosni howard hugo hussein hyun ian
    ibrahim igor ilham imelda imran indira ines ingrid irene irina isabel isabella isaias ismail ivan jack jacob
    jacques james jan jane janet jaroslaw jason javier jean jeffrey jennifer jens jeremy jessica jim joan joao johan
    johann johannes john joice joko jonas jonathan jorge jose josef joseph joshua josif juan judith julia julian
    julie junichiro jurgen karen karin karl kate katherine kathleen kathryn keith kelly kenneth kevin khaled khaleda
    kim klaus kofi kristina kwame lars laura lauren laurent lawrence lech leila leon leonard leonardo leonid lev
    levon linda lisa liu louis louise lucas lucia luis luisa luke lula magnus mahathir mahinda mahmoud maithripala
    malala manmohan manuel mao marc marcel marco marcus margaret margarita maria mariam marie marina mario mark
    markus marta martha martin martina mary mateusz matteo matthew matthias max megan megawati mehmet meles melissa
    mette michael michel michele michelle miguel mikhail mikheil milos mohamadou mohamed mohammad mohammed monica
    muammar muhammad mustafa nadia najib nancy naoto narendra nasser natalia natasha nelson nicholas nicolas nicole
    nigel nikita nikol nikolai nina noah nora norodom nursultan oksana ola olaf oleg olena olga oliver olivia olof
    olusegun omar osama oscar otto pablo pamela patricia patrick paul paula pauline pavel pedro pervez peter petr
    petra philip philippe pierre piotr prayut priya pushpa rachel radovan rafael rahul raila rajesh rajiv ralph
    ramzan rania ranil ratko ravi raymond rebecca recep ricardo richard riek robert roberto rodrigo roger roman
    ronald rosa rose ruth ryan sabine saddam said salim salva samir samuel sandra sanna saparmurat sara sarah
    sebastian sergei sergey sergio serzh shamil sharon shinzo shirley silvio simon simone slobodan sofia sonia
    sophie stefan stephanie stephen steve steven stuart suharto sukarno sunil susan susanne susilo sven sylvia
    tamara tanya tariq taro tatiana tayyip teresa thabo thaksin theresa thomas timothy tom tony uhuru ulf ulrich
    ursula vaclav valentina valeria vanessa vera veronica victor victoria viktor vincent virginia vladimir volodymyr
    walter wendy werner wilhelm william wolfgang yasmin yasser yegor yingluck yoshihide yoweri yuri yusuf zainab
    ziaur zoe zulfikar zuzana
    """.split()
)
