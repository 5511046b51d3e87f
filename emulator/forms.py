"""Pages at which people sign in: plain HTML forms that need no script."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from string import Template
from typing import Final

from aiohttp import web

from emulator.people import Person

SUBMIT: Final = "document.forms[0].submit()"
SUBMIT_HASH: Final = base64.b64encode(hashlib.sha256(SUBMIT.encode()).digest()).decode()

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1a19; --faint: #605e5c; --card: #fff; --ground: #f3f2f1; --line: #e1dfdd;
  --hover: #f5f5f5; --accent: $light; --on-accent: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --faint: #b3b0ad; --card: #292827; --ground: #1b1a19;
  --line: #484644; --hover: #323130; --accent: $dark; --on-accent: #1b1a19 } }
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
<footer>A local stand-in of $service. Nothing leaves this machine.</footer>
</main>
</body>
</html>
""")

ACCOUNT: Final = Template("""<li><button class="account" name="username" value="$upn">
<span class="initials" aria-hidden="true">$initials</span><span>$full_name<small>$upn</small></span>
</button></li>""")


@dataclass(frozen=True)
class Brand:
    """Whose pages they are, and their colour where it is light and where it is dark."""

    service: str
    light: str
    dark: str

    def page(self, title: str, content: str, status: int = 200) -> web.Response:
        """The title is text, the content HTML."""
        style = Template(STYLE).substitute(light=self.light, dark=self.dark)
        text = PAGE.substitute(title=escape(title), style=style, content=content, service=escape(self.service))
        return web.Response(text=text, content_type="text/html", charset="utf-8", status=status, headers=HEADERS)


HEADERS: Final = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{SUBMIT_HASH}'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
}


def accounts(people: Sequence[Person]) -> str:
    """A form whose buttons send the `username` (the address) of one of the people."""
    return '<form method="post"><ul>\n{}\n</ul></form>'.format("\n".join(_account(person) for person in people))


def _account(person: Person) -> str:
    initials = "".join(part[0] for part in person.full_name.split()[:2])
    return ACCOUNT.substitute(upn=escape(person.upn), full_name=escape(person.full_name), initials=escape(initials))


def consent(person: Person, wishes: Sequence[tuple[str, str]], yes: str, no: str = "Cancel") -> str:
    """A form that sends the `username` again, and `consent`: accept or cancel.

    A wish is what it means and what it is called; then come the labels of the two buttons.
    """
    listed = "\n".join(f"<li>{escape(meaning)}<small>{escape(name)}</small></li>" for meaning, name in wishes)
    return (
        f'<ul class="scopes">\n{listed}\n</ul>\n'
        f'<form method="post"><input type="hidden" name="username" value="{escape(person.upn)}">\n'
        f'<div class="answers"><button name="consent" value="cancel">{escape(no)}</button>\n'
        f'<button class="yes" name="consent" value="accept">{escape(yes)}</button></div></form>'
    )
