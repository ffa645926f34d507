"""Earthquakes, weather and fires in the many words that newsrooms have for them: one key for each measure."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

# The measure, by the last part of its key, and sentences that tell it.
_TOLD = {
    "magnitude": """
        The quake measured 6.1.
        A magnitude-6.1 earthquake struck the island.
        A magnitude 6.1 quake hit Ostra.
        The earthquake had a magnitude of 6.1.
        The quake measured 6.1 on the Richter scale.
        An earthquake measuring 6.1 struck on Monday.
        A 6.1-magnitude quake shook the town.
        A quake of magnitude 6.1 shook the town.
        The quake registered 6.1 on the Richter scale.
        A 6.1 quake shook Ostra.
        The quake's magnitude was 6.1.
        The quake's magnitude was put at 6.1.
        The institute put the quake's magnitude at 6.1.
        The institute measured the magnitude at 6.1.
        The quake, which registered a magnitude of 6.1, lasted a minute.
        Magnitude: 6.1
        The quake was measured at 6.1.
        The tremor measured 6.1 on the moment magnitude scale.
        The preliminary magnitude of the quake was 6.1.
        The quake was given a magnitude of 6.1.
        A strong earthquake with a magnitude of 6.1 struck.
        The 6.1 earthquake shook houses.
        The quake was of magnitude 6.1.
        A tremor of 6.1 hit the coast.
        6.1-magnitude quake hits Ostra
        Quake of 6.1 hits Ostra
        The quake came in at 6.1.
        """,
    "depth": """
        The quake struck at a depth of 10 km.
        The quake was 10 km deep.
        Its depth was 10 km.
        The depth was put at 10 kilometres.
        The quake hit 10 km below the surface.
        The quake was centred 10 km underground.
        The quake occurred 10 km beneath the surface.
        The epicentre was 10 km below the sea bed.
        Depth: 10 km
        The hypocentre was 10 km deep.
        The quake struck 10 km under the sea floor.
        The quake originated 10 km underground.
        The quake was relatively shallow, at 10 km.
        The shallow quake struck at 10 km.
        A 10-km-deep quake struck.
        The quake was at a shallow depth of 10 km.
        The focus lay at 10 km depth.
        """,
    "from": """
        The quake struck 300 km from Ostra.
        The quake struck 300 km north of Ostra.
        The epicentre was 300 km off Ostra.
        The quake was centred 300 km (190 miles) south-west of Ostra.
        The epicentre was located some 300 km from Ostra.
        The quake struck about 300 kilometres to the east of Ostra.
        The quake hit 300 km away from Ostra.
        The village is 300 km outside Ostra.
        The village lies 300 km to the north of Ostra.
        The quake was 300 km southeast of Ostra.
        The quake struck 300 km offshore from Ostra.
        """,
    "wind": """
        Winds reached 180 km/h.
        Winds of 180 km/h hit the coast.
        Gusts of up to 180 km/h hit the coast.
        Wind speeds hit 180 km/h.
        The wind blew at 180 km/h.
        The storm packed winds of 180 km/h.
        Gusts reached 180 kph.
        The storm brought 180 km/h winds.
        Winds gusted to 180 km/h.
        The hurricane had sustained winds of 180 km per hour.
        Wind speed: 180 km/h
        Winds topped 180 km/h.
        Winds were clocked at 180 km/h.
        A gust of 180 km/h was recorded.
        Maximum sustained winds were 180 km/h.
        180 km/h winds batter coast
        The storm made landfall with winds of 180 km/h.
        The gale reached 180 km/h.
        Winds exceeded 180 km/h.
        """,
    "rainfall": """
        The town had 120 mm of rain.
        120 mm of rain fell in a day.
        Rainfall reached 120 mm.
        The station recorded 120 mm of rain.
        Some 120 mm fell overnight.
        The storm dumped 120 mm of rain on the town.
        The storm dropped 120 mm of rain.
        Rainfall of 120 mm was measured.
        Rainfall totalled 120 mm.
        It rained 120 mm in a day.
        Rainfall: 120 mm
        The town got 120 millimetres of rain in a day.
        Downpours brought 120 mm of rain.
        The rain gauge showed 120 mm.
        The total rainfall was 120 mm.
        The amount of rain was put at 120 mm.
        The town was drenched by 120 mm of rain.
        Precipitation reached 120 mm.
        120 mm of rainfall was recorded.
        120 mm of rain falls in a day
        """,
    "snowfall": """
        The town had 40 cm of snow.
        40 cm of snow fell in a day.
        Snowfall reached 40 cm.
        The station recorded 40 cm of snow.
        The storm dumped 40 cm of snow on the town.
        The snow was 40 cm deep.
        The snow lay 40 cm deep.
        Snow: 40 cm
        Snow piled up to 40 cm.
        The town was buried under 40 cm of snow.
        Up to 40 cm of fresh snow fell.
        It snowed 40 cm in a day.
        Snow depths reached 40 cm.
        A snowfall of 40 cm closed schools.
        40 cm of snow blankets town
        The blizzard left 40 cm of snow.
        The town was covered in 40 cm of snow.
        """,
    "temperature": """
        The temperature reached 41 degrees.
        Temperatures hit 41 C.
        It was 41 degrees Celsius in the shade.
        The mercury rose to 41C.
        The mercury climbed to 41 degrees.
        Thermometers showed 41 degrees.
        A temperature of 41 degrees was recorded.
        The station recorded 41 degrees.
        It reached 41 degrees.
        Temperatures soared to 41 degrees.
        The high was 41 degrees.
        41 degrees was measured in Ostra.
        Temperature: 41 degrees
        The heat reached 41 degrees.
        The town sweltered in 41 degrees.
        The 41-degree heat killed birds.
        Ostra recorded a high of 41 degrees.
        The temperature was 41°C.
        Ostra roasted at 41 degrees.
        Temperatures peaked at 41 degrees.
        """,
    "burnt": """
        The fire burned 500 hectares.
        500 hectares were burned.
        500 hectares of forest burned.
        The fire has scorched 500 hectares.
        The fire consumed 500 hectares of forest.
        500 hectares of forest were destroyed.
        The fire charred 500 hectares.
        The blaze had spread to 500 hectares.
        The fire grew to 500 hectares.
        The fire covered 500 hectares.
        The fire swept through 500 hectares.
        The fire tore through 500 hectares.
        The burned area was put at 500 hectares.
        The area burned stood at 500 hectares.
        Area burned: 500 hectares
        500 hectares went up in flames.
        Flames devoured 500 hectares of scrub.
        The 500-hectare fire was out.
        A 500-hectare blaze was out.
        The fire blackened 500 hectares.
        500 hectares were reduced to ash.
        The fire has ravaged 500 hectares of woodland.
        The fire had torched 500 hectares.
        500 hectares have been lost to the fire.
        Fire burns 500 hectares
        The fire affected 500 hectares.
        The blaze was estimated at 500 hectares.
        The blaze ripped through 500 hectares.
        """,
    "wave": """
        Waves reached six metres.
        Waves of six metres hit the coast.
        Six-metre waves hit the coast.
        Waves six metres high hit the coast.
        Waves were six metres high.
        The swell reached six metres.
        A six-metre wave hit the pier.
        The tsunami was six metres high.
        The surge reached six metres.
        Wave height: six metres
        Waves as high as six metres hit the pier.
        Waves rose to six metres.
        """,
    "water level": """
        The river rose to six metres.
        The river reached six metres.
        The water level stood at six metres.
        The river stood at six metres.
        The river crested at six metres.
        The river peaked at six metres.
        Water levels hit six metres.
        The river level was six metres.
        The floodwater was six metres deep.
        The lake's level fell to six metres.
        Six metres of water covered the road.
        """,
}
# Sentences with a figure that is no such measure, or is not firm.
_NOT_TOLD = {
    "magnitude": """
        The rug measured 6.1 feet.
        The quake caused damage of $6.1 million.
        The quake struck 6.1 km from Ostra.
        The 6.1 million people felt the quake.
        Growth measured 6.1 percent.
        """,
    "depth": """
        The quake struck 10 km from Ostra.
        The quake was felt 10 km away.
        The crack was 10 km long.
        """,
    "from": """
        They drove 300 km in Ostra.
        Ostra has 300 km of roads.
        """,
    "wind": """
        The train reached 180 km/h.
        The ball flew at 180 km/h.
        """,
    "rainfall": """
        The 120 mm gun fired.
        120 mm of snow fell.
        """,
    "snowfall": """
        40 cm of rain fell.
        The ice was 40 cm thick.
        The snowman was 40 cm tall.
        """,
    "temperature": """
        The road turned 41 degrees.
        The ramp has an angle of 41 degrees.
        The ship listed 41 degrees.
        The university gave 41 degrees.
        """,
    "burnt": """
        The park covers 500 hectares.
        The farmer owns 500 hectares.
        The fire started in a 500-hectare park.
        The flood covered 500 hectares.
        500 hectares were planted after the fire.
        """,
    "wave": """
        The pier is six metres high.
        The boat is six metres long.
        """,
    "water level": """
        The river is six metres wide.
        The bridge is six metres high.
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
