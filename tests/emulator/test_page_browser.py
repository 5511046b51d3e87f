"""The page in a real browser: book and undo, with and without signing in first."""

import asyncio

import pytest
from playwright.async_api import Locator, Page, Route, expect

pytestmark = pytest.mark.browser


def monday(page: Page) -> Locator:
    """The time off on Monday the 23rd, in the week beside the chat."""
    return page.get_by_role("listitem").filter(has_text="23").locator(".block.off")


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Message to Time Off").fill(text)
    await page.keyboard.press("Enter")


async def book_and_undo(page: Page) -> None:
    """What has just been proposed."""
    await page.get_by_role("button", name="Add time off").click()
    await expect(monday(page)).to_contain_text("all day")
    await page.get_by_role("button", name="Undo").click()
    await expect(monday(page)).to_have_count(0)


async def test_ann_books_next_monday_and_undoes_it(page: Page) -> None:
    await say(page, "off next Monday")
    await expect(page.get_by_role("log")).to_contain_text("Monday, 23 November 2026")
    await book_and_undo(page)


async def test_ben_signs_in_first(page: Page) -> None:
    await page.get_by_text("New York").click()
    await say(page, "off next Monday")
    async with page.expect_popup() as opened:
        await page.get_by_role("link", name="Sign in").click()
    popup = await opened.value
    await popup.get_by_role("button").click()
    await popup.get_by_role("button", name="Ben Birch").click()
    await popup.get_by_role("button", name="Accept").click()
    await book_and_undo(page)


WORK = [{"days": ["monday", "tuesday"], "place": "office", "start": "09:00", "end": "17:00"}]
WEEK = """async ([work, entries]) => {
    const { week } = await import("/page/plan.js");
    const shown = ({ blocks }) => blocks.slice(1).map(({ title, when }) => `${title}, ${when}`).join();
    return entries.map(([start, end, subject]) => week("2026-11-23", work, [{ start, end, subject }]).map(shown));
}"""
# What lies from … to …, and what Monday the 23rd and Tuesday show of it.
ENTRIES = [
    (("2026-11-23T00:00:00", "2026-11-23T23:59:59", ""), ("Time off, all day", "")),
    (("2026-11-23T00:00:00", "2026-11-24T00:00:00", ""), ("Time off, all day", "")),
    (("2026-11-23T13:00:00", "2026-11-23T16:30:00", "dentist"), ("dentist, 13:00–16:30", "")),
    (("2026-11-23T15:00:00", "2026-11-24T11:00:00", ""), ("Time off, 15:00–24:00", "Time off, 00:00–11:00")),
    (("2026-11-20T00:00:00", "2026-12-05T23:59:59", ""), ("Time off, all day", "Time off, all day")),
    (("2026-11-22T00:00:00", "2026-11-22T23:59:59", ""), ("", "")),
]


async def test_each_day_shows_its_part(page: Page) -> None:
    weeks = await page.evaluate(WEEK, [WORK, [list(entry) for entry, _ in ENTRIES]])
    assert [tuple(days[:2]) for days in weeks] == [shown for _, shown in ENTRIES]


async def test_each_person_has_an_own_chat_and_an_own_week(page: Page) -> None:
    await say(page, "off next Monday")
    await expect(page.get_by_role("button", name="Add time off")).to_be_visible()
    await page.get_by_text("Berlin").click()
    await expect(page.get_by_role("heading", name="Chloe’s work plan")).to_be_visible()
    await expect(page.get_by_role("button", name="Add time off")).to_have_count(0)
    await page.get_by_text("Tokyo").click()
    await expect(page.get_by_text("has no work plan")).to_be_visible()


async def test_what_is_done_before_it_is_known_who_speaks_waits_for_that(page: Page) -> None:
    known = asyncio.Event()

    async def late(route: Route) -> None:
        await known.wait()
        await route.continue_()

    await page.route("**/page/people", late)
    await page.reload()
    await page.get_by_label("“Now” for reading dates").fill("2026-11-18T09:00")
    await say(page, "off today")
    known.set()
    await expect(page.get_by_role("log")).to_contain_text("Wednesday, 18 November 2026")
