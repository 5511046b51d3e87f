"""Every rule reads the phrase that is its example."""

from itertools import chain

import pytest

from languages.rule import Rule, literals, written_out
from languages.tree import tree
from understanding.grammars import GRAMMARS
from understanding.words.chart import chart
from understanding.words.lexicon import openings
from understanding.words.opening import opening
from understanding.words.tokens import cleaned, tokens

RULES = [(name, rule) for name, grammar in GRAMMARS.items() for rule in grammar.written if rule.example]


@pytest.mark.parametrize(("language", "rule"), RULES, ids=lambda value: getattr(value, "pattern", value))
def test_a_rule_reads_its_example(language: str, rule: Rule) -> None:
    grammar = GRAMMARS[language]
    row = tokens(cleaned(rule.example))
    found = chart(grammar.tree, openings(row, grammar))[0].get(f"{{{rule.category}}}", {})
    assert len(row) in found


@pytest.mark.parametrize("language", GRAMMARS)
def test_every_phrase_is_made_of_words_that_can_come(language: str) -> None:
    grammar = GRAMMARS[language]
    words = literals(chain(*grammar.phrases.values()))
    apart = [word for word in words if [token.text for token in tokens(word)] != [word]]
    assert words
    assert apart == []


def test_a_pattern_is_written_out_with_what_may_be_left_out() -> None:
    assert [symbols for symbols, _ in written_out("(the) {day|date} off")] == [
        ("the", "{day}", "off"),
        ("the", "{date}", "off"),
        ("{day}", "off"),
        ("{date}", "off"),
    ]


def test_a_category_that_was_left_out_comes_as_none() -> None:
    rule = Rule("pair", "({n}) {word}", "", lambda n, word: (n, word))
    root = tree([rule], {})
    row = [opening(root, [("{word}", "three")])]
    assert chart(root, row)[0]["{pair}"] == {1: (None, "three")}
    assert literals([rule.pattern]) == frozenset()
