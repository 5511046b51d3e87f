"""Slack: the only place that knows slack_sdk."""
