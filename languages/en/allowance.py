"""How English asks how much leave is left: one word of each row together."""

ASKED = (
    ("many much", "left remaining", "leave holiday holidays pto vacation days day time"),
    ("balance allowance entitlement remaining", "leave holiday holidays pto vacation annual"),
)
