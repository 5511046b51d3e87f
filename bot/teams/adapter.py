"""botbuilder's adapter, with our connector instead of its own."""

from botbuilder.core import ActivityHandler, BotAdapter, TurnContext
from botbuilder.schema import Activity, ActivityTypes, ConversationReference, InvokeResponse, ResourceResponse

from bot.teams.apology import apologize
from bot.teams.connector import Connector, Place


class TeamsAdapter(BotAdapter):  # type: ignore[misc]  # botbuilder ships no types
    """Takes an activity through a turn, and sends what the turn says."""

    def __init__(self, connector: Connector) -> None:
        super().__init__(on_turn_error=apologize)
        self._connector = connector

    async def process(self, activity: Activity, handler: ActivityHandler) -> InvokeResponse | None:
        """What the handler answers to an invoke; None for other activities, and where the handler broke."""
        context = TurnContext(self, activity)
        await self.run_pipeline(context, handler.on_turn)
        answer = context.turn_state.get(BotAdapter._INVOKE_RESPONSE_KEY)
        return answer.value if answer else None

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        return [await self._send(context, activity) for activity in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        await self._connector.update(_place(activity), activity.id, activity.serialize())

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        await self._connector.delete(_place(reference), reference.activity_id)

    async def _send(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        if activity.type == ActivityTypes.invoke_response:
            context.turn_state[BotAdapter._INVOKE_RESPONSE_KEY] = activity
            return ResourceResponse()
        if context.activity.type != ActivityTypes.message:
            activity.reply_to_id = None  # only messages can be replied to
        sent = await self._connector.send(_place(activity), activity.serialize(), activity.reply_to_id)
        return ResourceResponse(id=sent)


def _place(addressed: Activity | ConversationReference) -> Place:
    return Place(addressed.service_url, addressed.conversation.id)
