"""What a change of tags will do, in words, for a person to read before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from db.tag_care import MergeEffect, RenameEffect
from desktop.translation import number, tr

NAMED = 4
"""Names that are said; of more only how many there are."""


def merge_words(effect: MergeEffect) -> str:
    """`12 clippings get the tag ‘strike’; then 17 have it.`, and what else happens."""
    if not effect.names:
        return tr("That is the same tag.")
    said = [tr("‘{name}’ is a new tag.")] if effect.is_new else []
    if effect.gaining:
        said.append(tr("{n} clipping(s) get(s|) the tag ‘{name}’; then {after} have it.", "", effect.gaining))
    else:
        said.append(tr("No clipping gets the tag ‘{name}’ that does not have it; {after} have it."))
    said.append(tr("{names} become(s|) (another name|other names) for it.", "", len(effect.names)))
    if effect.below:
        said.append(tr("What is below moves along: {below}."))
    return " ".join(said).format(
        name=effect.into, after=number(effect.after), names=listed(effect.names), below=listed(effect.below)
    )


def rename_words(effect: RenameEffect) -> str:
    """What a rename does besides: which tags move along, which are joined; empty where nothing does."""
    said = []
    if effect.below:
        said.append(tr("{n} tag(s) below it move(s|) along.", "", effect.below))
    if effect.joined:
        said.append(
            tr("{names} (is|are) there already: (it becomes|they become) one with this.", "", len(effect.joined))
        )
    return " ".join(said).format(names=listed(effect.joined))


def listed(names: Sequence[str]) -> str:
    """`‘a’, ‘b’`, of many the first ones and how many more."""
    shown = ", ".join(f"‘{name}’" for name in names[:NAMED])
    more = len(names) - NAMED
    return shown + (" " + tr("and {n} more", "names", more) if more > 0 else "")
