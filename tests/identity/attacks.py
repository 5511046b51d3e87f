"""Ways to get another's account linked to oneself, or one's own to another: each a walk of the attacker's.

The attacker has a browser of her own, sees what the victim's browser shows, and can have it open any address and post
any form. The victim opens what she is sent, and signs in as herself wherever she is asked; then she hands over whatever
her browser shows, once it shows it. What it posts, it has sent before. Cookies are nobody's to see.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace

from identity.steps import Arrival, Departure, Ending, Question, Stage, Step
from tests.identity.world import Answer, Browser, World, stage_of, state_of

PROVIDERS = (Stage.SLACK, Stage.MICROSOFT)
ROUNDS = 24  # of mixing up

Attack = Callable[[World, Browser, Browser], AsyncIterator[Step]]


async def forward_the_ticket(_: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """The victim opens the attacker's link, and does what the pages say."""
    async for step in victim.walk(await victim.press(await attacker.ask())):
        yield step


async def forward_it_and_use_what_is_shown(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """The victim also hands over all that pages and address bar show, before her browser goes on itself."""
    async for forwarded in victim.walk(await victim.press(await attacker.ask())):
        yield forwarded
        step = await _waiting(attacker, world.random.choice(PROVIDERS))
        if isinstance(step, Departure):
            victim.sign_in(step.address)
        if isinstance(step, Departure) and victim.shown:
            answer = _changed(world, world.random.choice(victim.shown), step)
            async for further in attacker.walk(await attacker.bring(stage_of(step), answer)):
                yield further


async def forward_a_provider_s_address(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """The victim signs in where the attacker was sent, or goes back where the attacker should have gone back."""
    if world.random.random() < 0.5:
        yield await _waiting(victim, world.random.choice(PROVIDERS))
    async for step in attacker.walk(await attacker.press(await attacker.ask())):
        if isinstance(step, Departure):
            yield await victim.bring(*world.random.choice([attacker, victim]).sign_in(step.address))
        yield step


async def change_how_entra_answers(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """The victim signs in where the attacker was sent, and hands over the answer, wherever it may be seen then."""
    waits = await _waiting(attacker, Stage.MICROSOFT)
    yield waits
    if isinstance(waits, Departure):
        answer = victim.sign_in(waits.address)[1]
        yield waits
        seen = world.random.random() < 0.5
        yield await (victim.open(answer) if seen else victim.bring(Stage.MICROSOFT, answer))
        async for step in attacker.walk(await attacker.bring(Stage.MICROSOFT, answer)):
            yield step


async def inject_an_answer_of_one_s_own(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """On the victim's own way, her browser brings what the attacker has for it, instead of her own."""
    step = await victim.press(await victim.ask())
    while not isinstance(step, Arrival):
        yield step
        if world.random.random() < 0.5:
            step = await victim.bring(stage_of(step), await _attacker_s_own(world, attacker, step))
        else:
            step = await victim.bring(*victim.next(step))


async def replay_the_ticket(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """Whoever comes first goes on with it, and nobody after that."""
    ticket = await world.random.choice([attacker, victim]).ask()
    browsers = world.random.sample([attacker, victim, replace(attacker), replace(victim)], 4)
    steps = [await browser.press(ticket) for browser in browsers]
    assert [isinstance(step, Departure) for step in steps] == [True, False, False, False]
    async for step in browsers[0].walk(steps[0]):
        yield step


async def replay_slack_s_answer(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    async for step in _replay(world, Stage.SLACK, attacker, victim):
        yield step


async def replay_entra_s_answer(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    async for step in _replay(world, Stage.MICROSOFT, attacker, victim):
        yield step


async def replay_the_confirmation(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    async for step in _replay(world, Stage.CONFIRM, attacker, victim):
        yield step


async def mix_up_sign_ins_and_providers(world: World, attacker: Browser, victim: Browser) -> AsyncIterator[Step]:
    """Four sign-ins at once: before anybody goes back, codes, states, issuers and addresses change places."""
    browsers = [attacker, victim, replace(attacker), replace(victim)]
    steps = {number: await browser.press(await browser.ask()) for number, browser in enumerate(browsers)}
    for _ in range(ROUNDS):
        waiting = {number: step for number, step in steps.items() if not isinstance(step, Arrival)}
        if waiting:
            number = world.random.choice(list(waiting))
            whose = world.random.choice(list(waiting))
            stage, answer = browsers[whose].next(waiting[whose])
            stage = world.random.choice([stage, stage_of(waiting[number])])
            step = await browsers[number].bring(stage, _changed(world, answer, waiting[number]))
            steps[number] = waiting[number] if step == Arrival(Ending.EXPIRED) else step
            yield step


ATTACKS: tuple[Attack, ...] = (
    forward_the_ticket,
    forward_it_and_use_what_is_shown,
    forward_a_provider_s_address,
    change_how_entra_answers,
    inject_an_answer_of_one_s_own,
    replay_the_ticket,
    replay_slack_s_answer,
    replay_entra_s_answer,
    replay_the_confirmation,
    mix_up_sign_ins_and_providers,
)


async def _waiting(browser: Browser, stage: Stage) -> Step:
    """On a way of one's own, up to where this stage waits for an answer; or to the end where that comes first."""
    step = await browser.press(await browser.ask())
    while not isinstance(step, Arrival) and stage_of(step) is not stage:
        step = await browser.bring(*browser.next(step))
    return step


async def _attacker_s_own(world: World, attacker: Browser, step: Departure | Question) -> Answer:
    """To the very question that the victim's browser was sent with, or to one of the attacker's own."""
    if isinstance(step, Question):
        return {"token": "guessed", "answer": "accept"}
    own = await _waiting(attacker, stage_of(step))
    if world.random.random() < 0.4 or not isinstance(own, Departure):
        return attacker.sign_in(step.address)[1]
    return _changed(world, attacker.sign_in(own.address)[1], step)


def _changed(world: World, answer: Answer, step: Step) -> Answer:
    """As it is, or with the state that this step waits for, or said to be from one of the providers."""
    state = {"state": state_of(step)} if isinstance(step, Departure) else {}
    issuers = ({"iss": provider.issuer} for provider in (world.slack, world.entra))
    return {**answer, **world.random.choice([{}, state, state, *issuers])}


async def _replay(world: World, stage: Stage, *browsers: Browser) -> AsyncIterator[Step]:
    """One of them goes all the way; what is brought at this stage is brought again, here and in the other's browser."""
    browser, other = world.random.sample(browsers, 2)
    step = await browser.press(await browser.ask())
    while not isinstance(step, Arrival):
        yield step
        at, answer = browser.next(step)
        before = replace(browser)
        step = await browser.bring(at, answer)
        if at is stage:
            again = [await tab.bring(stage, answer) for tab in world.random.sample([before, replace(browser)], 2)]
            assert again == [Arrival(Ending.EXPIRED)] * 2
            theirs = await _waiting(other, stage)
            yield await other.bring(stage, _changed(world, answer, theirs))
