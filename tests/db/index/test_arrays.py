import random

import numpy as np
import pytest

from db.index.arrays import ArrayFile, ArrayWriter, DamagedFile, ranges


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "some.arrays"
    with path.open("wb") as file:
        writer = ArrayWriter(file, tmp_path)
        writer.add("bytes", np.arange(5), "<u1")
        growing = writer.grow("grown", "<u4")
        writer.add("empty", np.zeros(0), "<i8")
        for piece in (range(3), range(0), range(100_000, 100_007)):
            growing.append(np.array(piece))
        writer.add("large", np.arange(1000) - 500, "<i8")
        writer.close()
    return path


def test_what_was_written_is_read(path):
    file = ArrayFile(path)
    assert sorted(file) == ["bytes", "empty", "grown", "large"]
    assert file["bytes"].tolist() == [0, 1, 2, 3, 4]
    assert file["grown"].tolist() == [0, 1, 2, *range(100_000, 100_007)]
    assert file["empty"].tolist() == []
    assert file["large"][0] == -500
    assert file.damaged() == []


def test_damage_at_any_place_is_noticed(path, tmp_path):
    whole = path.read_bytes()
    chance = random.Random(3)
    unnoticed = []
    for at in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << chance.randrange(8)
        other = tmp_path / "damaged.arrays"
        other.write_bytes(damaged)
        try:
            if not ArrayFile(other).damaged():
                unnoticed.append(at)
        except DamagedFile:
            pass
    # Only the bytes that fill an array up to the next multiple of 8 mean nothing.
    padding = sum(-array.nbytes % 8 for array in map(ArrayFile(path).__getitem__, ArrayFile(path)))
    assert len(unnoticed) <= padding


@pytest.mark.parametrize("size", [0, 7, 40, -1, -9])
def test_a_file_cut_off_is_noticed(path, size):
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(DamagedFile):
        ArrayFile(path)


def test_ranges():
    assert ranges(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
    assert ranges(np.zeros(0, int), np.zeros(0, int)).tolist() == []
