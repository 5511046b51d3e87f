"""The conversation: (state, event) -> Step. Pure: no I/O, no clock, no SDK."""
