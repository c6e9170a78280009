import pytest

from tests.speed import search
from tests.speed.report import OURS, PORTER, QUOTED, Table, aims, growth, limits
from tests.speed.timing import Times


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    plan = search.Plan(count=150, questions=2, rounds=1, typed=2, opened=1, added=2, whoosh=True)
    return search.measure(tmp_path_factory.mktemp("speed") / "library", plan)


def test_every_kind_is_measured_cold_and_warm_beside_its_peers(measured):
    assert {"phrase of common words", "near", "similar", "facets", "typed through"} <= measured.warm.keys()
    assert measured.cold.keys() == measured.warm.keys()
    for times in measured.warm.values():
        assert {OURS, QUOTED, PORTER, "unicode61"} <= times.keys()


def test_ours_finds_what_fts5_finds(measured):
    assert {"two words", "near", "phrase", "prefix of 2", "word + tag", "word + dates"} <= measured.agreement.keys()
    assert [said for said in measured.agreement.values() if not said.endswith("equal")] == []


def test_the_search_process_is_measured(measured):
    assert {"open to first result", "key to answer", "add one, until found"} <= measured.figures.keys()


def test_what_was_kept_is_used_again_and_nothing_else(tmp_path, capsys):
    plan = search.Plan(count=60, questions=1, rounds=1, typed=1, opened=1, added=1, recoll=False, unstemmed=False)
    search.measure(tmp_path / "kept", plan)
    capsys.readouterr()
    again = search.measure(tmp_path / "kept", plan)
    assert "library" not in again.figures
    with pytest.raises(SystemExit, match="holds another measurement"):
        search.measure(tmp_path / "kept", search.Plan(count=61))


def test_a_corpus_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setattr("sys.argv", ["search", "nowhere.jsonl.gz", "100"])
    with pytest.raises(SystemExit, match=r"There is no corpus at nowhere\.jsonl\.gz"):
        search.main()


def test_percentiles_are_times_that_were_measured():
    times = Times(tuple(range(20, 0, -1)))
    assert (times.p50, times.p95) == (10, 19)


def test_a_kind_that_is_too_slow_is_named_with_how_far():
    warm = {
        "common word": {OURS: Times((3.0,)), PORTER: Times((2.0,))},
        "phrase": {OURS: Times((3.0,)), PORTER: Times((2.0,))},
    }
    first, *missed = aims(warm)
    assert first.endswith("1 of 2 kinds met")
    assert [line.split() for line in missed] == [["MISSED", "common", "word", "p50", "1.50", "of", "porter"]]


def test_limits_are_judged_where_they_were_measured():
    assert [line.split()[0] for line in limits({"index to text": 1.6, "open to first result, s": 0.2})] == [
        "met",
        "MISSED",
    ]


def test_tables_have_a_line_for_each_kind_and_a_dash_for_who_cannot():
    warm = {
        "word": {OURS: Times((0.002,)), PORTER: Times((0.004,)), "recoll": Times((0.001,))},
        "facets": {OURS: Times((0.5,)), PORTER: Times((0.25,))},
    }
    table = Table([OURS, PORTER, "recoll"])
    assert table.head("warm")[0].split() == ["warm", "ours", "porter", "ratio", "recoll", "ratio"]
    word, facets = (table.line(kind, times).split() for kind, times in warm.items())
    assert word == ["word", "2.00", "2.00", "4.00", "4.00", "0.50", "0.50", "1.00", "1.00", "2.00", "2.00"]
    assert facets == ["facets", "500", "500", "250", "250", "2.00", "2.00", "-", "-"]
    lines = growth([(10, warm, {"index": "5 MB"}), (20, warm, {"index": "9 MB"})])
    assert "0.50x" in lines[2]
    assert lines[-1].split() == ["index", "5", "MB", "9", "MB"]
