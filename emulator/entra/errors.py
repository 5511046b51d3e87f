"""What Entra ID refuses, in its own words.

Numbers and their meaning: https://learn.microsoft.com/entra/identity-platform/reference-error-codes. Where that page
does not give the OAuth error or the status, they are those that people report having got.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4


class EntraError(Exception):
    """A refusal: OAuth's error (RFC 6749 section 5.2), Entra's number, its text, and the HTTP status."""

    def __init__(self, error: str, number: int, text: str, status: int = 400, **more: str) -> None:
        super().__init__(text)
        self.error, self.number, self.text, self.status, self.more = error, number, text, status, more

    def body(self, correlation_id: str | None) -> Mapping[str, Any]:
        """The token endpoint's answer."""
        now, trace_id, correlation_id = (
            f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ}",
            str(uuid4()),
            correlation_id or str(uuid4()),
        )
        return {
            "error": self.error,
            "error_description": f"AADSTS{self.number}: {self.text} "
            f"Trace ID: {trace_id} Correlation ID: {correlation_id} Timestamp: {now}",
            "error_codes": [self.number],
            "timestamp": now,
            "trace_id": trace_id,
            "correlation_id": correlation_id,
            "error_uri": f"https://login.microsoftonline.com/error?code={self.number}",
            **self.more,
        }

    def parameters(self) -> Mapping[str, str]:
        """What the authorize endpoint hands back to the application."""
        return {"error": self.error, "error_description": f"AADSTS{self.number}: {self.text}", **self.more}


def missing_parameter(name: str) -> EntraError:
    return EntraError("invalid_request", 900144, f"The request body must contain the following parameter: '{name}'.")


def malformed_request() -> EntraError:
    return EntraError("invalid_request", 9002313, "Invalid request. Request is malformed or invalid.")


def unknown_tenant(tenant: str) -> EntraError:
    return EntraError("invalid_tenant", 90002, f"Tenant '{tenant}' not found.")


def unknown_application(client_id: str, tenant: str) -> EntraError:
    text = f"Application with identifier '{client_id}' was not found in the directory '{tenant}'."
    return EntraError("unauthorized_client", 700016, text)


def missing_secret() -> EntraError:
    text = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
    return EntraError("invalid_client", 7000218, text, 401)


def wrong_secret(client_id: str) -> EntraError:
    text = (
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, "
        f"not the client secret ID, for a secret added to app '{client_id}'."
    )
    return EntraError("invalid_client", 7000215, text, 401)


def unsupported_grant(grant_type: str) -> EntraError:
    text = f"The app requested an unsupported grant type '{grant_type}'."
    return EntraError("unsupported_grant_type", 70003, text)


def invalid_scope(scope: str, why: str = "") -> EntraError:
    text = f"The provided value for the input parameter 'scope' is not valid. The scope '{scope}' is not valid. {why}"
    return EntraError("invalid_scope", 70011, text.rstrip())


def several_resources(scope: str) -> EntraError:
    text = (
        "The provided value for the input parameter 'scope' is not valid because it contains more than one resource. "
        f"Scope {scope} is not valid."
    )
    return EntraError("invalid_scope", 700022, text)


def scope_without_default(scope: str) -> EntraError:
    text = (
        f"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with "
        "/.default suffixed to the resource identifier (application ID URI)."
    )
    return EntraError("invalid_scope", 1002012, text)


def unknown_scope(client_id: str, scope: str, resource: str) -> EntraError:
    text = f"The application '{client_id}' asked for scope '{scope}' that doesn't exist on the resource '{resource}'."
    return EntraError("invalid_client", 650053, text)


def unknown_resource(resource: str, tenant: str) -> EntraError:
    text = f"The resource principal named {resource} was not found in the tenant named {tenant}."
    return EntraError("invalid_resource", 500011, text)


def resource_not_registered(resource: str, client_id: str) -> EntraError:
    text = (
        "Invalid resource. The client has requested access to a resource which is not listed in the requested "
        f"permissions in the client's application registration. Client app ID: {client_id}. "
        f"Resource value from request: {resource}."
    )
    return EntraError("invalid_resource", 650057, text)


