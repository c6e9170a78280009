"""Holds PDF files to a standard with veraPDF, where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

JARS = "CUTTINGS_VERAPDF"
"""Names the jars of veraPDF, as a class path, where it is not installed as a command."""

_FLAVOURS = {"a-2u": "2u", "ua-1": "ua1"}
_FAILED = re.compile(r'<rule [^>]*clause="([^"]*)"[^>]*status="failed".*?<description>(.*?)</description>', re.DOTALL)


def is_there() -> bool:
    """Whether files can be held to a standard here."""
    return bool(shutil.which("verapdf") or (os.environ.get(JARS) and shutil.which("java")))


def failures(standard: str, *paths: Path) -> list[str]:
    """What veraPDF says against some files."""
    flavour = _FLAVOURS[standard]
    if command := shutil.which("verapdf"):
        called = [command, "--flavour", flavour, "--format", "mrr", *map(str, paths)]
        told = subprocess.run(called, capture_output=True, text=True, check=False, timeout=600).stdout
        assert "validationReport" in told, told[-2_000:]
        return [f"{clause}: {what.strip()}" for clause, what in _FAILED.findall(told)]
    driver = Path(__file__).with_name("VeraPdf.java")
    called = ["java", "-cp", os.environ[JARS], str(driver), flavour, *map(str, paths)]
    ended = subprocess.run(called, capture_output=True, text=True, check=False, timeout=600)
    assert ended.returncode == 0, ended.stderr[-2_000:]
    assert ended.stderr.count(" checks") == len(paths), ended.stderr[-2_000:]
    return ended.stdout.splitlines()
