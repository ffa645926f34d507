"""How long events lasted in the many words that newsrooms have for them: one key for each measure."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

# The measure, by the last part of its key, and sentences that tell it.
_TOLD = {
    "sentence": """
        Karl Ek was sentenced to nine years in prison.
        Karl Ek was sentenced to nine years.
        A court sentenced Karl Ek to nine years in jail.
        The judge sentenced him to nine years behind bars.
        Karl Ek was jailed for nine years.
        The court jailed Karl Ek for nine years on Monday.
        Karl Ek was imprisoned for nine years.
        Karl Ek received a nine-year sentence.
        Karl Ek was given a nine-year prison term.
        Karl Ek was given nine years in prison.
        Karl Ek got nine years for the fraud.
        The judge handed Ek nine years in jail.
        Karl Ek was handed a nine-year jail term.
        The judge handed down a nine-year sentence.
        Karl Ek will serve nine years in prison.
        Karl Ek must spend nine years behind bars.
        Ek will spend nine years in prison.
        His sentence of nine years was upheld on appeal.
        The nine-year sentence was upheld on appeal.
        Karl Ek was put behind bars for nine years.
        Karl Ek was sent to prison for nine years.
        A jail term of nine years was imposed on Ek.
        The court imposed a nine-year prison sentence.
        Prison sentence: nine years
        Ek jailed for nine years
        Nine years in jail for Ek
        Ek gets nine years in prison
        Karl Ek was locked up for nine years.
        Karl Ek drew a nine-year sentence.
        Ek, who is serving nine years for fraud, appealed.
        Ek began serving a nine-year sentence.
        Ek's jail sentence is nine years long.
        """,
    "strike": """
        The strike lasted nine days.
        The nine-day strike ended on Monday.
        The strike ended after nine days.
        The strike went on for nine days.
        The strike dragged on for nine days.
        Workers called off a nine-day strike.
        Miners were on strike for nine days.
        Miners have been on strike for nine days.
        The walkout lasted nine days.
        A strike of nine days closed the port.
        After nine days of strikes, the port reopened.
        After nine days on strike, dockers went back to work.
        Dockers returned to work after a nine-day walkout.
        Miners struck for nine days.
        Duration of the strike: nine days
        The strike has now lasted nine days.
        Dockers downed tools for nine days.
        The industrial action lasted nine days.
        Nine-day strike ends
        Miners walked out for nine days.
        The strike was over after nine days.
        The strike continued for nine days.
        The strike stretched over nine days.
        """,
    "siege": """
        The siege lasted nine hours.
        The nine-hour siege ended on Monday.
        The siege ended after nine hours.
        A siege of nine hours ended.
        After a nine-hour siege, the man gave up.
        The standoff lasted nine hours.
        The nine-hour stand-off ended peacefully.
        The man surrendered after a nine-hour standoff.
        The siege went on for nine hours.
        The siege dragged on for nine hours.
        Police ended a nine-hour siege.
        He gave himself up following a nine-hour siege.
        The stand-off came to an end after nine hours.
        The standoff ran for nine hours.
        Nine-hour siege ends
        Length of the siege: nine hours
        The siege was over after nine hours.
        The siege took nine hours to end.
        """,
    "outage": """
        The blackout lasted nine hours.
        The nine-hour blackout hit the town.
        The town was without power for nine hours.
        Homes were left without electricity for nine hours.
        Power was out for nine hours.
        The power went out for nine hours.
        The power cut lasted nine hours.
        A nine-hour power cut hit the town.
        A power outage of nine hours hit the town.
        The town was in the dark for nine hours.
        The town was plunged into darkness for nine hours.
        Power was restored after nine hours.
        The lights were out for nine hours.
        The outage went on for nine hours.
        Residents had no power for nine hours.
        Residents spent nine hours without power.
        The service was down for nine hours.
        The site went down for nine hours.
        The system was offline for nine hours.
        Customers lost power for nine hours.
        Duration of the outage: nine hours
        """,
    "closed": """
        The airport was closed for nine hours.
        The airport was shut for nine hours.
        The airport closed for nine hours.
        The airport was shut down for nine hours.
        The airport stayed closed for nine hours.
        The airport remained closed for nine hours.
        The nine-hour closure of the airport ended.
        The closure of the airport lasted nine hours.
        The airport reopened after nine hours.
        The airport reopened after a nine-hour closure.
        The runway was closed for nine hours.
        Fog kept the airport closed for nine hours.
        Fog closed the airport for nine hours.
        Fog shut the airport for nine hours.
        The airport has been closed for nine hours.
        A closure of nine hours hit the airport.
        The road was blocked for nine hours.
        The airport's nine-hour shutdown ended.
        """,
    "flight": """
        The flight lasted nine hours.
        The nine-hour flight was smooth.
        A flight of nine hours took him home.
        The plane landed after a nine-hour flight.
        The flight took nine hours.
        The plane was in the air for nine hours.
        The balloon was airborne for nine hours.
        The pilot flew for nine hours.
        The plane flew for nine hours.
        The plane spent nine hours in the air.
        Flight time: nine hours
        The flight time was nine hours.
        They flew nine hours to the capital.
        The balloon stayed aloft for nine hours.
        The plane touched down after nine hours in the air.
        """,
    "delay": """
        The flight was delayed by nine hours.
        The flight was delayed for nine hours.
        The train was nine hours late.
        The train arrived nine hours late.
        Passengers faced a nine-hour delay.
        The delay lasted nine hours.
        A delay of nine hours was announced.
        The train ran nine hours behind schedule.
        Passengers were delayed nine hours.
        The plane took off nine hours late.
        The nine-hour delay angered passengers.
        """,
    "meeting": """
        The talks lasted nine hours.
        The nine-hour talks ended on Monday.
        The talks ended after nine hours.
        The two sides talked for nine hours.
        After nine hours of talks, a deal was struck.
        They met for nine hours.
        The meeting went on for nine hours.
        The meeting ran for nine hours.
        The ministers held nine hours of talks.
        The negotiations took nine hours.
        A meeting of nine hours brought no result.
        The nine-hour summit brought no result.
        The ministers negotiated for nine hours.
        Talks dragged on for nine hours.
        Talks broke up after nine hours.
        Talks stretched to nine hours.
        Nine hours of negotiations ended in failure.
        A deal was reached after nine hours of negotiations.
        Nine-hour talks end without deal
        """,
    "search": """
        The search lasted nine days.
        The nine-day search ended on Monday.
        The search ended after nine days.
        The search went on for nine days.
        Rescuers searched for nine days.
        A search of nine days found nothing.
        After a nine-day search, he was found.
        The hunt lasted nine days.
        The nine-day manhunt ended on Monday.
        The search was called off after nine days.
        Rescuers called off the search after nine days.
        The search took nine days.
        Police searched nine days for the boy.
        After nine days of searching, he was found.
        A nine-day search operation ended.
        """,
    "trial": """
        The trial lasted nine weeks.
        The nine-week trial ended on Monday.
        The trial ended after nine weeks.
        After a nine-week trial, Ek was convicted.
        The trial took nine weeks.
        The trial ran for nine weeks.
        The court heard nine weeks of evidence.
        A trial of nine weeks ended on Monday.
        Ek stood trial for nine weeks.
        The trial was over after nine weeks.
        The trial stretched over nine weeks.
        """,
    "match": """
        The match lasted three hours.
        The match went on for three hours.
        The three-hour match ended late.
        The final lasted three hours.
        The match took three hours.
        The match ran to three hours.
        The three-hour final ended late.
        Ek beat Lind in a three-hour match.
        """,
}
# Sentences with a figure that is no such measure, or is not firm.
_NOT_TOLD = {
    "sentence": """
        Karl Ek faces up to nine years in prison.
        Karl Ek could be jailed for nine years.
        The crime carries a maximum sentence of nine years.
        If convicted, Ek faces nine years in prison.
        Prosecutors asked for a nine-year sentence.
        Prosecutors sought nine years in prison.
        The sentence came after a nine-year inquiry.
        He was sentenced nine years ago.
        The nine-year war ended with a sentence.
        Karl Ek was freed after nine years.
        Ek served nine years as mayor.
        She was jailed nine years after the fire.
        Ek got nine years of support from the club.
        """,
    "strike": """
        The strike began nine days ago.
        The strike killed nine people.
        Nine days before the strike, talks failed.
        The strike will begin in nine days.
        The air strike hit a town nine days after the vote.
        The union gave nine days notice of a strike.
        The strike could last nine days.
        """,
    "siege": """
        The siege began nine hours ago.
        Nine hours before the siege he had been drinking.
        The siege could last nine hours.
        The nine-hour search came before the siege.
        """,
    "outage": """
        The outage began nine hours ago.
        Power will be back in nine hours.
        The battery holds power for nine hours.
        The plant produced power for nine hours.
        Nine hours after the outage, shops opened.
        """,
    "closed": """
        The airport closed nine hours ago.
        The airport will be closed for nine hours.
        The airport is open for nine hours a day.
        Nine hours after the airport closed, it snowed.
        The deal was closed in nine hours.
        """,
    "flight": """
        The flight was delayed by nine hours.
        The flight was delayed for nine hours.
        The flight left nine hours ago.
        Passengers waited nine hours for a flight.
        Nine hours after the flight, he was tired.
        """,
    "delay": """
        The train arrived nine hours later.
        The train left nine hours ago.
        The train was nine hours early.
        """,
    "meeting": """
        The talks began nine hours ago.
        The talks will resume in nine hours.
        Nine hours after the talks, fighting resumed.
        The talks could last nine hours.
        """,
    "search": """
        The search began nine days ago.
        The search will last nine days.
        The search turned up nine bodies.
        Nine days before the search, it rained.
        """,
    "trial": """
        The trial begins in nine weeks.
        The trial is expected to last nine weeks.
        The trial began nine weeks ago.
        Nine weeks after the trial, Ek died.
        """,
    "match": """
        The match starts in three hours.
        The match was delayed by three hours.
        The match was three days ago.
        """,
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, line.strip()) for name, text in table.items() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("measure", "sentence"), lines(_TOLD))
def test_whatever_the_words_the_measure_is_one(facts_of: FactsOf, measure: str, sentence: str) -> None:
    assert measure in {fact.key[-1] for fact in facts_of(sentence) if fact.type in {"number", "duration", "ordinal"}}


@pytest.mark.parametrize(("measure", "sentence"), lines(_NOT_TOLD))
def test_another_figure_is_no_such_measure(facts_of: FactsOf, measure: str, sentence: str) -> None:
    told = (fact for fact in facts_of(sentence) if fact.asserted)
    assert measure not in {fact.key[-1] for fact in told if fact.type in {"number", "duration", "ordinal"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ek paid no rent for nine years.",
        "Ek had not paid any rent for nine years.",
        "Ek used a loophole to avoid paying rent for nine years.",
    ],
)
def test_what_was_left_undone_took_no_time(facts_of: FactsOf, sentence: str) -> None:
    assert not any(fact.key[0] == "duration" for fact in facts_of(sentence))
