"""The window beside other processes: commands that write, a search process that dies, a library that is only read."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QLabel

from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft

MINES = make_draft("Mines cleared along the Orrin road", "Nine years it took.", outlet="The Lantern")


def test_what_a_command_writes_is_shown_at_once(start: Start, tmp_path: Path) -> None:
    hands = start(MINES)
    article = tmp_path / "ferry.txt"
    article.write_text(
        "Ferry to Saint-Eloi runs again\n\nThe ferry sails twice a day, as it did before the war.", "utf-8"
    )
    command = [sys.executable, "-m", "desktop", "--library", str(hands.library.folder), "--json", "clip", str(article)]
    with subprocess.Popen([*command, "--tag", "ferries"], stdout=subprocess.PIPE, text=True) as process:
        hands.wait_for(lambda: process.poll() is not None)
        assert process.stdout is not None
        assert json.loads(process.stdout.read())
    assert process.returncode == 0
    hands.wait_for(lambda: "Ferry to Saint-Eloi runs again" in hands.titles())
    hands.wait_for(lambda: hands.window.desk.overview.tag_tree.find("ferries").isValid())


def test_a_search_process_that_dies_is_started_again_and_said(start: Start) -> None:
    hands = start(MINES)
    process = hands.window.desk.client._process
    hands.wait_for(lambda: process.state() == QProcess.ProcessState.Running)
    os.kill(process.processId(), signal.SIGKILL)
    hands.wait_for(lambda: "started again" in hands.window.notice.text)
    field = hands.window.search_bar.field
    field.setFocus()
    hands.write("orr", field)
    hands.wait_for(lambda: hands.window.desk.listing.answered)
    assert hands.titles() == ["Mines cleared along the Orrin road"]
    assert hands.find(QLabel, "count").text() == "1 clipping"


def test_new_clippings_are_found_while_the_index_is_behind(start: Start) -> None:
    hands = start(MINES)
    field = hands.window.search_bar.field
    field.setFocus()
    hands.write("zeppelin", field)
    hands.settle()
    assert hands.titles() == []
    hands.library.add(make_draft("Zeppelin over the harbour", "It came at noon."))
    hands.wait_for(lambda: hands.titles() == ["Zeppelin over the harbour"])
