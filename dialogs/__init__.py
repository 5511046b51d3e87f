"""The conversation: (state, event) -> Step. Pure: no I/O, no clock, no SDK.

`conversation.step` is the only way in. What a person wrote goes to `hearing`, a pressed button to `pressing`, what a
look at Microsoft 365 showed to `seeing`, the outcome of what was confirmed to `settling`, news about signing in and
links to `access`. `state` and `past` are what a conversation remembers, `effect` is what it asks to have done.
"""
