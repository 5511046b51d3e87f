"""The pages that a person sees while signing in: plain HTML, no script but one line where a sign-in was stopped."""

import base64
from dataclasses import asdict
from hashlib import sha256
from html import escape

from identity.steps import Ending, Question
from identity.wording.wording import Passage, Wording

STYLE = """
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { box-sizing: border-box; width: min(28rem, 100%); padding: 2rem; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
p { margin: 0 0 1.25rem; }
button { font: inherit; font-weight: 600; padding: .625rem 1.25rem; border: 0; border-radius: .375rem;
  background: #4f52b2; color: #fff; cursor: pointer; }
button:hover { background: #444791; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
button + button { margin-left: .75rem; background: ButtonFace; color: ButtonText;
  box-shadow: inset 0 0 0 1px GrayText; }
button + button:hover { background: Canvas; }
"""
# What comes in an address's fragment stays in the browser. Only the state is needed, and the rest is gone with it.
SCRIPT = """
const state = new URLSearchParams(location.hash.slice(1)).get("state");
if (state !== null) location.replace(`${location.pathname}?${new URLSearchParams({ state })}`);
"""


def _hash(text: str) -> str:
    """As a Content-Security-Policy names what may stand in a page: https://www.w3.org/TR/CSP3/#grammardef-hash-source"""
    return base64.b64encode(sha256(text.encode()).digest()).decode()


STYLE_HASH = _hash(STYLE)
SCRIPT_HASH = _hash(SCRIPT)


def start(wording: Wording, ticket: str, *, in_slack: bool) -> str:
    """Before the pages of others: what only follows a link, such as a scanner, changes nothing."""
    passage, button = wording.to_microsoft, wording.go_to_microsoft
    if in_slack:
        passage, button = wording.to_slack, wording.go_to_slack
    return _page(wording, passage, _form("start", _hidden("ticket", ticket) + f"<button>{button}</button>"))


def question(wording: Wording, asked: Question) -> str:
    """Whether these are to be linked. Nothing else on the page is anybody's text, and nothing can run into it."""
    names = {name: escape(value) for name, value in asdict(asked.names).items()}
    apart = {name: f"<bdi>{value}</bdi>" for name, value in names.items()}
    passage = Passage(wording.question.title.format(**names), wording.question.paragraphs)
    buttons = _button("accept", wording.accept) + _button("cancel", wording.cancel)
    form = _form("confirm", _hidden("token", asked.token) + buttons)
    return _page(wording, passage, form, wording.question.title.format(**apart))


def ending(wording: Wording, how: Ending) -> str:
    """How it came out, and what to do then."""
    return _page(wording, wording.endings[how])


def stopped(wording: Wording) -> str:
    """That nobody goes on with this sign-in. It ends the one too whose state came in the address's fragment."""
    return _page(wording, wording.endings[Ending.STOPPED], f"<script>{SCRIPT}</script>")


def _form(action: str, fields: str) -> str:
    return f'<form method="post" action="{action}">{fields}</form>'


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'


def _button(answer: str, text: str) -> str:
    return f'<button name="answer" value="{answer}">{text}</button>'


def _page(wording: Wording, passage: Passage, more: str = "", heading: str | None = None) -> str:
    """The heading is the passage's title, perhaps with markup, which the page's own title cannot have."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in passage.paragraphs)
    return (
        f'<!doctype html><html lang="{wording.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{passage.title}</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{heading or passage.title}</h1>{paragraphs}{more}</main></body></html>"
    )
