"""Settings: what is missing or weak is named, all at once."""

import pytest

from settings import Settings, Unusable

GOOD = {
    "MicrosoftAppId": "11111111-2222-4333-8444-555555555555",
    "MicrosoftAppPassword": "kV8~Q3rBz0pLmN4wXyT7",
    "MicrosoftAppTenantId": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "PUBLIC_URL": "https://timeoff.contoso.example",
    "VAULT_KEY_FILE": __file__,
}


def test_good_settings_are_read() -> None:
    settings = Settings.from_environ(GOOD)
    assert (settings.app_id, settings.tenant) == (GOOD["MicrosoftAppId"], GOOD["MicrosoftAppTenantId"])
    assert settings.graph_url == "https://graph.microsoft.com"
    assert settings.service_hosts == ("smba.trafficmanager.net",)
    assert settings.ca_file is None


def test_ids_may_be_written_in_capitals() -> None:
    names = ("MicrosoftAppId", "MicrosoftAppTenantId")
    shouted = Settings.from_environ(GOOD | {name: GOOD[name].upper() for name in names})
    assert shouted == Settings.from_environ(GOOD)


def test_secrets_are_not_printed() -> None:
    assert GOOD["MicrosoftAppPassword"] not in repr(Settings.from_environ(GOOD))


@pytest.mark.parametrize("missing", GOOD)
def test_nothing_needed_may_be_missing(missing: str) -> None:
    with pytest.raises(Unusable) as unusable:
        Settings.from_environ({name: value for name, value in GOOD.items() if name != missing})
    assert any(problem.startswith(f"{missing} is") for problem in unusable.value.problems)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MicrosoftAppId", "my-bot"),
        ("MicrosoftAppId", "00000000-0000-0000-0000-000000000000"),
        ("MicrosoftAppPassword", "secret"),
        ("MicrosoftAppPassword", "aaaaaaaaaaaaaaaaaaaaaaaa"),
        ("MicrosoftAppTenantId", "contoso"),
        ("MicrosoftAppType", "MultiTenant"),
        ("PUBLIC_URL", "http://timeoff.contoso.example"),
        ("PUBLIC_URL", "https://user@timeoff.contoso.example"),
        ("PUBLIC_URL", "https://timeoff.contoso.example/x?y"),
        ("PUBLIC_URL", "https://timeoff.contoso.example/#there"),
        ("PUBLIC_URL", "https://timeoff.contoso.example/a b"),
        ("PUBLIC_URL", "https://"),
        ("PORT", "http"),
        ("PORT", "70000"),
        ("HOST", "everywhere"),
        ("ENTRA_URL", "http://localhost:8080"),
        ("GRAPH_URL", "graph.microsoft.com"),
        ("GRAPH_URL", "https://graph.microsoft.com:port"),
        ("ENTRA_URL", "https://login.microsoftonline.com/?a=b"),
        ("GRAPH_URL", "https://graph.microsoft.com?"),
        ("BOT_OPENID_URL", "https://login.botframework.com/#"),
        ("GRAPH_VERSION", "v2.0"),
        ("SERVICE_URL_HOSTS", ","),
        ("SERVICE_URL_HOSTS", "*.trafficmanager.net"),
        ("SERVICE_URL_HOSTS", "smba.trafficmanager.net, a?b"),
        ("SERVICE_URL_HOSTS", "somebody@smba.trafficmanager.net"),
        ("SERVICE_URL_HOSTS", "smba.trafficmanager.net:99999"),
        ("SERVICE_URL_HOSTS", "https://smba.trafficmanager.net/"),
        ("ALL_DAY_FORM", "maybe"),
        ("STRETCH", "one a week"),
        ("TURNS_A_MINUTE", "many"),
        ("TURNS_A_MINUTE", "0"),
    ],
)
def test_weak_settings_are_refused(name: str, value: str) -> None:
    with pytest.raises(Unusable) as unusable:
        Settings.from_environ(GOOD | {name: value})
    assert unusable.value.problems[0].startswith(f"{name} is")


def test_everything_wrong_is_named_at_once() -> None:
    with pytest.raises(Unusable) as unusable:
        Settings.from_environ({"PORT": "x"})
    assert len(unusable.value.problems) == len(GOOD) + 1  # the port is no number


def test_a_local_address_may_be_plain() -> None:
    settings = Settings.from_environ(GOOD | {"PUBLIC_URL": "http://localhost:3978/", "HOST": "localhost"})
    assert (settings.public_url, settings.host) == ("http://localhost:3978", "localhost")


SLACK = {
    "SLACK_TEAM_ID": "T0123ABCD",
    "SLACK_BOT_TOKEN": "xoxb-0123456789-abcdefghijklmnop",
    "SLACK_SIGNING_SECRET": "8f742231b10e8888abcd99aaabbb85a5",
    "SLACK_CLIENT_ID": "1234567890.1234567890",
    "SLACK_CLIENT_SECRET": "0123456789abcdef0123456789abcdef",
}


def test_slack_is_left_out_where_nothing_of_it_is_set() -> None:
    assert Settings.from_environ(GOOD).slack is None
    assert Settings.from_environ(GOOD | dict.fromkeys(SLACK, " ")).slack is None


def test_slack_is_read_and_its_secrets_are_not_printed() -> None:
    settings = Settings.from_environ(GOOD | SLACK)
    assert settings.slack
    assert (settings.slack.url, settings.slack.response_hosts) == ("https://slack.com", ("hooks.slack.com",))
    for secret in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_SECRET"):
        assert SLACK[secret] not in repr(settings)


@pytest.mark.parametrize("missing", SLACK)
def test_half_of_slack_is_not_enough(missing: str) -> None:
    with pytest.raises(Unusable) as unusable:
        Settings.from_environ(GOOD | {name: value for name, value in SLACK.items() if name != missing})
    assert unusable.value.problems == [f"{missing} is missing"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_TEAM_ID", "contoso"),
        ("SLACK_TEAM_ID", "E0123ABCD"),
        ("SLACK_BOT_TOKEN", "xoxp-0123456789-abcdefghijkl"),
        ("SLACK_BOT_TOKEN", "xoxb-"),
        ("SLACK_BOT_TOKEN", "xoxb-your-token-goes-in-here"),
        ("SLACK_BOT_TOKEN", "xoxb-0123456789-abcdefgh\r\nijklmnop"),
        ("SLACK_BOT_TOKEN", "xoxb-0123456789-äbcdefghijklmnop"),
        ("SLACK_SIGNING_SECRET", "secret"),
        ("SLACK_SIGNING_SECRET", "your-signing-secret-goes-in-here"),
        ("SLACK_CLIENT_ID", "12345\n67890"),
        ("SLACK_CLIENT_SECRET", "0123456789abcdef\n0123456789abcdef"),
        ("SLACK_CLIENT_SECRET", "aaaaaaaaaaaaaaaaaaaaaaaa"),
        ("SLACK_URL", "http://slack.com"),
        ("SLACK_RESPONSE_HOSTS", "*.slack.com"),
    ],
)
def test_weak_settings_of_slack_are_refused(name: str, value: str) -> None:
    with pytest.raises(Unusable) as unusable:
        Settings.from_environ(GOOD | SLACK | {name: value})
    assert [problem.split()[0] for problem in unusable.value.problems] == [name]
