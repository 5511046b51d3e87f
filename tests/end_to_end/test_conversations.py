"""One table of conversations, through every chat: what is said and pressed, and what stands there then."""

import pytest

from tests.end_to_end.scene import Place, signed_in

Step = tuple[str, str, list[str]]  # said (or pressed); how the newest answer begins; the days that are booked then

PLACES: tuple[Place, ...] = ("teams", "slack", "command")
MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"

CONVERSATIONS: dict[str, list[Step]] = {
    "book and undo by buttons": [
        ("off next Monday", "Add this time off?", []),
        ("[Add time off]", "Time off added", [MONDAY]),
        ("[Undo]", "Time off removed", []),
    ],
    "book and undo by words": [
        ("next Monday", "Add this time off?", []),
        ("yes", "Time off added", [MONDAY]),
        ("undo", "Time off removed", []),
        ("undo", "There is nothing more to undo.", []),
    ],
    "change before and after booking": [
        ("off next Monday", "Add this time off?", []),
        ("make it Tuesday", "Add this time off?", []),
        ("[Add time off]", "Time off added", [TUESDAY]),
        ("make it Wednesday", "Change your time off?", [TUESDAY]),
        ("[Change time off]", "Time off changed", [WEDNESDAY]),
        ("[Undo]", "Undone: your time off is as before", [TUESDAY]),
    ],
    "choose between two dates": [
        ("off next Friday", "“Next” can be read in two ways. Which day do you mean?", []),
        ("[Friday, 20 November 2026, all day]", "Add this time off?", []),
        ("[Add time off]", "Time off added", ["2026-11-20"]),
    ],
    "choose by words": [
        ("half day tomorrow", "Which half of the day?", []),
        ("the morning", "Add this time off?", []),
        ("yes", "Time off added", ["2026-11-18"]),
        ("off 23 November until Wednesday", "Is that your last day off, or your first day back?", ["2026-11-18"]),
        ("first day back", "Add this time off?", ["2026-11-18"]),
        ("lösche den 1. März", "Nothing is booked then: Monday, 1 March 2027.", ["2026-11-18"]),
        ("ok", "Add this time off?", ["2026-11-18"]),
        ("ok", "Time off added", ["2026-11-18", MONDAY]),
        ("delete everything", "Remove this time off?", ["2026-11-18", MONDAY]),
        ("yes", "Time off removed", []),
    ],
    "undo before it is booked": [
        ("off next Monday", "Add this time off?", []),
        ("yes", "Time off added", [MONDAY]),
        ("off on Wednesday", "Add this time off?", [MONDAY]),
        ("undo", "Nothing was changed.", [MONDAY]),
        ("undo", "Time off removed", []),
    ],
    "be forgotten": [
        ("forget me", "Forget all I know about you?", []),
        ("[Not now]", "Nothing was changed.", []),
        ("forget me", "Forget all I know about you?", []),
        ("[Forget me]", "I have forgotten all I kept about you.", []),
    ],
    "think again": [
        ("off next Monday", "Add this time off?", []),
        ("[Not now]", "Nothing was changed.", []),
        ("off next Monday", "Add this time off?", []),
        ("never mind", "Nothing was changed.", []),
        ("yes", "Nothing is waiting for an answer.", []),
    ],
    "list and cancel": [
        ("off 23 to 25 November for moving house", "Add this time off?", []),
        ("[Add time off]", "Time off added", [MONDAY]),
        ("what do I have in November?", "Your time off, Sunday, 1 November 2026 to", [MONDAY]),
        ("cancel the 24th", "Change your time off?", [MONDAY]),
        ("[Change time off]", "Time off changed", [MONDAY, WEDNESDAY]),
        ("cancel Monday", "Remove this time off?", [MONDAY, WEDNESDAY]),
        ("[Remove time off]", "Time off removed", [WEDNESDAY]),
    ],
    "call it by its name": [
        ("off 3 December for the dentist", "Add this time off?", []),
        ("yes", "Time off added", ["2026-12-03"]),
        ("move the dentist to Friday", "Change your time off?", ["2026-12-03"]),
        ("yes", "Time off changed", ["2026-12-04"]),
        ("cancel the concert", "Nothing of yours is booked as “concert”.", ["2026-12-04"]),
        ("cancel the dentist", "Remove this time off?", ["2026-12-04"]),
        ("yes", "Time off removed", []),
    ],
    "name it afterwards": [
        ("off next Monday", "Add this time off?", []),
        ("for the dentist", "Add this time off?", []),
        ("yes", "Time off added", [MONDAY]),
        ("call it Oma", "Change your time off?", [MONDAY]),
        ("yes", "Time off changed", [MONDAY]),
        ("cancel Oma", "Remove this time off?", [MONDAY]),
        ("make it a half day", "Change your time off?", [MONDAY]),
        ("yes", "Time off changed", [MONDAY]),
    ],
    "ask, and be told": [
        ("help", "I book your time off in Microsoft 365.", []),
        ("try next Monday", "Only tried: nothing was looked up, and nothing is booked.", []),
        ("why?", "Nothing is waiting for an answer.", []),
        ("lunch at one?", "I found no time off in that.", []),
        ("off every Friday", "“every Friday” has no end", []),
        ("off on 31 June", "There is no such day: “on 31 June”.", []),
        ("off" + " please" * 100, "That is too long for me: I read up to 500 characters.", []),
    ],
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", CONVERSATIONS)
async def test_a_conversation_goes_the_same_way_in_every_chat(name: str, place: Place) -> None:
    async with signed_in("ann", place) as ann:
        for line, begins, booked in CONVERSATIONS[name]:
            answers = await ann.do(line)
            assert any(answer.startswith(begins) for answer in answers), (line, answers)
            assert sorted(one["start"]["dateTime"][:10] for one in ann.stored) == booked, line
