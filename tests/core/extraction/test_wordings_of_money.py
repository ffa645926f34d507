"""Sums of money in the many words that newsrooms have for them: one key for each measure."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

# The measure, by the last part of its key, and sentences that tell it.
_TOLD = {
    "fine": """
        The court fined the company $5 million.
        The company was fined $5 million.
        The company was fined a record $5 million.
        The company was ordered to pay a fine of $5 million.
        The company must pay a $5 million fine.
        The regulator imposed a $5 million fine on the company.
        The regulator hit the company with a $5m penalty.
        The company was hit with a $5m fine.
        The fine was set at $5 million.
        The fine amounts to $5 million.
        The fine totals $5 million.
        The company got a fine of $5m.
        The company agreed to pay $5 million in fines.
        The company agreed to a $5 million fine.
        A $5 million fine was imposed.
        A fine of $5 million was handed down.
        The company faces a fine of $5 million.
        The company paid $5 million in penalties.
        Fine: $5 million
        Company fined $5m
        The company was slapped with a $5m fine.
        The watchdog issued a penalty of $5m.
        The company will have to pay $5 million as a fine.
        The fine, worth $5 million, was upheld.
        """,
    "award": """
        The court awarded her $5 million in damages.
        She was awarded $5 million.
        She won $5 million in damages.
        The company must pay her $5 million in damages.
        The company was ordered to pay $5 million in damages.
        The jury awarded $5 million in compensation.
        She received $5 million in compensation.
        Damages of $5 million were awarded.
        The damages were set at $5 million.
        The company settled for $5 million.
        The company reached a $5 million settlement.
        The settlement was worth $5 million.
        The company agreed to pay $5 million to settle the case.
        A settlement of $5 million was reached.
        The payout was $5 million.
        She was given $5 million in compensation.
        The firm paid her $5 million in compensation.
        The jury's award was $5 million.
        Compensation: $5 million
        The company agreed to compensate her with $5 million.
        """,
    "damage": """
        The fire caused $5 million in damage.
        Damage was put at $5 million.
        The damage was estimated at $5 million.
        The fire did $5 million worth of damage.
        Damage from the fire totalled $5 million.
        The fire caused damage worth $5 million.
        The fire caused damage of $5 million.
        The cost of the damage was $5 million.
        The damage amounted to $5 million.
        The damage runs to $5 million.
        Insurers put the damage at $5 million.
        The storm left damage of $5 million.
        Damage costs reached $5 million.
        The damage bill was $5 million.
        The storm left a $5 million damage bill.
        The fire caused an estimated $5 million of damage.
        The repairs will cost $5 million.
        Damage: $5 million
        The value of the damage was put at $5 million.
        """,
    "bail": """
        Bail was set at $5 million.
        The judge set bail at $5 million.
        He was released on $5 million bail.
        He was freed on bail of $5 million.
        He posted $5 million bail.
        He was held on $5 million bail.
        His bail was $5 million.
        A judge set a $5 million bail.
        He was granted bail of $5 million.
        He was ordered held in lieu of $5 million bail.
        He was released on a $5 million bond.
        Bond was set at $5 million.
        The judge fixed bail at $5 million.
        Bail: $5 million
        Bail was put at $5 million.
        He paid $5 million in bail.
        He was out on a $5m bail bond.
        The judge granted him bail for $5 million.
        """,
    "ransom": """
        The kidnappers demanded $5 million.
        The kidnappers demanded a ransom of $5 million.
        The kidnappers asked for $5 million.
        A ransom of $5 million was paid.
        The family paid $5 million in ransom.
        The pirates wanted $5 million in ransom.
        A $5 million ransom was demanded.
        The ransom was $5 million.
        The hackers demanded $5 million.
        The hijackers sought a $5 million ransom.
        The ransom was set at $5 million.
        The gang demanded $5 million for his release.
        The family paid $5 million for her release.
        Ransom: $5 million
        The pirates freed the ship for a ransom of $5 million.
        The attackers demanded a ransom of $5 million.
        """,
    "deal": """
        Norvik bought the firm for $5 million.
        Norvik paid $5 million for the firm.
        The deal is worth $5 million.
        The deal was valued at $5 million.
        The $5 million deal was announced.
        Norvik agreed to buy the firm for $5 million.
        Norvik will acquire the firm for $5 million.
        The firm was sold for $5 million.
        Norvik sold the firm for $5 million.
        The takeover was worth $5 million.
        Norvik made a $5 million bid for the firm.
        Norvik offered $5 million for the firm.
        The purchase price was $5 million.
        The sale price was $5 million.
        Norvik bid $5 million for the firm.
        The $5 million takeover was blocked.
        The deal values the firm at $5 million.
        A deal worth $5 million was signed.
        Norvik snapped up the firm for $5 million.
        The transaction was valued at $5 million.
        Norvik took over the firm for $5 million.
        The firm changed hands for $5 million.
        The firm was acquired for $5 million.
        Norvik agreed to pay $5 million for the firm.
        Deal value: $5 million
        The acquisition cost $5 million.
        The price of the deal was $5 million.
        The merger is worth $5 million.
        Ek joined Norvik for $5 million.
        Ek moved to Norvik for a fee of $5 million.
        Norvik signed Ek for $5 million.
        The transfer fee was $5 million.
        The fee was $5 million.
        Norvik paid a fee of $5 million for Ek.
        Ek's transfer was worth $5 million.
        The $5 million transfer was completed.
        The club paid a $5 million transfer fee.
        A fee of $5 million was agreed.
        The striker joined for $5 million.
        The striker completed a $5 million move.
        The club signed the striker for $5 million.
        The striker's $5 million transfer broke a record.
        Fee: $5 million
        The clubs agreed a fee of $5 million.
        The club bought the striker for $5 million.
        The club sold the striker for $5 million.
        """,
    "loss": """
        The company lost $5 million.
        The company made a loss of $5 million.
        The company posted a $5 million loss.
        The company reported a loss of $5 million.
        The loss was $5 million.
        Losses stood at $5 million.
        Losses reached $5 million.
        The company's losses rose to $5 million.
        Net loss was $5 million.
        The company suffered losses of $5 million.
        The company ran up a loss of $5 million.
        The company booked a $5 million loss.
        Losses were put at $5 million.
        The loss amounted to $5 million.
        Net loss: $5 million
        A loss of $5 million was reported.
        The company slumped to a $5 million loss.
        The company recorded losses of $5 million.
        The loss came to $5 million.
        """,
    "profit": """
        The company made a profit of $5 million.
        The company posted a $5 million profit.
        Profit was $5 million.
        Profits rose to $5 million.
        Net income was $5 million.
        Earnings reached $5 million.
        The company made $5 million in profit.
        Profit stood at $5 million.
        Profits fell to $5 million.
        The company reported net income of $5 million.
        Pre-tax profit came in at $5 million.
        The company's profit climbed to $5 million.
        Net profit: $5 million
        The company reported a profit of $5 million.
        Annual profit more than doubled to $5 million.
        A profit of $5 million was announced.
        Operating profit totalled $5 million.
        The company turned a profit of $5 million.
        The company booked a profit of $5 million.
        """,
    "revenue": """
        Revenue was $5 million.
        Revenue rose to $5 million.
        Sales reached $5 million.
        The company had revenue of $5 million.
        The company reported revenue of $5 million.
        The company had sales of $5 million.
        Turnover was $5 million.
        Revenues fell to $5 million.
        Revenue came in at $5 million.
        Sales totalled $5 million.
        Revenue: $5 million
        Sales climbed to $5 million.
        The company's annual turnover is $5 million.
        The company generated $5 million in revenue.
        The company made $5 million in sales.
        The company posted revenue of $5 million.
        Receipts totalled $5 million.
        Revenue stood at $5 million.
        """,
    "budget": """
        The budget is $5 million.
        The council passed a budget of $5 million.
        The $5 million budget was passed.
        The city has a budget of $5 million.
        The film had a budget of $5 million.
        The budget was set at $5 million.
        The budget was cut to $5 million.
        The project has a $5 million budget.
        The budget stands at $5 million.
        The annual budget of $5 million was passed.
        The budget totals $5 million.
        Budget: $5 million
        The film was made on a $5 million budget.
        The council approved a $5 million budget.
        """,
    "pledge": """
        Ek donated $5 million to the school.
        Ek gave $5 million to the school.
        Ek pledged $5 million to the school.
        The donation was worth $5 million.
        Ek made a donation of $5 million.
        A $5 million donation was made.
        The school received a donation of $5 million.
        The school got a $5 million gift.
        The gift was worth $5 million.
        Ek's $5 million gift was welcomed.
        Ek promised $5 million to the school.
        Ek contributed $5 million to the fund.
        $5 million was donated to the school.
        Ek made a $5 million pledge.
        Donation: $5 million
        A donation of $5 million was made.
        The donation of $5 million came from Ek.
        Ek handed over $5 million to the charity.
        """,
    "stolen": """
        Thieves stole $5 million.
        $5 million was stolen.
        Thieves took jewels worth $5 million.
        Thieves made off with $5 million.
        Robbers got away with $5 million.
        Jewels worth $5 million were stolen.
        Thieves stole jewels worth $5 million.
        Jewels valued at $5 million were stolen.
        Thieves escaped with $5 million in cash.
        The haul was worth $5 million.
        The stolen jewels were worth $5 million.
        The stolen jewels were valued at $5 million.
        The gang fled with $5 million.
        Thieves grabbed $5 million in cash.
        The robbers took $5 million.
        The loot was put at $5 million.
        The value of the stolen goods was $5 million.
        The $5 million heist took minutes.
        A $5 million robbery shook the town.
        Robbers stole $5 million worth of gold.
        Thieves snatched $5 million.
        Value of the haul: $5 million
        The bank was robbed of $5 million.
        The theft of $5 million was noticed.
        The raiders ran off with $5 million.
        """,
    "price": """
        The bridge cost $5 million.
        The bridge will cost $5 million.
        The cost of the bridge was $5 million.
        The $5 million bridge was opened.
        The bridge was built at a cost of $5 million.
        The cost of the bridge was put at $5 million.
        The bridge's cost rose to $5 million.
        The price tag of the bridge is $5 million.
        The bridge carries a price tag of $5 million.
        The project cost $5 million.
        The project is estimated to cost $5 million.
        The bill for the bridge came to $5 million.
        Cost: $5 million
        The total cost is $5 million.
        The bridge was built for $5 million.
        """,
    "debt": """
        The company has debts of $5 million.
        The company owes $5 million.
        The debt stood at $5 million.
        Its debt reached $5 million.
        The company's debt pile is $5 million.
        The company is $5 million in debt.
        The debt amounts to $5 million.
        The company has $5 million in debt.
        The company collapsed with debts of $5 million.
        Debt: $5 million
        The club owed $5 million.
        Debts totalling $5 million were found.
        Liabilities stood at $5 million.
        """,
    "reward": """
        Police offered a reward of $5 million.
        A $5 million reward was offered.
        Police offered $5 million for tips.
        The reward was raised to $5 million.
        Police are offering $5 million for information.
        A bounty of $5 million was put on his head.
        Reward: $5 million
        The reward stands at $5 million.
        A reward of up to $5 million is on offer.
        Police put up a $5 million reward.
        """,
}
# Sentences with a figure that is no such measure, or is not firm.
_NOT_TOLD = {
    "fine": """
        The company paid $5 million for the land.
        The $5 million house was fine.
        The company made $5 million.
        The company was ordered to pay $5 million in damages.
        """,
    "award": """
        She sued for $5 million in damages.
        The fire caused $5 million in damage.
        She is seeking $5 million in damages.
        The company paid $5 million for the land.
        """,
    "damage": """
        The fire destroyed a $5 million house.
        She was awarded $5 million in damages.
        The fire fund raised $5 million.
        """,
    "bail": """
        He stole $5 million while on bail.
        The state sold $5 million bonds.
        The $5 million bailout was approved.
        """,
    "ransom": """
        The union demanded $5 million.
        Police offered $5 million for tips on the kidnappers.
        """,
    "deal": """
        Norvik lost $5 million.
        Norvik made $5 million last year.
        The house cost $5 million.
        Norvik paid $5 million in fines.
        Norvik paid a fine of $5 million for the spill.
        The club lost $5 million.
        The club signed a $5 million sponsorship contract.
        """,
    "loss": """
        The company earned $5 million.
        The company cut its losses and paid $5 million.
        """,
    "profit": """
        The company lost $5 million.
        """,
    "revenue": """
        The company lost $5 million.
        The house was for sale for $5 million.
        """,
    "budget": """
        The budget deficit was $5 million.
        The budget was cut by $5 million.
        The gap in the budget is $5 million.
        """,
    "pledge": """
        Ek owes the school $5 million.
        The school spent $5 million.
        Ek sold the school for $5 million.
        """,
    "stolen": """
        Police spent $5 million on the hunt.
        The insurer offered $5 million for tips on the theft.
        The bank earned $5 million.
        """,
    "price": """
        The bridge earned $5 million in tolls.
        The company lost $5 million.
        """,
    "debt": """
        The company paid $5 million.
        """,
    "reward": """
        Norvik offered $5 million for the firm.
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