def consent_required(client_id: str) -> EntraError:
    text = (
        f"The user or administrator has not consented to use the application with ID '{client_id}'. "
        "Send an interactive authorization request for this user and resource."
    )
    return EntraError("invalid_grant", 65001, text, suberror="consent_required")


def interaction_required(claims: str, resource: str) -> EntraError:
    text = (
        "Due to a configuration change made by your administrator, or because you moved to a new location, "
        f"you must use multi-factor authentication to access '{resource}'."
    )
    return EntraError("interaction_required", 50076, text, suberror="basic_action", claims=claims)


def invalid_assertion(why: str) -> EntraError:
    return EntraError("invalid_grant", 50013, f"Assertion failed signature validation. [Reason - {why}]")


def assertion_for_another(audience: object, expected: str) -> EntraError:
    text = (
        "Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was "
        f"'{audience}' and the expected audience is '{expected}'."
    )
    return EntraError("invalid_grant", 500131, text)


def expired_assertion() -> EntraError:
    text = (
        "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for "
        "user assertion, or request a new token."
    )
    return EntraError("invalid_grant", 500133, text)


def id_token_as_assertion() -> EntraError:
    text = (
        "Required claim is missing: the id_token can't be used as 'urn:ietf:params:oauth:grant-type:jwt-bearer' grant."
    )
    return EntraError("invalid_grant", 240002, text)


def assertion_without_person(client_id: str) -> EntraError:
    text = f"Application '{client_id}' is not allowed to make application on-behalf-of calls."
    return EntraError("invalid_grant", 7000114, text)


def invalid_grant(what: str) -> EntraError:
    text = f"Provided grant is invalid or malformed: the value of '{what}' is not valid."
    return EntraError("invalid_grant", 70000, text)


def expired_code() -> EntraError:
    text = "The provided authorization code or refresh token has expired due to inactivity."
    return EntraError("invalid_grant", 70008, text, suberror="bad_token")


def used_code() -> EntraError:
    text = "OAuth2 Authorization code was already redeemed, please retry with a new valid code."
    return EntraError("invalid_grant", 54005, text)


def wrong_verifier() -> EntraError:
    text = "The Code_Verifier does not match the code_challenge supplied in the authorization request."
    return EntraError("invalid_grant", 501481, text)


def other_redirect_uri(got: str, expected: str) -> EntraError:
    text = (
        f"The reply address '{got}' does not match the reply address '{expected}' provided when requesting "
        "Authorization code."
    )
    return EntraError("invalid_grant", 500112, text)


def unknown_user(username: str, tenant: str) -> EntraError:
    text = f"The user account {username} does not exist in the {tenant} directory."
    return EntraError("invalid_grant", 50034, text)


def wrong_password() -> EntraError:
    return EntraError("invalid_grant", 50126, "Error validating credentials due to invalid username or password.")


def revoked_refresh_token() -> EntraError:
    text = "The provided grant has expired due to it being revoked, a fresh auth token is needed."
    return EntraError("invalid_grant", 50173, text, suberror="bad_token")


def unregistered_redirect_uri(redirect_uri: str, client_id: str) -> EntraError:
    text = (
        f"The redirect URI '{redirect_uri}' specified in the request does not match the redirect URIs configured for "
        f"the application '{client_id}'."
    )
    return EntraError("invalid_request", 50011, text)


def invalid_parameter(name: str, value: str) -> EntraError:
    return EntraError("invalid_request", 90023, f"The value '{value}' of the parameter '{name}' is not supported.")


def unsupported_response_type(value: str) -> EntraError:
    return EntraError(
        "unsupported_response_type", 70005, f"response_type '{value}' is not supported for the application."
    )


def unsupported_response_mode(value: str) -> EntraError:
    return EntraError("invalid_request", 70007, f"'{value}' is not a supported value of 'response_mode'.")


def wrong_challenge_size() -> EntraError:
    return EntraError("invalid_request", 501491, "Invalid size of Code_Challenge parameter.")


def nobody_signed_in() -> EntraError:
    text = "Session information is not sufficient for single-sign-on."
    return EntraError("login_required", 50058, text)


def consent_declined() -> EntraError:
    return EntraError("access_denied", 65004, "User declined to consent to access the app.", error_subcode="cancel")


def unavailable(status: int) -> EntraError:
    return EntraError("temporarily_unavailable", 90033, "A transient error has occurred. Please try again.", status)
