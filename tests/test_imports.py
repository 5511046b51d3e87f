"""The map of the rooms: who may import whom, and who may use which library. Imports inside functions count too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# What each room may import of ours, besides itself.
ROOMS = {
    "timeoff": set[str](),
    "languages": {"timeoff"},
    "understanding": {"timeoff", "languages"},
    "dialogs": {"timeoff", "languages", "understanding"},
    "bot": {"timeoff", "languages", "dialogs"},
    "bookings": {"timeoff"},
    "identity": {"timeoff"},
    "graph": {"timeoff"},
    "storage": {"timeoff"},
    "settings": set[str](),
    "emulator": set[str](),
}
# Within understanding: what its own rooms may import of it, besides themselves.
STEPS = {
    "words": set[str](),
    "times": {"words"},
    "asked": {"times", "words"},
    "resolve": {"frame", "holidays", "moment"},
}
EXCEPTIONS = {"emulator/host.py": {"app", "settings"}}

# Libraries that stay behind one door.
DOORS = {
    "botbuilder": "bot/teams/",
    "botframework": "bot/teams/",
    "msal": "identity/",
    "slack_sdk": "bot/slack/",
    "sqlalchemy": "storage/",
    "dateparser": "understanding/",
}

# Rooms that know no I/O, no clock and no SDK.
PURE = ("timeoff/", "languages/", "understanding/", "dialogs/")
IMPURE_MODULES = {"aiohttp", "asyncio", "requests", "socket", "logging", "os", "time", "random", "uuid", "secrets"}

# The few rims that may read a clock or the environment.
RIMS = {"app.py", "understanding/__main__.py"}
CLOCKS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.monotonic",
    "os.environ",
}


def sources() -> list[Path]:
    rooms = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return [*rooms, ROOT / "app.py"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: relative import"
            yield node.module or ""
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (ast.literal_eval(node.args[0]),) if isinstance(node.args[0], ast.Constant) else ()


def modules_imported(path: Path, modules: set[str]) -> Iterator[str]:
    """Of ours; `from package import name` is the module package.name where there is one."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from {alias.name for alias in node.names} & modules
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield from {whole if whole in modules else node.module or ""} & modules


def rooms_imported(path: Path) -> set[str]:
    ours = {*ROOMS, "app", "tests"}
    return {module.split(".")[0] for module in imported(path)} & ours


@pytest.mark.parametrize("path", sources(), ids=name)
def test_rooms_import_downwards_only(path: Path) -> None:
    room = name(path).split("/")[0]
    if room in ROOMS:
        assert rooms_imported(path) <= ROOMS[room] | {room} | EXCEPTIONS.get(name(path), set())


@pytest.mark.parametrize("step", STEPS)
def test_the_steps_of_understanding_import_downwards_only(step: str) -> None:
    paths = sorted((ROOT / "understanding" / step).glob("*.py"))
    used = {module.split(".")[1] for path in paths for module in imported(path) if module.startswith("understanding.")}
    assert len(paths) > 1
    assert used <= STEPS[step] | {step}


@pytest.mark.parametrize("path", sources(), ids=name)
def test_libraries_stay_behind_their_doors(path: Path) -> None:
    used = {module.split(".")[0] for module in imported(path)}
    for library in used & DOORS.keys():
        assert name(path).startswith(DOORS[library]), f"{library} belongs to {DOORS[library]}"


def test_dateparser_is_used_in_one_file() -> None:
    assert len([path for path in sources() if "dateparser" in set(imported(path))]) <= 1


@pytest.mark.parametrize("path", sources(), ids=name)
def test_pure_rooms_know_no_outside(path: Path) -> None:
    if name(path).startswith(PURE) and name(path) not in RIMS:
        assert not {module.split(".")[0] for module in imported(path)} & IMPURE_MODULES


@pytest.mark.parametrize("path", sources(), ids=name)
def test_only_rims_read_a_clock_or_the_environment(path: Path) -> None:
    if name(path) in RIMS or name(path).startswith("emulator/"):
        return
    used = {
        ast.unparse(node) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)
    }
    assert not used & CLOCKS


def test_no_import_hides_in_a_function() -> None:
    hidden = [
        f"{name(path)}:{inner.lineno}"
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_modules_import_each_other_in_no_circle() -> None:
    modules = {name(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in sources()}
    graph = {module: set(modules_imported(path, set(modules))) for module, path in modules.items()}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " -> ".join((*above, module))
        if module not in done:
            for other in graph[module]:
                visit(other, (*above, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def test_every_room_is_on_the_map() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert packages - {"tests"} == set(ROOMS)
