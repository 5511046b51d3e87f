"""English."""

from identity.steps import Ending
from identity.wording.wording import Passage, Wording

FAILED = Passage(
    "Signing in did not work",
    ("Nothing was changed. Go back to the chat and write again what you wanted; if it fails again, try later.",),
)
ENGLISH = Wording(
    language="en",
    to_microsoft=Passage(
        "Sign in to Time Off",
        (
            "Time Off reads your work hours and adds time off to your Microsoft 365 calendar when you confirm it. "
            "Microsoft asks you for your account, and whether you allow this.",
        ),
    ),
    to_slack=Passage(
        "Sign in to Time Off",
        (
            "Somebody asked Time Off for this in Slack. If it was you, go on: you sign in to Slack, to show that it "
            "was you, and then to Microsoft 365, which asks whether Time Off may read your work hours and add time off "
            "to your calendar when you confirm it.",
            "If it was not you, or somebody sent you this link, close this page.",
        ),
    ),
    question=Passage(
        "Link Slack {member} in {workspace} with {account}?",
        (
            "What this member tells Time Off in Slack is then booked in this account. "
            "Link them only if both are yours. In Slack, “unlink” takes it back.",
        ),
    ),
    go_to_microsoft="Continue to Microsoft",
    go_to_slack="Continue to Slack",
    accept="Link",
    cancel="Cancel",
    endings={
        Ending.SIGNED_IN: Passage("You are signed in", ("Go back to the chat. You can close this page.",)),
        Ending.LINKED: Passage("Your accounts are linked", ("Go back to Slack. You can close this page.",)),
        Ending.DECLINED: Passage(
            "You are not signed in",
            (
                "You did not allow it, so nothing was changed. "
                "To try again, go back to the chat and write once more what you wanted.",
            ),
        ),
        Ending.OTHER_ACCOUNT: Passage(
            "This is another account",
            (
                "You signed in with an account other than the one you chat with, so nothing was kept. "
                "Go back to the chat, write once more what you wanted, and choose the account that you use there.",
            ),
        ),
        Ending.OTHER_SPEAKER: Passage(
            "This sign-in is not yours",
            (
                "It was asked for by another member of Slack, or in another workspace, so nothing was changed. "
                "If somebody sent you the link, close this page.",
                "If it was you who asked, sign in to Slack in this browser as the one you chat as, "
                "then write once more in the chat what you wanted.",
            ),
        ),
        Ending.EXPIRED: Passage(
            "This sign-in no longer works",
            (
                "It works once, for ten minutes, in one browser. "
                "Go back to the chat and write once more what you wanted.",
            ),
        ),
        Ending.STOPPED: Passage(
            "This sign-in was stopped",
            (
                "Microsoft’s answer came in a way that Time Off did not ask for, so nothing was changed. "
                "Do not give this page’s address to anybody.",
                "If somebody sent you a link, close this page. "
                "If it was you who asked, go back to the chat and write once more what you wanted.",
            ),
        ),
        Ending.FAILED: FAILED,
        Ending.UNAVAILABLE: FAILED,
    },
)
