"""Nouns that tell what a verb tells, and the verbs that tell it of the same thing: "the unveiling", "was unveiled".

The first word of a line stands for all; those behind the bar are nouns.
"""

_LINES = """
abolish scrap axe | abolition
accuse | accusation
adjourn suspend prorogue | adjournment prorogation
adopt | adoption
amputate | amputation
assassinate | assassination
auction hammer | auction
baptise baptize christen | baptism christening
bury inter | burial interment
certify | certification
christen | christening
commission | commissioning
condemn denounce | condemnation denunciation
confirm | confirmation
consecrate ordain | consecration ordination
crown enthrone | coronation enthronement crowning
decommission retire mothball | decommissioning
decorate | decoration
defuse disarm | defusal
deploy station | deployment
deport expel extradite banish | deportation expulsion extradition banishment
derail | derailment
disband dissolve | dissolution disbandment
disappear vanish | disappearance
discontinue | discontinuation
donate | donation
draw | draw
drill | drilling
eject | ejection
engage | engagement
erect | erection
evict | eviction
exclude | exclusion
excavate unearth dig-up | excavation
execute hang behead | execution hanging beheading
exhume | exhumation
expand enlarge | expansion enlargement
extend prolong | extension prolongation
fine | fine
freeze | freeze
hijack commandeer | hijacking hijack
implant | implantation
import | import
increase raise hike lift up | increase rise hike
indict | indictment
induct | induction
infect | infection
install fit | installation
integrate | integration
interview question interrogate quiz | interview questioning interrogation
invade overrun | invasion
introduce bring-in roll-out | introduction rollout roll-out
kidnap abduct snatch | kidnapping abduction kidnap
loot ransack plunder | looting plunder
lower cut reduce slash trim | cut reduction decrease
mine | mining
merge | merger
move relocate transfer shift | move relocation transfer
mutiny | mutiny
nationalise nationalize | nationalisation nationalization
ordain | ordination
occupy squat | occupation
overthrow topple depose unseat | overthrow ouster removal
pardon amnesty | pardon amnesty
perform stage | performance staging
poison | poisoning
privatise privatize | privatisation privatization
promote | promotion
raze demolish bulldoze tear-down knock-down pull-down | demolition razing
refloat | refloating
register | registration
reinstate | reinstatement
relegate | relegation
replace | replacement
resume restart | resumption restart
reunite | reunion
review | review
sabotage | sabotage
secede | secession
sequence | sequencing
settle | settlement
shoot-down down | downing
sink scuttle | sinking scuttling
smuggle | smuggling
stab knife | stabbing
storm | storming
submerge | submersion
surrender capitulate | surrender capitulation
suspend | suspension
testify | testimony
test trial try-out | test testing
topple fell | toppling felling
tow | towing
transplant | transplant transplantation
unveil reveal | unveiling
upgrade | upgrade
vandalise vandalize deface | vandalism
vaccinate inoculate immunise immunize | vaccination inoculation immunisation immunization
withdraw pull-out | withdrawal pullout
"""
NAME_OF_VERB: dict[str, str] = {}
NAME_OF_NOUN: dict[str, str] = {}
for _line in _LINES.strip().splitlines():
    _verbs, _, _nouns = _line.partition(" | ")
    for _word in _verbs.split():
        NAME_OF_VERB.setdefault(_word, _verbs.split()[0])
    for _word in _nouns.split():
        NAME_OF_NOUN.setdefault(_word, _verbs.split()[0])
DERIVED = frozenset(NAME_OF_VERB.values())
