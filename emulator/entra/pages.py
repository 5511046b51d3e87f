"""The pages a person sees: plain HTML forms that need no script."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from string import Template
from typing import Final

from aiohttp import web

from emulator.entra.errors import EntraError
from emulator.people import Person

MEANINGS: Final[Mapping[str, str]] = {
    "Calendars.Read": "Read your calendars",
    "Calendars.ReadWrite": "Have full access to your calendars",
    "MailboxSettings.Read": "Read your mailbox settings",
    "MailboxSettings.ReadWrite": "Read and write your mailbox settings",
    "User.Read": "Sign you in and read your profile",
    "openid": "Sign you in",
    "profile": "View your basic profile",
    "email": "View your e-mail address",
    "offline_access": "Maintain access to data you have given it access to",
}
SUBMIT: Final = "document.forms[0].submit()"
SUBMIT_HASH: Final = base64.b64encode(hashlib.sha256(SUBMIT.encode()).digest()).decode()

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1a19; --faint: #605e5c; --card: #fff; --ground: #f3f2f1; --line: #e1dfdd;
  --hover: #f5f5f5; --accent: #4f52b2; --on-accent: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --faint: #b3b0ad; --card: #292827; --ground: #1b1a19;
  --line: #484644; --hover: #323130; --accent: #9ea2ff; --on-accent: #1b1a19 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink);
  font: 16px/1.5 "Segoe UI", system-ui, sans-serif }
main { width: min(27rem, 100vw); padding: 2.5rem; background: var(--card); border-radius: .75rem;
  box-shadow: 0 .1rem .3rem #0002, 0 .5rem 2rem #0001 }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; font-weight: 600 }
p { margin: 0 0 1.25rem; color: var(--faint) }
ul { margin: 0 0 1.5rem; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .5rem;
  overflow: hidden }
li + li { border-top: 1px solid var(--line) }
ul.scopes li { padding: .6rem 1rem }
small { display: block; color: var(--faint); font-size: .8125rem }
button { font: inherit; cursor: pointer }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px }
.account { width: 100%; display: flex; gap: 1rem; align-items: center; padding: .75rem 1rem; border: 0;
  text-align: left; background: none; color: inherit }
.account:hover { background: var(--hover) }
.initials { flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--accent); color: var(--on-accent); font-weight: 600 }
.answers { display: flex; gap: .75rem; justify-content: flex-end }
.answers button { min-width: 6.5rem; padding: .45rem 1rem; border-radius: .375rem; border: 1px solid var(--line);
  background: none; color: inherit }
.answers button.yes { background: var(--accent); border-color: var(--accent); color: var(--on-accent) }
footer { margin-top: 1.5rem; font-size: .8125rem; color: var(--faint) }
"""

PAGE: Final = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>$style</style>
</head>
<body>
<main>
<h1>$title</h1>
$content
<footer>A local stand-in of Microsoft Entra ID. Nothing leaves this machine.</footer>
</main>
</body>
</html>
""")

ACCOUNT: Final = Template("""<li><button class="account" name="username" value="$upn">
<span class="initials" aria-hidden="true">$initials</span><span>$full_name<small>$upn</small></span>
</button></li>""")


def choose_account(application: str, people: Sequence[Person], login_hint: str | None) -> web.Response:
    """The hinted account comes first."""
    ordered = sorted(people, key=lambda person: person.upn != login_hint)
    accounts = "\n".join(ACCOUNT.substitute(_account(person)) for person in ordered)
    return _page(
        "Pick an account",
        f"<p>to continue to {escape(application)}. No password is asked for.</p>\n"
        f'<form method="post"><ul>\n{accounts}\n</ul></form>',
    )


def ask_consent(application: str, person: Person, scopes: Iterable[str]) -> web.Response:
    listed = "\n".join(f"<li>{escape(MEANINGS.get(name, name))}<small>{escape(name)}</small></li>" for name in scopes)
    return _page(
        "Permissions requested",
        f"<p>{escape(person.upn)}</p>\n<p>{escape(application)} would like to:</p>\n"
        f'<ul class="scopes">\n{listed}\n</ul>\n'
        f'<form method="post"><input type="hidden" name="username" value="{escape(person.upn)}">\n'
        '<div class="answers"><button name="consent" value="cancel">Cancel</button>\n'
        '<button class="yes" name="consent" value="accept">Accept</button></div></form>',
    )


def post_back(redirect_uri: str, parameters: Mapping[str, str]) -> web.Response:
    """OAuth 2.0 Form Post Response Mode: sent on by script, or by a button where there is none."""
    fields = "\n".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in parameters.items()
    )
    return _page(
        "Working …",
        f'<form method="post" action="{escape(redirect_uri)}">\n{fields}\n'
        '<noscript><div class="answers"><button class="yes">Continue</button></div></noscript></form>\n'
        f"<script>{SUBMIT}</script>",
    )


def refusal(error: EntraError) -> web.Response:
    """Shown instead of sent back, where it is not known whom to send it to."""
    text = f"<p>Sorry, but we’re having trouble signing you in.</p>\n<p>AADSTS{error.number}: {escape(error.text)}</p>"
    return _page("Sign in", text, 400)


def _account(person: Person) -> Mapping[str, str]:
    initials = "".join(part[0] for part in person.full_name.split()[:2])
    return {"upn": escape(person.upn), "full_name": escape(person.full_name), "initials": escape(initials)}


def _page(title: str, content: str, status: int = 200) -> web.Response:
    headers = {
        "Content-Security-Policy": f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{SUBMIT_HASH}'; "
        "frame-ancestors 'none'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
    }
    text = PAGE.substitute(title=escape(title), style=STYLE, content=content)
    return web.Response(text=text, content_type="text/html", charset="utf-8", status=status, headers=headers)
