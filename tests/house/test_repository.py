"""What is kept in the repository works on any machine: no address of a registry, no path of this one."""

import re

from tests.house.tree import ROOT, files

# Written in pieces, else this file would find itself.
MACHINE_PATHS = re.compile("/(?:" + "|".join(("work/" + "main", "work/" + "shared", "root/", "home/[a-z]")) + ")")
TEXTS = (".py", ".md", ".toml", ".ftl", ".txt", ".html", ".css", ".js", ".json", ".yml", ".sh", ".mako", ".csv")


def test_locks_name_no_registry() -> None:
    locks = sorted(ROOT.glob("requirements*.txt"))
    assert [path.name for path in locks] == ["requirements-dev.txt", "requirements.txt"]
    for path in locks:
        text = path.read_text(encoding="utf-8")
        assert "://" not in text and "--index-url" not in text, path.name
        assert "--hash=sha256:" in text, path.name


def test_other_locks_stay_out_of_the_repository() -> None:
    assert [name for name in ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock") if (ROOT / name).exists()] == []


def test_texts_name_no_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in files(*TEXTS)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if MACHINE_PATHS.search(line)
    ]
    assert found == []


def test_migrations_stand_in_one_row_by_their_numbers() -> None:
    """Two engineers may take the same number on the same day: then no base comes up."""
    found = sorted((ROOT / "migrations" / "versions").glob("[0-9]*.py"))
    before = None
    for number, path in enumerate(found, 1):
        names = dict(re.findall(r"^(revision|down_revision) = (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert path.name.startswith(f"{number:04}_"), path.name
        assert names["revision"] == f'"{number:04}"', path.name
        assert names["down_revision"] == (f'"{before:04}"' if before else "None"), path.name
        before = number
