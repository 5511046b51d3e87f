"""The pages that a person sees while signing in: plain HTML, no script."""

import base64
from hashlib import sha256
from html import escape

STYLE = """
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { box-sizing: border-box; width: min(28rem, 100%); padding: 2rem; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1.25rem; }
button { font: inherit; font-weight: 600; padding: .625rem 1.25rem; border: 0; border-radius: .375rem;
  background: #4f52b2; color: #fff; cursor: pointer; }
button:hover { background: #444791; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
"""
STYLE_HASH = base64.b64encode(sha256(STYLE.encode()).digest()).decode()


def start(ticket: str) -> str:
    """Before Microsoft's pages: what only follows a link, such as a scanner, changes nothing."""
    return _page(
        "Sign in to Time Off",
        "Time Off reads your work hours and adds time off to your Microsoft 365 calendar when you confirm it. "
        "Microsoft asks you for your account, and whether you allow this.",
        '<form method="post" action="start">'
        f'<input type="hidden" name="ticket" value="{escape(ticket)}"><button>Continue to Microsoft</button></form>',
    )


def signed_in() -> str:
    return _page("You are signed in", "Go back to the chat. You can close this page.")


def declined() -> str:
    return _page(
        "You are not signed in",
        "You did not allow it, so nothing was changed. To try again, go back to the chat and ask for a new sign-in.",
    )


def other_account() -> str:
    return _page(
        "This is another account",
        "You signed in with an account other than the one you chat with, so nothing was kept. "
        "Go back to the chat, ask for a new sign-in, and choose the account that you use there.",
    )


def expired() -> str:
    return _page(
        "This sign-in no longer works",
        "It works once, for ten minutes, in one browser. Go back to the chat and ask for a new sign-in.",
    )


def failed() -> str:
    return _page(
        "Signing in did not work",
        "Nothing was changed. Go back to the chat and ask for a new sign-in; if it fails again, try later.",
    )


def _page(title: str, text: str, more: str = "") -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{title}</h1><p>{text}</p>{more}</main></body></html>"
    )
