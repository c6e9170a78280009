"""The quick run of the proof of damaged files, and what it would notice if the product did not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from db import seals
from db.care import check, rows, texts
from db.library import DATABASE, Library
from db.transaction import Transaction
from tests.crash import damage, damaged_library
from tests.crash.damage import PROOF, Case
from tests.crash.damaging import WAYS, Damage
from tests.crash.proofs import Broken, run_quickly


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    damaged_library.make(folder)
    return folder


def altered(template: Path, folder: Path) -> tuple[Case, damaged_library.Contents]:
    """A library in which one letter of a note is another."""
    damaged_library.lay(template / damaged_library.CLOSED, folder / "library")
    before = damaged_library.contents(folder / "library" / DATABASE)
    path = folder / "library" / DATABASE
    content = path.read_bytes()
    assert content.count(b"written after the copy") >= 1
    path.write_bytes(content.replace(b"written after the copy", b"written after the cosy"))
    return Case("database", folder / "library", folder / "cache", "a letter of a note"), before


def _renew_all(transaction: Transaction) -> None:
    for table, owner in rows.broken(transaction.connection):
        seals.renew(transaction.connection, table, owner)


def test_damaged_files_are_noticed_and_mended(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_one_letter_is_noticed_and_the_loss_is_told(template: Path, tmp_path: Path) -> None:
    case, before = altered(template, tmp_path)
    assert damage.look(case, before) == [damage.NOTICED, "told"]


def test_the_proof_notices_a_check_that_looks_at_texts_alone(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, before = altered(template, tmp_path)
    monkeypatch.setattr(
        rows,
        "broken",
        lambda connection, *_, **__: [("body", each) for each in texts.altered(connection)],
    )
    with pytest.raises(Broken, match="nobody noticed"):
        damage.look(case, before)


def test_the_proof_notices_a_repair_that_takes_what_is_there(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, before = altered(template, tmp_path)

    def launder(folder: Path) -> check.Report:
        with Library.open(folder) as library:
            library.repair(_renew_all)
        return check.Report()

    monkeypatch.setattr(damage, "mend", launder)
    with pytest.raises(Broken, match="without a word"):
        damage.look(case, before)


def test_the_proof_notices_a_process_that_dies(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "CHILD", ("-c", "import os, signal; os.kill(os.getpid(), signal.SIGABRT)"))
    with pytest.raises(Broken, match="the process ended"):
        damage.run(3, 1, tmp_path)


@pytest.mark.parametrize("way", [each for each, _ in WAYS], ids=lambda way: str(way.__name__))
def test_every_way_of_damage_changes_bytes(way: Damage) -> None:
    content = random.Random(1).randbytes(9000)
    changed = [bytearray(content) for _ in range(20)]
    for number, each in enumerate(changed):
        way(each, random.Random(number))
    assert sum(each != content for each in changed) > 10
