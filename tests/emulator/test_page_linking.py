"""Slack in a real browser: a whole booking by slash command, with the accounts linked on the way."""

import re

import pytest
from playwright.async_api import Page, ViewportSize, expect

pytestmark = pytest.mark.browser


async def test_ann_links_her_accounts_books_by_the_command_and_undoes_it_in_teams(page: Page) -> None:
    await page.set_viewport_size(ViewportSize(width=1600, height=900))
    slack, teams = page.locator(".slack"), page.locator(".teams")
    await slack.get_by_role("button", name="#general").click()
    await page.get_by_label("Message in Slack").fill("/timeoff next Monday")
    await page.keyboard.press("Enter")
    async with page.expect_popup() as opened:
        await slack.get_by_role("link", name="Sign in").click()
    popup = await opened.value
    for label in ("Continue to Slack", "Ann Ash", "Allow", "Ann Ash", "Link"):
        await popup.get_by_role("button", name=re.compile(label)).click()
    await expect(popup.get_by_role("heading")).to_have_text("Your accounts are linked")
    await slack.get_by_role("button", name="Add time off").click()
    monday = page.get_by_role("listitem").filter(has_text="23").locator(".block.off")
    await expect(monday).to_contain_text("all day")
    notice = "Your account is now linked with @Ann Ash in Contoso (Slack)"
    await expect(teams.get_by_role("log")).to_contain_text(notice)
    await page.get_by_label("Message to Time Off").fill("undo")
    await page.keyboard.press("Enter")
    await expect(monday).to_have_count(0)
