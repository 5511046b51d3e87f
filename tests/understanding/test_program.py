"""`python -m understanding` as other programs and people use it."""

import io
import json

import pytest

from understanding.__main__ import main

Row = dict[str, str]


def answers(rows: list[Row], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[object]:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(json.dumps(row) + "\n" for row in rows)))
    main([])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_rows_are_answered_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    said = {"now": "2026-11-18T10:00:00", "zone": "Europe/London", "locale": "en-GB"}
    rows = [
        {"id": "1", "text": "off tomorrow for a wedding", **said},
        {"id": "2", "text": "dentist at 3pm", **said, "now": "2026-11-18T10:00:00+00:00"},
        {"id": "3", "text": "thanks", **said},
    ]
    assert answers(rows, monkeypatch, capsys) == [
        {
            "id": "1",
            "intent": "book",
            "readings": [[{"start": "2026-11-19T00:00:00", "end": "2026-11-20T00:00:00", "all_day": True}]],
            "subject": "wedding",
        },
        {
            "id": "2",
            "intent": "book",
            "readings": [[{"start": "2026-11-18T15:00:00", "end": None, "all_day": False}]],
            "subject": "dentist",
        },
        {"id": "3", "intent": "none", "readings": [], "subject": None},
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "off next Friday for a wedding, hooray",
            [
                "act       book",
                "reading 1 Fri 27 Nov 2026",
                "  because next week's: Fri 27 Nov 2026, counted from Wed 18 Nov 2026",
                "reading 2 Fri 20 Nov 2026",
                "question  next",
                "subject   wedding",
                "unused    hooray",
            ],
        ),
        ("Mon-Wed off", ["reading 1 Mon 23 Nov 2026 to Wed 25 Nov 2026"]),
        ("dentist at 3pm", ["reading 1 Wed 18 Nov 2026 15:00", "unused    -"]),
        ("off tomorrow 2-4pm", ["reading 1 Thu 19 Nov 2026 14:00 to Thu 19 Nov 2026 16:00"]),
        ("one day longer", ["act       change"]),
        ("off 30 February", ["problem   no such date: 30 February"]),
        ("hmpf", ["act       none", "used      -", "unused    hmpf"]),
    ],
)
def test_a_sentence_is_explained(sentence: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main([sentence, "--now", "2026-11-18T10:00", "--zone", "Europe/London", "--locale", "en-GB"])
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line not in printed] == []


def test_now_is_the_clocks_unless_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    main(["off today"])
    assert "reading 1" in capsys.readouterr().out
