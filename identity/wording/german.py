"""German."""

from identity.steps import Ending
from identity.wording.wording import Passage, Wording

FAILED = Passage(
    "Die Anmeldung hat nicht geklappt",
    (
        "Es wurde nichts geändert. Geh zurück in den Chat und schreib noch einmal, was du wolltest; "
        "wenn sie wieder nicht klappt, versuch es später.",
    ),
)
GERMAN = Wording(
    language="de",
    to_microsoft=Passage(
        "Bei Time Off anmelden",
        (
            "Time Off liest deine Arbeitszeiten und trägt freie Zeit in deinen Kalender von Microsoft 365 ein, wenn du "
            "sie bestätigst. Microsoft fragt dich nach deinem Konto, und ob du das erlaubst.",
        ),
    ),
    to_slack=Passage(
        "Bei Time Off anmelden",
        (
            "Jemand hat Time Off in Slack darum gebeten. Wenn du das warst, geh weiter: Du meldest dich bei Slack an, "
            "um zu zeigen, dass du es warst, und dann bei Microsoft 365. Dort wirst du gefragt, ob Time Off deine "
            "Arbeitszeiten lesen und freie Zeit in deinen Kalender eintragen darf, wenn du sie bestätigst.",
            "Wenn du es nicht warst, oder dir jemand diesen Link geschickt hat, schließ diese Seite.",
        ),
    ),
    question=Passage(
        "Slack-Mitglied {member} in {workspace} mit {account} verknüpfen?",
        (
            "Was dieses Mitglied Time Off in Slack sagt, wird dann in diesem Konto gebucht. "
            "Verknüpfe sie nur, wenn beide dir gehören. In Slack nimmt „unlink“ es zurück.",
        ),
    ),
    go_to_microsoft="Weiter zu Microsoft",
    go_to_slack="Weiter zu Slack",
    accept="Verknüpfen",
    cancel="Abbrechen",
    endings={
        Ending.SIGNED_IN: Passage("Du bist angemeldet", ("Geh zurück in den Chat. Diese Seite kannst du schließen.",)),
        Ending.LINKED: Passage(
            "Deine Konten sind verknüpft", ("Geh zurück zu Slack. Diese Seite kannst du schließen.",)
        ),
        Ending.DECLINED: Passage(
            "Du bist nicht angemeldet",
            (
                "Du hast es nicht erlaubt, also wurde nichts geändert. "
                "Um es noch einmal zu versuchen, geh zurück in den Chat und schreib noch einmal, was du wolltest.",
            ),
        ),
        Ending.OTHER_ACCOUNT: Passage(
            "Das ist ein anderes Konto",
            (
                "Du hast dich mit einem anderen Konto angemeldet als dem, mit dem du chattest, also wurde nichts "
                "gespeichert. Geh zurück in den Chat, schreib noch einmal, was du wolltest, "
                "und wähle das Konto von dort.",
            ),
        ),
        Ending.OTHER_SPEAKER: Passage(
            "Das ist nicht deine Anmeldung",
            (
                "Ein anderes Mitglied von Slack hat um sie gebeten, oder in einem anderen Workspace, also wurde nichts "
                "geändert. Wenn dir jemand den Link geschickt hat, schließ diese Seite.",
                "Wenn du selbst darum gebeten hast, melde dich in diesem Browser so bei Slack an, wie du dort "
                "chattest, und schreib dann im Chat noch einmal, was du wolltest.",
            ),
        ),
        Ending.EXPIRED: Passage(
            "Diese Anmeldung gilt nicht mehr",
            (
                "Sie gilt einmal, zehn Minuten lang, in einem Browser. "
                "Geh zurück in den Chat und schreib noch einmal, was du wolltest.",
            ),
        ),
        Ending.STOPPED: Passage(
            "Diese Anmeldung wurde abgebrochen",
            (
                "Die Antwort von Microsoft kam anders, als Time Off sie erbeten hat, also wurde nichts geändert. "
                "Gib die Adresse dieser Seite niemandem.",
                "Wenn dir jemand einen Link geschickt hat, schließ diese Seite. "
                "Wenn du selbst darum gebeten hast, geh zurück in den Chat und schreib noch einmal, was du wolltest.",
            ),
        ),
        Ending.FAILED: FAILED,
        Ending.UNAVAILABLE: FAILED,
    },
)
