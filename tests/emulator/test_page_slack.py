"""The Slack pane of the page in a real browser."""

import pytest
from playwright.async_api import Locator, Page, ViewportSize, expect

from emulator.host import Running
from emulator.slack.workspace import Workspace
from tests.emulator.tiny_app import ANN, BOT, Json, button, text

pytestmark = pytest.mark.browser

WIDE, NARROW = ViewportSize(width=1600, height=900), ViewportSize(width=400, height=900)


def pane(page: Page) -> Locator:
    return page.locator(".slack")


def log(page: Page) -> Locator:
    return pane(page).get_by_role("log")


async def write(page: Page, said: str) -> None:
    await page.get_by_label("Message in Slack").fill(said)
    await page.keyboard.press("Enter")


def show(workspace: Workspace, *blocks: Json) -> None:
    """Let the app post these blocks to Ann."""
    named = [{"block_id": str(number), **block} for number, block in enumerate(blocks)]
    workspace.post(workspace.direct(ANN), BOT, "", named)


async def test_a_command_is_answered_to_that_person_alone(page: Page) -> None:
    await page.set_viewport_size(WIDE)
    await write(page, "/timeoff help")
    answer = log(page).locator(".app.ephemeral")
    await expect(answer).to_contain_text("Only visible to you")
    await expect(answer).to_contain_text("work plan")
    await expect(log(page).locator(".me")).to_contain_text("/timeoff help")


async def test_the_command_is_suggested_and_completed(page: Page) -> None:
    await page.set_viewport_size(WIDE)
    line = page.get_by_label("Message in Slack")
    await line.fill("/ti")
    await expect(page.get_by_text("Book time off by saying when")).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(line).to_have_value("/timeoff ")
    await expect(page.get_by_text("Book time off by saying when")).to_be_hidden()


async def test_what_is_new_in_another_channel_is_counted_until_it_is_looked_at(page: Page, running: Running) -> None:
    await page.set_viewport_size(WIDE)
    await expect(log(page).locator(".app")).to_have_count(1)
    await running.organisation.slack.speaking("ben", "general").say("Good morning @Ann Ash <b>")
    general = pane(page).get_by_role("button", name="#general")
    await expect(general).to_contain_text("1 new")
    await general.click()
    await expect(log(page).locator(".person")).to_contain_text("Good morning @Ann Ash <b>")
    await expect(general).not_to_contain_text("new")
    await expect(pane(page).get_by_role("button", name="Time Off", exact=True)).not_to_have_attribute(
        "aria-current", "page"
    )


async def test_where_there_is_no_room_one_chat_shows_at_a_time(page: Page, running: Running) -> None:
    await page.set_viewport_size(NARROW)
    await expect(pane(page)).to_be_hidden()
    await page.get_by_role("tab", name="Microsoft Teams").focus()
    await page.keyboard.press("ArrowRight")
    await expect(pane(page)).to_be_visible()
    await expect(page.get_by_role("tab", name="Slack")).to_be_focused()
    await expect(page.locator(".teams")).to_be_hidden()


async def test_every_block_is_drawn_and_text_stays_text(page: Page, running: Running) -> None:
    await page.set_viewport_size(WIDE)
    await expect(log(page).locator(".app")).to_have_count(1)  # the greeting
    hostile = "<img src=x onerror=alert(1)>"
    escaped = "&lt;img src=x onerror=alert(1)&gt;"
    run = {"type": "text", "text": f"*not bold* {hostile}", "style": {"bold": True}}
    link = {"type": "link", "url": "https://example.com/", "text": "there"}
    show(
        running.organisation.slack.workspace,
        {"type": "header", "text": {"type": "plain_text", "text": hostile}},
        text(f"*bold* _slanted_ ~gone~ `code` ```block``` <https://example.com/a|a page> <@{ANN}> {escaped}"),
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "*One*"}, {"type": "plain_text", "text": "*Two*"}]},
        {"type": "divider"},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [run, link]}]},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "<javascript:alert(1)|small> <!here>"}]},
        {"type": "actions", "elements": [button("Yes", style="primary", accessibility_label="Yes to <b>")]},
    )
    post = log(page).locator("li").last
    await expect(post.locator("h4")).to_have_text(hostile)
    await expect(post.locator("b").first).to_have_text("Time Off")
    for tag, said in (("i", "slanted"), ("s", "gone"), ("code", "code"), ("pre", "block")):
        await expect(post.locator(tag)).to_have_text(said)
    await expect(post.get_by_role("link", name="a page")).to_have_attribute("href", "https://example.com/a")
    await expect(post.get_by_role("link", name="there")).to_be_visible()
    await expect(post.get_by_text("@Ann Ash")).to_be_visible()
    await expect(post.get_by_text(f"*not bold* {hostile}")).to_be_visible()
    await expect(post.get_by_role("link", name="small")).to_have_count(0)
    await expect(post).to_contain_text("small @here")
    await expect(post.get_by_role("button", name="Yes to <b>")).to_be_visible()
    await expect(post.locator("img")).to_have_count(1)  # the app's own face


async def test_what_went_wrong_is_said_in_its_chat(page: Page, running: Running, errors: list[str]) -> None:
    await page.set_viewport_size(WIDE)
    await expect(log(page).locator(".app")).to_have_count(1)
    await running.bot.stop()
    await write(page, "/timeoff help")
    await expect(log(page).locator(".slackbot")).to_contain_text('/timeoff failed with the error "dispatch_failed"')
    await expect(page.locator("#slack-trouble")).to_contain_text("dispatch_failed")
    assert [error for error in errors if "502" not in error] == []
    errors.clear()  # the browser tells of every answer that is no success
