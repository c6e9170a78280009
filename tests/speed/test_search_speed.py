import pytest

from tests.speed import search


def test_the_measurement_runs_and_the_counts_agree(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(search, "QUERIES", 2)
    monkeypatch.setattr(search, "REPEATS", 1)
    monkeypatch.setattr(search, "KEYS", 4)
    search.measure(tmp_path, 150, None, with_whoosh=True)
    printed = capsys.readouterr().out
    assert "phrase of common words" in printed
    assert "50 snippets" in printed
    assert "differ" not in printed


def test_a_corpus_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setattr("sys.argv", ["search", "nowhere.jsonl.gz", "100"])
    with pytest.raises(SystemExit, match=r"There is no corpus at nowhere\.jsonl\.gz"):
        search.main()
