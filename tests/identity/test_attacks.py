"""Nobody is linked wrongly, whatever is forwarded, phished, injected, replayed or mixed up; honest people are linked.

Each with 200 seeds, that vary who is the victim, what is done at which stage, and what happens in between.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from identity.steps import Arrival, Ending, Stage, Step
from tests.identity.attacks import ATTACKS, Attack, change_how_entra_answers, forward_the_ticket
from tests.identity.world import Answer, Browser, World, interleave

SEEDS = range(200)


@contextmanager
def world(seed: int) -> Iterator[World]:
    made = World(seed)
    yield made
    made.tokens.close()


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
async def test_no_attack_links_anybody_wrongly(attack: Attack) -> None:
    for seed in SEEDS:
        with world(seed) as made:
            attacker, victim, bystander = made.people
            await interleave(
                made.random,
                attack(made, made.browser(attacker, reckless=True), made.browser(victim)),
                made.browser(victim).sign_in_honestly(),
                made.browser(bystander).sign_in_honestly(),
            )
            assert made.wrong() == [], seed
            linked = {person.speaker: person.account for person in (victim, bystander)}
            assert made.kept.links.items() >= linked.items(), seed


async def test_the_honest_way_always_leads_to_a_link() -> None:
    for seed in SEEDS:
        with world(seed) as made:
            await interleave(made.random, *(made.browser(person).sign_in_honestly() for person in made.people))
            assert made.kept.links == {person.speaker: person.account for person in made.people}, seed
            assert made.wrong() == [], seed


async def test_a_forwarded_link_ends_at_slack() -> None:
    for seed in SEEDS:
        with world(seed) as made:
            attacker, victim, _ = made.people
            walk = forward_the_ticket(made, made.browser(attacker), made.browser(victim, reckless=True))
            steps: list[Step] = [step async for step in walk]
            assert steps[-1] == Arrival(Ending.OTHER_SPEAKER, attacker.speaker), seed
            assert made.kept.secrets == {}


async def test_a_forwarded_link_would_work_if_slack_vouched_for_anybody() -> None:
    """And nobody read what they confirm: so the attack is one."""
    with world(0) as made:
        attacker, victim, _ = made.people
        made.slack.lie = {"https://slack.com/user_id": attacker.speaker.user}
        async for _step in forward_the_ticket(made, made.browser(attacker), made.browser(victim, reckless=True)):
            pass
        assert made.kept.links == {attacker.speaker: victim.account}
        assert made.wrong() == [attacker.speaker.user]


class Halted(Browser):
    """Shows what it is to send, and sends nothing."""

    async def open(self, _: Answer) -> Step:
        return Arrival(Ending.EXPIRED)

    async def bring(self, _: Stage, __: Answer) -> Step:
        return Arrival(Ending.EXPIRED)


async def test_an_answer_of_entra_s_would_be_good_for_whoever_was_handed_it_first() -> None:
    """Before the victim's browser has brought it to us: so the attack is one."""
    with world(0) as made:
        attacker, victim, _ = made.people
        browsers = made.browser(attacker, reckless=True), Halted(made, victim)
        async for _step in change_how_entra_answers(made, *browsers):
            pass
        assert made.kept.links == {attacker.speaker: victim.account}
        assert made.wrong() == [attacker.speaker.user]
