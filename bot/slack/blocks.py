"""What is said, laid out in Block Kit.

Words stand in rich text and plain text only: unlike mrkdwn these know no markup, so nothing that a person wrote can
become a link or a mention. Source: https://docs.slack.dev/reference/block-kit/blocks
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextSectionElement,
)

from bot.slack.markup import written
from languages.said import Button, Fact, Role, Said, SignInRequest

Json = dict[str, Any]
Run = RichTextElementParts.Text

LABEL = 75  # letters of a button, and of what a screen reader says of it
ROW = 25  # buttons of one block
STYLES = {Role.PRIMARY: "primary", Role.DESTRUCTIVE: "danger"}
SIGN_IN = "sign-in"  # a button that opens a page: Slack tells of its press too


@dataclass(frozen=True)
class Message:
    """What is sent: the blocks, and a text that says all of it where blocks are not shown."""

    text: str
    blocks: tuple[Json, ...]


def message(said: Said) -> Message:
    """Raises slack_sdk.errors.SlackObjectFormationError for what Slack would not take."""
    lines = [*_cut_labels(said.buttons), *said.lines]
    facts = [run for fact in said.facts for run in _fact(fact)]
    blocks = [_rich(_text(said.title, bold=True), *facts), *_lines(lines), *_buttons(said)]
    text = "\n".join((said.text, *(f"[{button.label}]" for button in said.buttons)))
    return Message(written(text), _checked(blocks))


def plain(said: Said) -> Message:
    """Words without a card."""
    return Message(written(said.text), _checked([_rich(_text(said.text))]))


def sign_in(request: SignInRequest, page: str) -> Message:
    """The button opens the page."""
    button = ButtonElement(text=_short(request.label), action_id=SIGN_IN, url=page, style="primary")
    blocks = [_rich(_text(request.title, bold=True)), *_lines(request.lines), ActionsBlock(elements=[button])]
    return Message(written(f"{request.text}\n{request.label}: {page}"), _checked(blocks))


def _fact(fact: Fact) -> tuple[Run, Run]:
    """On a line of its own: whether Slack breaks lines between sections is not documented."""
    return _text(f"\n{fact.name}: "), _text(fact.value, bold=True)


def _text(text: str, bold: bool = False) -> Run:
    style = RichTextElementParts.TextStyle(bold=True) if bold else None
    return Run(text=text, style=style)


def _rich(*runs: Run) -> Block:
    return RichTextBlock(elements=[RichTextSectionElement(elements=list(runs))])


def _lines(lines: Sequence[str]) -> list[Block]:
    return [ContextBlock(elements=[PlainTextObject(text="\n".join(lines), emoji=False)])] if lines else []


def _cut_labels(buttons: tuple[Button, ...]) -> list[str]:
    """What does not fit on a button stands above it."""
    return [button.label for button in buttons if len(button.label) > LABEL]


def _buttons(said: Said) -> list[Block]:
    elements = [_button(button, said) for button in said.buttons]
    return [ActionsBlock(elements=elements[row : row + ROW]) for row in range(0, len(elements), ROW)]


def _button(button: Button, said: Said) -> ButtonElement:
    """A screen reader hears what the button is about, too: it may be met without the words above it."""
    about = said.facts[0].value if said.facts else said.title
    return ButtonElement(
        text=_short(button.label),
        action_id=button.verb,
        value=button.about,
        style=STYLES.get(button.role),
        accessibility_label=_cut(f"{button.label}: {about}"),
    )


def _short(label: str) -> PlainTextObject:
    return PlainTextObject(text=_cut(label), emoji=False)


def _cut(text: str) -> str:
    return text if len(text) <= LABEL else f"{text[: LABEL - 1]}…"


def _checked(blocks: Sequence[Block]) -> tuple[Json, ...]:
    """slack_sdk's models validate what they become."""
    return tuple(block.to_dict() for block in blocks)
