"""Cards of what is told of one deed: that it was, that it was not, that it is only said to have been."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.fixture(scope="session")
def papers_say(two_papers_say: PapersSay) -> PapersSay:
    """The cards of what is told."""

    def cards(first: str, second: str, **days: tuple[str, str]) -> list[Discrepancy]:
        return [card for card in two_papers_say(first, second, **days) if card.type in {"negation", "modality"}]

    return cards


@pytest.mark.parametrize(
    ("sure", "unsure", "values"),
    [
        (
            "The gang stole four paintings from the Merrow Institute at night.",
            "The gang allegedly stole four paintings from the Merrow Institute at night.",
            {"stole", "allegedly stole"},
        ),
        (
            "The river flooded the cellars of the old brewery in Ostra.",
            "The river is believed to have flooded the cellars of the old brewery in Ostra.",
            {"flooded", "believed to have flooded"},
        ),
        (
            "Tarn Motors bought the battery plant from its Swedish rival.",
            "Tarn Motors has reportedly acquired the battery plant from its Swedish rival.",
            {"bought", "reportedly acquired"},
        ),
        (
            "The striker broke his ankle in training at the Tarn stadium.",
            "The striker may have broken his ankle in training at the Tarn stadium.",
            {"broke", "may have broken"},
        ),
        (
            "Astronomers found water in the atmosphere of the distant planet.",
            "Water may have been discovered in the atmosphere of the distant planet.",
            {"found", "may have been discovered"},
        ),
        (
            "The ministry paid bribes to three inspectors of the Tarn dam.",
            "The ministry is accused of paying bribes to three inspectors of the Tarn dam.",
            {"paid", "accused of paying"},
        ),
        (
            "The medicine harmed the kidneys of nine patients in Ostra.",
            "The medicine appears to have harmed the kidneys of nine patients in Ostra.",
            {"harmed", "appears to have harmed"},
        ),
        (
            "Lightning struck the steeple of the cathedral in Ostra.",
            "Lightning apparently hit the steeple of the cathedral in Ostra.",
            {"struck", "apparently hit"},
        ),
        (
            "The hackers breached the servers of the Merrow Institute.",
            "The servers of the Merrow Institute were allegedly breached by hackers.",
            {"breached", "allegedly breached"},
        ),
        (
            "The pilot dumped fuel over the school in Ostra before the landing.",
            "It is thought that the pilot dumped fuel over the school in Ostra before the landing.",
            {"dumped", "thought that the pilot dumped"},
        ),
    ],
)
def test_what_one_tells_as_a_fact_and_another_is_not_sure_of_is_shown(
    papers_say: PapersSay, sure: str, unsure: str, values: set[str]
) -> None:
    (card,) = papers_say(sure, unsure)
    assert (card.type, card.severity) == ("modality", Severity.DIFFERS)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a permission
        ("Visitors may have entered the crypt free of charge.", "Thieves entered the bank by a tunnel."),
        # another thing
        ("The gang allegedly stole a lorry in Ostra.", "The gang stole four paintings in Ostra."),
        # another's deed
        (
            "Jan Ek allegedly struck the referee after the match in Ostra.",
            "Mina Dahl struck the referee after the match in Ostra.",
        ),
        # another day
        (
            "The rebels reportedly shelled the depot on Sunday.",
            "The rebels shelled the depot on Thursday.",
        ),
        # a question and a condition
        (
            "Did the storm destroy the pier in Ostra?",
            "The storm reportedly destroyed the pier in Ostra.",
        ),
        (
            "If the storm had destroyed the pier in Ostra, the port would be shut.",
            "The storm reportedly destroyed the pier in Ostra.",
        ),
        # both are as sure
        (
            "The gang allegedly stole four paintings from the Merrow Institute.",
            "The gang is accused of stealing four paintings from the Merrow Institute.",
        ),
        # hardly anything in common
        ("The thief reportedly sold the ring.", "Beneath the old market a goldsmith sold the ring of a queen."),
    ],
)
def test_what_is_as_sure_or_another_matter_is_not(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        (
            "The alleged assault on the night guard at the Merrow Institute was filmed.",
            "A camera filmed the assault on the night guard at the Merrow Institute.",
            Severity.DIFFERS,
        ),
        (
            "Thieves took part in the suspected poisoning of the well in Ostra.",
            "The well in Ostra was poisoned by thieves.",
            Severity.DIFFERS,
        ),
        (
            "The ministry has ruled out any sale of the port of Ostra.",
            "The ministry is weighing a sale of the port of Ostra.",
            Severity.DIFFERS,
        ),
        (
            "The navy carried out a test of its new torpedo off Norvik.",
            "The navy did not test its new torpedo off Norvik.",
            Severity.CONFLICT,
        ),
        (
            "The council has closed the lido in Ostra.",
            "Swimmers protested against the planned closure of the lido in Ostra.",
            Severity.DIFFERS,
        ),
        (
            "There was no attack on the convoy near Norvik, the army said.",
            "Rebels attacked the convoy near Norvik, the army said.",
            Severity.CONFLICT,
        ),
    ],
)
def test_a_deed_told_by_a_noun_meets_its_verb(
    papers_say: PapersSay, first: str, second: str, severity: Severity
) -> None:
    (card,) = papers_say(first, second)
    assert card.severity is severity


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # both hedge
        (
            "The alleged assault on the guard at the Merrow Institute was filmed.",
            "The guard at the Merrow Institute was allegedly assaulted.",
        ),
        # another's
        (
            "The alleged assault on the guard at the Merrow Institute was filmed.",
            "The assault on a singer at the Merrow Institute was filmed.",
        ),
        # a plan that was opposed is no deed
        (
            "Swimmers protested against the closure of the lido in Ostra.",
            "The council will close the lido in Ostra.",
        ),
        # who hedges once need not again
        (
            "The alleged theft of the Merrow ring was on Monday. The theft of the Merrow ring puzzled the jeweller.",
            "The Merrow ring was allegedly stolen from the jeweller.",
        ),
    ],
)
def test_a_noun_and_a_verb_that_tell_the_same_or_another_matter_are_no_card(
    papers_say: PapersSay, first: str, second: str
) -> None:
    assert papers_say(first, second) == []


_PLANS = [
    (
        "The council will demolish the grain tower in Ostra.",
        "The council demolished the grain tower in Ostra.",
        {"will demolish", "demolished"},
    ),
    (
        "The council plans to close the Tarn bridge in Ostra.",
        "The council closed the Tarn bridge in Ostra.",
        {"plans to close", "closed"},
    ),
    (
        "Ostra College said it would bar visitors from its library.",
        "Ostra College has barred visitors from its library.",
        {"would bar", "barred"},
    ),
    (
        "The Tarn museum will be funded by Calder Line.",
        "The Tarn museum has received public funding from Calder Line.",
        {"will be funded", "received public funding"},
    ),
    (
        "Bergal is set to acquire Merrow Mill, a chain of bakeries.",
        "The food group Bergal has bought the Merrow Mill bakery chain.",
        {"bought", "set to acquire"},
    ),
    (
        "The frigate is supposed to be scrapped at the yard in Norvik.",
        "The frigate was scrapped at the yard in Norvik.",
        {"supposed to be scrapped", "scrapped"},
    ),
]


@pytest.mark.parametrize(("plan", "done", "values"), _PLANS)
def test_what_one_tells_as_planned_and_another_as_done_is_shown(
    papers_say: PapersSay, plan: str, done: str, values: set[str]
) -> None:
    (card,) = papers_say(plan, done)
    assert (card.type, card.severity) == ("modality", Severity.DIFFERS)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(("plan", "done", "values"), _PLANS)
def test_a_plan_and_then_what_came_of_it_agree(papers_say: PapersSay, plan: str, done: str, values: set[str]) -> None:
    assert papers_say(plan, done, days=("2031-05-05", "2031-05-06")) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # not yet
        ("The council will demolish the grain tower in Ostra.", "The council has not demolished the grain tower."),
        # another time
        (
            "Lopez met the miners of the Tarn pit in Ostra.",
            "Lopez will meet the miners of the Tarn pit in Ostra again.",
        ),
        # going on
        ("The council is closing the Tarn bridge in Ostra.", "The council will close the Tarn bridge in Ostra."),
        # its day is told, and it has come
        ("The council will close the Tarn bridge on Tuesday.", "The council closed the Tarn bridge on Tuesday."),
        # another's plan
        ("Jan Ek will leave the Calder board.", "Mina Dahl left the Calder board."),
        # who can may well do it
        ("The tug can raise the ferry from the Tarn.", "The tug will raise the ferry from the Tarn."),
        # a judgement on what it would be
        ("It is vital to raise the ferry from the Tarn.", "The tug raised the ferry from the Tarn."),
        # both are plans
        ("The council plans to close the Tarn bridge in Ostra.", "The council will close the Tarn bridge in Ostra."),
    ],
)
def test_what_may_well_be_to_come_for_both_is_not(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The old ferry cannot be raised from the bed of the Tarn, divers said.",
            "The old ferry will be raised from the bed of the Tarn.",
            {"cannot be raised", "will be raised"},
        ),
        (
            "Calder Line will sell its last steamer to a museum in Norvik.",
            "Calder Line may sell its last steamer to a museum in Norvik.",
            {"will sell", "may sell"},
        ),
        (
            "The minister will attend the funeral in Norvik.",
            "The minister will not attend the funeral in Norvik.",
            {"will attend", "will not attend"},
        ),
        (
            "The prosecution is considering an appeal against the verdict in Ostra.",
            "Prosecutors in Ostra will appeal against the verdict.",
            {"considering an appeal", "will appeal"},
        ),
    ],
)
def test_plans_that_are_not_as_sure_or_go_the_other_way_are_shown(
    papers_say: PapersSay, first: str, second: str, values: set[str]
) -> None:
    (card,) = papers_say(first, second)
    assert (card.type, card.severity) == ("modality", Severity.DIFFERS)
    assert {one.value for one in card.values} == values


def test_who_tells_both_that_it_is_done_and_what_is_planned_says_that_it_is_done(papers_say: PapersSay) -> None:
    both = "The council closed the Tarn bridge in Ostra. It will close the Tarn bridge in Ostra for good, Brandt said."
    assert papers_say("The council closed the Tarn bridge in Ostra.", both) == []


@pytest.mark.parametrize(
    ("did", "did_not"),
    [
        ("The police evacuated the school in Ostra on Monday.", "The police did not evacuate the school in Ostra."),
        ("The ferry left the harbour of Ostra in fog.", "The ferry never left the harbour of Ostra in the fog."),
        ("Brandt signed the contract with Tarn Motors.", "Brandt refused to sign the contract with Tarn Motors."),
        ("The probe reached orbit around the icy moon.", "The probe failed to reach orbit around the icy moon."),
        ("Masked robbers emptied the vault of the Ostra bank.", "At the bank in Ostra no robbers emptied the vault."),
        (
            "The reactor in Ostra is out of control, an expert said on Monday.",
            "Officials said on Monday that the reactor in Ostra was not out of control.",
        ),
        (
            "The forest fire near Ostra is under control, the fire chief said.",
            "The forest fire near Ostra is still out of control.",
        ),
        (
            "The pilot of the jet was conscious when the crew reached him.",
            "The pilot of the jet was unconscious when rescuers reached him.",
        ),
        (
            "The driver was drunk at the time of the crash in Ostra, the report says.",
            "The report says that the driver was sober at the time of the crash in Ostra.",
        ),
        (
            "The blast in the mill at Ostra was an accident, the inspector wrote.",
            "The blast in the mill at Ostra was no accident, the inspector wrote.",
        ),
        (
            "Mina Dahl was a member of the crew that sank the trawler, the court heard.",
            "Mina Dahl was never a member of the crew that sank the trawler, the court heard.",
        ),
        ("The surgeon washed the wound before the stitches.", "The surgeon closed the cut without washing the wound."),
    ],
)
def test_that_it_was_and_that_it_was_not_conflict(papers_say: PapersSay, did: str, did_not: str) -> None:
    (card,) = papers_say(did, did_not)
    assert (card.type, card.severity) == ("negation", Severity.CONFLICT)


@pytest.mark.parametrize(
    ("one", "opposite"),
    [
        (
            "The dockers of Norvik accepted the pay offer of Calder Line on Monday.",
            "The dockers of Norvik turned down the pay offer of Calder Line on Monday.",
        ),
        ("The city council approved the plan for a tram.", "The city council voted to reject the plan for a tram."),
        ("The judge granted the driver's request for bail.", "The judge refused the driver's request for bail."),
        ("The army allowed the march through Ostra.", "The army banned the march through Ostra."),
        ("Ostra Rovers won the cup final in Norvik.", "Ostra Rovers lost the cup final in Norvik."),
        (
            "The appeals court upheld the sentence against the ferry captain.",
            "The appeals court overturned the sentence against the ferry captain.",
        ),
        ("The bank raised its key interest rate on Monday.", "The bank cut its key interest rate on Monday."),
        ("The minister attended the funeral of the miners.", "The minister skipped the funeral of the miners."),
        ("The siren on the mill went off during the blaze.", "The siren on the mill failed to sound in the blaze."),
        (
            "Jan Ek pleaded guilty to starting the fire at the mill in Ostra.",
            "Jan Ek denied starting the fire at the mill in Ostra.",
        ),
        (
            "Jan Ek fell ill in Norvik. He had been vaccinated against rabies before the voyage to Brazil.",
            "Jan Ek fell ill in Norvik. He had never received the rabies vaccine before the voyage to Brazil.",
        ),
        (
            "Jan Ek admitted causing grievous harm to the boy in Ostra in June.",
            "The stepfather, Jan Ek of Ostra, heard the charge in June. The stepfather denied causing grievous harm.",
        ),
        (
            "The lorries with flour were allowed into Norvik on Monday.",
            "The lorries with the flour were not let in at Norvik.",
        ),
        ("The landlord honoured the contract of the tenants.", "The landlord breached the contract of the tenants."),
    ],
)
def test_a_deed_and_its_opposite_conflict(papers_say: PapersSay, one: str, opposite: str) -> None:
    (card,) = papers_say(one, opposite)
    assert (card.type, card.severity) == ("negation", Severity.CONFLICT)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # by two
        ("The council approved the plan for a tram.", "Residents opposed the plan for a tram."),
        ("Ostra Rovers won the cup final in Norvik.", "Tarn United lost the cup final in Norvik."),
        # of two things
        ("The city council approved the plan for a tram.", "The city council rejected the budget for a tram."),
        ("The judge granted the driver bail.", "The judge refused the request of the press."),
        # by two of a kind
        ("The upper house passed the bill on Monday.", "The lower house rejected the bill on Monday."),
        ("The district court upheld the fine for Calder.", "The appeals court quashed the fine for Calder."),
        # one by name, another by what he is, and little else in common
        ("Jan Ek signed the letter.", "The minister did not sign the letter."),
        # people and matters
        ("The club dismissed the coach after the match.", "The club admitted the coach to the hall of fame."),
        # another day
        ("The council approved the plan on Monday.", "The council rejected the plan on Friday."),
        # one deed by two words
        ("The council rejected the plan for a tram.", "The council turned down the plan for a tram."),
        # an alarm and a bomb
        ("The bomb went off in the station of Ostra.", "The alarm did not go off in the station of Ostra."),
    ],
)
def test_opposites_of_two_matters_are_no_conflict(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one did, another did not
        ("Jan Ek signed the petition against the dam.", "Mina Dahl did not sign the petition against the dam."),
        # something else was not done
        ("The police evacuated the school in Ostra.", "The police did not evacuate the theatre in Ostra."),
        # it was not done before
        ("The ferry left the harbour on Friday.", "The ferry did not leave the harbour on Tuesday."),
        # some of them
        ("Two of the hostages in the bank were dead.", "The hostages in the bank were alive."),
        # somebody else
        ("Jan Ek was unconscious after the fall.", "Mina Dahl was conscious after the fall."),
        # another condition
        ("The reactor in Ostra is under guard.", "The reactor in Ostra is not under water."),
        # one was, another was not
        ("The blast in the mill was an accident.", "The fire in the church was no accident."),
        # of what
        ("Jan Ek was a member of the choir.", "Jan Ek was not a member of the council."),
        # what would have been
        ("The chef salted the soup of the Ostra hotel.", "Not salting the soup of the Ostra hotel would be a sin."),
    ],
)
def test_that_another_did_not_is_no_conflict(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


def test_what_is_denied_weeks_later_may_be_another_deed(papers_say: PapersSay) -> None:
    told = "Tarn Motors sold its battery plant at Merrow to a Swedish rival."
    denied = "Tarn Motors did not sell its battery plant at Merrow to a Swedish rival."
    (card,) = papers_say(told, denied)
    assert card.severity is Severity.CONFLICT
    (card,) = papers_say(told, denied, days=("2031-04-03", "2031-05-03"))
    assert card.severity is Severity.DIFFERS
