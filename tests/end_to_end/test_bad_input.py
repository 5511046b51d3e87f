"""What goes wrong, each with a clear answer of its own; nothing is lost, and nothing is done twice."""

import pytest

from emulator.faults import Fault
from tests.end_to_end.scene import scene, texts

NOT_READ = "I could not read your work plan, so nothing was done.\n"
NOT_ADDED = "I could not add it.\n"


async def test_a_card_pressed_twice_books_once() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        card = ann.messages[-1]
        action = card.activity["attachments"][0]["content"]["actions"][0]
        await ann.speaking.act(card, action)
        await ann.speaking.act(card, action)
        assert len(ann.stored) == 1
        assert ann.buttons() == ["Undo"]


async def test_another_persons_card_does_nothing_and_says_so() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        action = ann.messages[-1].activity["attachments"][0]["content"]["actions"][0]
        ben = ann.running.organisation.teams.speaking("chloe")
        await ben.say("hallo")
        answered = await ben.act(ben.conversation.messages[-1], action)
        assert "für jemand anderen" in str(answered[-1].activity)
        assert ann.stored == []


async def test_a_card_that_was_replaced_books_nothing() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        old = ann.messages[-1]
        action = old.activity["attachments"][0]["content"]["actions"][0]
        await ann.say("off on 24 November")
        (told,) = texts(await ann.speaking.act(old, action))
        assert told.startswith("Replaced by what you wrote next.")
        await ann.press("Add time off")
        assert [one["start"]["dateTime"][:10] for one in ann.stored] == ["2026-11-24"]


@pytest.mark.parametrize("length", [501, 1_000_000])
async def test_what_is_too_long_is_said_to_be_and_never_cut(length: int) -> None:
    async with scene("ann") as ann:
        (told,) = await ann.say("off next Monday".ljust(length - 1) + "!")
        assert told.startswith("That is too long for me: I read up to 500 characters.")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault("graph", "GET", status=401, times=99), NOT_READ + "Microsoft 365 does not accept your sign-in"),
        (Fault("graph", "GET", status=403, times=9), NOT_READ + "Your organisation does not let me"),
        (
            Fault("graph", "GET", status=429, headers={"Retry-After": "0.1"}, times=99),
            NOT_READ + "Microsoft 365 is busy. Try again in a minute.",
        ),
        (Fault("graph", "GET", status=503, times=99), NOT_READ + "Microsoft 365 does not answer."),
        (Fault("graph", "GET", drop="before", times=99), NOT_READ + "Microsoft 365 does not answer."),
    ],
)
async def test_graph_fails_while_looking(fault: Fault, told: str) -> None:
    async with scene("ann") as ann:
        ann.fault(fault)
        assert (await ann.say("off next Monday"))[-1].startswith(told)


@pytest.mark.parametrize(
    ("fault", "told", "stored"),
    [
        (Fault("graph", "POST", status=400), NOT_ADDED + "Microsoft 365 does not accept it.", 0),
        (Fault("graph", "POST", status=403), NOT_ADDED + "Your organisation does not let me", 0),
        (
            Fault("graph", "POST", status=429, headers={"Retry-After": "60"}, times=9),
            NOT_ADDED + "Microsoft 365 is busy.",
            0,
        ),
        (Fault("graph", "POST", status=429, headers={"Retry-After": "0.25"}), "Time off added", 1),
        (Fault("graph", "POST", status=401), "Time off added", 1),
        (Fault("graph", "POST", drop="after"), "Time off added", 1),
        (Fault("graph", "POST", status=504, applied=True), "Time off added", 1),
        (Fault("graph", "POST", delay=1), "Time off added", 1),
    ],
)
async def test_graph_fails_while_booking(fault: Fault, told: str, stored: int) -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        ann.fault(fault)
        answers = await ann.press("Add time off")
        assert answers[-1].startswith(told)
        assert len(ann.stored) == stored


async def test_what_was_busy_is_booked_by_trying_again() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        ann.fault(Fault("graph", "POST", status=429, headers={"Retry-After": "60"}))
        await ann.press("Add time off")
        (receipt,) = await ann.press("Try again")
        assert receipt.startswith("Time off added")
        assert len(ann.stored) == 1


async def test_words_wait_until_entra_is_back() -> None:
    async with scene("ann") as ann:
        await ann.say("hello")
        ann.fault(Fault("entra", "POST", status=503, times=99))
        await ann.say("off next Monday")
        ann.running.organisation.faults.clear()
        (card,) = await ann.press("Sign in")
        assert card.startswith("Add this time off?")


async def test_a_connector_that_stumbles_loses_no_answer() -> None:
    async with scene("ann") as ann:
        await ann.say("hello")
        ann.fault(Fault("teams", "POST", status=502))
        (card,) = await ann.say("off next Monday")
        assert card.startswith("Add this time off?")
