"""What each kind of activity means."""

import logging
from http import HTTPStatus

from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.schema import Activity, ActivityTypes, InvokeResponse

from bot.card_chat import CardChat
from bot.delivery import Delivery
from bot.outside import Outside
from bot.press import Press
from bot.teams import answers, press, sign_in
from bot.teams.cards import card
from bot.teams.heard import delivery, locale, personal, speaker
from bot.teams.messages import plain
from bot.teams.sign_in import SingleSignOn
from bot.teams.turn_taking import TurnTaking
from bot.throttle import Verdict
from bot.underway import Turn
from dialogs.event import Installed, Pressed, SignedIn, Wrote
from languages.reply import AskSignIn, Remark
from languages.said import SignInRequest
from languages.say import say
from timeoff.exchange import Exchange

log = logging.getLogger(__name__)

THROTTLED = frozenset({ActivityTypes.message, ActivityTypes.invoke})


class TeamsHandler(ActivityHandler):  # type: ignore[misc]  # botbuilder ships no types
    """Makes events of a personal chat's activities. What it does not know it ignores, as botbuilder does."""

    def __init__(self, outside: Outside, single_sign_on: SingleSignOn, taking: TurnTaking) -> None:
        self._outside, self._single_sign_on, self._taking = outside, single_sign_on, taking

    async def on_turn(self, turn_context: TurnContext) -> None:
        verdict = self._judge(turn_context.activity)
        if verdict is not Verdict.TAKEN:
            await self._slow_down(turn_context, verdict)
        elif personal(turn_context.activity):
            await super().on_turn(turn_context)
        else:
            await self._elsewhere(turn_context)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        pressed = press.submitted(turn_context.activity.value)
        if pressed:
            await self._press(turn_context, pressed)
        else:
            await self._hear(turn_context, Wrote(turn_context.activity.text))

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """An upgrade is no news to the person."""
        match turn_context.activity.action:
            case "add":
                await self._hear(turn_context, Installed())
            case "remove":
                await self._outside.erase(speaker(turn_context.activity))

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
        match turn_context.activity.name:
            case "adaptiveCard/action":
                return await self._execute(turn_context)
            case sign_in.EXCHANGE:
                return await self._exchange(turn_context)
            case sign_in.VERIFY:
                return answers.done()  # our page has told the chat already, when the person was back there
            case sign_in.FAILURE:
                return await self._failure(turn_context)
            case _:
                return answers.refused(HTTPStatus.NOT_IMPLEMENTED)

    def _judge(self, activity: Activity) -> Verdict:
        """Removing the bot is heeded however much was written before."""
        return self._outside.throttle.judge(speaker(activity)) if activity.type in THROTTLED else Verdict.TAKEN

    async def _slow_down(self, context: TurnContext, verdict: Verdict) -> None:
        if verdict is Verdict.TOO_FAST:
            await context.send_activity(plain(say(Remark.TOO_FAST, locale(context.activity))))
        if context.activity.type == ActivityTypes.invoke:
            await _respond(context, answers.refused(HTTPStatus.TOO_MANY_REQUESTS))

    async def _elsewhere(self, context: TurnContext) -> None:
        """In teams and group chats others read along: one sentence, and nothing about anybody."""
        if context.activity.type == ActivityTypes.invoke:
            await _respond(context, answers.refused(HTTPStatus.NOT_IMPLEMENTED))
        elif context.activity.type == ActivityTypes.message:
            async with self._taking.once(delivery(context.activity)) as first:
                if first:
                    await context.send_activity(plain(say(Remark.NOT_HERE, locale(context.activity))))

    async def _hear(self, context: TurnContext, event: Wrote | Installed) -> None:
        await self._taking.wait(context, self._taking.start(context, event, delivery(context.activity)))

    async def _press(self, context: TurnContext, pressed: Press) -> Turn[CardChat]:
        """One press may come twice, as Action.Execute and as its fallback: while it is carried out it is one."""
        activity = context.activity
        owner = await self._outside.cards.owner(pressed.about)
        who = speaker(activity)
        event = Pressed(pressed.verb, pressed.about, foreign=owner not in (None, who.key))
        turn = self._taking.join((who, pressed), context, event, delivery(activity), activity.reply_to_id)
        await self._taking.wait(context, turn)
        await self._taking.wait_for_word(turn)
        return turn

    async def _execute(self, context: TurnContext) -> InvokeResponse:
        """The card as it is now; it goes on changing in place when the turn is not over yet."""
        pressed = press.executed(context.activity.value)
        if not pressed:
            return answers.refused(HTTPStatus.BAD_REQUEST)
        turn = await self._press(context, pressed)
        if turn.chat.card:
            return answers.with_card(card(turn.chat.card))
        if not turn.well and not turn.chat.spoke.is_set():  # what was confirmed is perhaps not kept
            return answers.refused(HTTPStatus.SERVICE_UNAVAILABLE)
        return answers.with_text(turn.chat.last or "…")

    async def _exchange(self, context: TurnContext) -> InvokeResponse:
        """Exchange first, and only then see whether another client was quicker: each must learn what is missing."""
        told = sign_in.handover(context.activity.value)
        if not told:
            return answers.refused(HTTPStatus.BAD_REQUEST)
        match await self._single_sign_on.exchange(speaker(context.activity), told.id, told.token):
            case Exchange.DONE:
                self._signed_in(context, told.id)
                return answers.exchanged(told.id)
            case Exchange.CONSENT_NEEDED:
                return answers.not_exchanged(told.id, told.connection)
            case Exchange.REFUSED:
                return answers.refused(HTTPStatus.FORBIDDEN)
            case Exchange.UNAVAILABLE:
                return answers.refused(HTTPStatus.SERVICE_UNAVAILABLE)

    def _signed_in(self, context: TurnContext, exchange: str) -> None:
        name = f"{context.activity.channel_id}/{context.activity.conversation.id}/{exchange}"
        self._taking.start(context, SignedIn(), Delivery("teams sign-in", name))

    async def _failure(self, context: TurnContext) -> InvokeResponse:
        """Where the client shows nothing, the person gets the button to our page; once, however many clients fail."""
        code = sign_in.failure(context.activity.value)
        log.warning("single sign-on failed: %s", code)
        if code in sign_in.SILENT:
            async with self._taking.once(_failed(context.activity)) as first:
                if first:
                    await self._ask_to_sign_in(context)
        return answers.done()

    async def _ask_to_sign_in(self, context: TurnContext) -> None:
        request = say(AskSignIn(), locale(context.activity))
        assert isinstance(request, SignInRequest)
        await self._taking.surface(context).ask_for_page(request)


async def _respond(context: TurnContext, answer: InvokeResponse) -> None:
    await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=answer))


def _failed(activity: Activity) -> Delivery:
    card = activity.reply_to_id or activity.id
    return Delivery("teams sign-in", f"{activity.conversation.id}/{card}/failed")
