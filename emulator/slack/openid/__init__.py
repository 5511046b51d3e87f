"""Sign in with Slack: OpenID Connect as Slack speaks it."""
