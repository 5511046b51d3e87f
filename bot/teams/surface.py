"""A chat in Teams, as far as a turn writes into it."""

from botbuilder.core import TurnContext

from bot.outside import SignIns
from bot.teams.messages import plain, sign_in, with_card
from languages.said import Said, SignInRequest
from timeoff.person import Speaker


class TeamsSurface:
    """Lays out and sends. All of it raises NotDelivered where Teams does not take it."""

    def __init__(self, context: TurnContext, speaker: Speaker, sign_ins: SignIns) -> None:
        self._context = context
        self._speaker = speaker
        self._sign_ins = sign_ins

    async def say(self, said: Said) -> None:
        await self._context.send_activity(plain(said))

    async def send(self, said: Said) -> str | None:
        id: str | None = (await self._context.send_activity(with_card(said))).id
        return id

    async def update(self, message: str, said: Said) -> None:
        """Raises NoSuchMessage too."""
        activity = with_card(said)
        activity.id = message
        await self._context.update_activity(activity)

    async def ask_to_sign_in(self, request: SignInRequest) -> None:
        """After Teams has tried single sign-on, which cannot meet claims: what was demanded needs the person."""
        await self._ask(request, silently=request.claims is None)

    async def ask_for_page(self, request: SignInRequest) -> None:
        """By the button to our own page alone: single sign-on has failed."""
        await self._ask(request, silently=False)

    async def _ask(self, request: SignInRequest, silently: bool) -> None:
        page = await self._sign_ins.begin(self._speaker, request.claims)
        await self._context.send_activity(sign_in(request, page, silently))
