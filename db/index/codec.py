"""The format of our segments, as a codec of Whoosh: posting lists as plain arrays.

A segment is one file of arrays (`db.index.arrays`). `clippings[n]` is the clipping of document n; for each field, under
`<field>/`:

    terms      the terms in order, UTF-8, each ended by a line feed
    starts     where each term begins in `terms`, and at last where they end
    postings   which posting is the first of each term, and at last how many there are
    documents  of each posting, ascending within a term
    times      how often the term stands in that document
    spots      its positions there, ascending; those of a term begin at `places[term]`
    places     which spot is the first of each term, and at last how many there are
    lengths    of each document, in positions

So a term is two slices, all terms with one beginning are two slices as well, and nothing has to be decoded. `Reading`
and `Documents` let stock Whoosh search such a segment too: slower, but the same files (the tests compare with it).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.matching.mcore import ListMatcher, NullMatcher
from whoosh.reading import TermInfo, TermNotFound

from db.index.arrays import Array, ArrayFile

EXTENSION = ".arrays"
_WRITTEN = "segments are written by db.index.building and db.index.merging"


class Terms:
    """The terms of one field of a segment and where their postings are. Raises what reading damaged arrays raises."""

    def __init__(self, file: ArrayFile, field: str) -> None:
        self._blob = file[f"{field}/terms"].data
        self._starts = np.ascontiguousarray(file[f"{field}/starts"], dtype=np.uint32).data
        self.postings = file[f"{field}/postings"]
        self.documents = file[f"{field}/documents"]
        self.times = file[f"{field}/times"]
        self.spots = file[f"{field}/spots"]
        self.places = file[f"{field}/places"]
        self.lengths = file[f"{field}/lengths"]

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        """The term of this number."""
        return bytes(self._blob[self._starts[number] : self._starts[number + 1] - 1])

    def find(self, term: bytes) -> int:
        """The number of a term, -1 where there is none."""
        number = bisect_left(self, term)
        return number if number < len(self) and self[number] == term else -1

    def begin(self, beginning: bytes) -> tuple[int, int]:
        """The numbers of the terms that begin so: the first, and the one behind the last."""
        return bisect_left(self, beginning), bisect_left(self, beginning + b"\xff")

    def words(self, first: int = 0, end: int | None = None) -> list[str]:
        """The terms from one number to before another."""
        if end is None:
            end = len(self)
        if first >= end:
            return []
        blob = self._blob[self._starts[first] : self._starts[end] - 1]
        return bytes(blob).decode("utf-8", "replace").split("\n")

    def spelled(self) -> list[bytes]:
        """All terms."""
        return bytes(self._blob).split(b"\n")[:-1]

    def counts(self, first: int = 0, end: int | None = None) -> Array:
        """In how many documents each of these terms is, deleted ones counted."""
        if end is None:
            end = len(self)
        return np.diff(self.postings[first : end + 1].astype(np.int64))

    def postings_of(self, first: int, end: int | None = None) -> slice:
        """Where in `documents` and `times` the postings of one term are, or of those up to before `end`."""
        return slice(int(self.postings[first]), int(self.postings[first + 1 if end is None else end]))

    def count(self, number: int) -> int:
        """In how many documents one term is."""
        return int(self.postings[number + 1]) - int(self.postings[number])

    def count_of(self, term: bytes) -> int:
        """In how many documents a term is; 0 where there is no such term."""
        number = self.find(term)
        return self.count(number) if number >= 0 else 0


class ArraySegment(base.Segment):
    """What Whoosh's table of contents keeps of a segment; pickled with it: name and module are part of the format."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)  # type: ignore[no-untyped-call]
        self.documents = 0
        self.crc = 0
        self.deleted: frozenset[int] = frozenset()

    def codec(self) -> ArrayCodec:
        """The codec that reads it."""
        return ArrayCodec()

    def file_name(self) -> str:
        """The name of its file."""
        return f"{self.segment_id()}{EXTENSION}"  # type: ignore[no-untyped-call]

    def doc_count_all(self) -> int:
        """The number of documents, deleted ones counted."""
        return self.documents

    def deleted_count(self) -> int:
        """The number of deleted documents."""
        return len(self.deleted)

    def deleted_docs(self) -> frozenset[int]:
        """The numbers of the deleted documents."""
        return self.deleted

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self.deleted

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Mark a document deleted, or not."""
        self.deleted = self.deleted | {docnum} if delete else self.deleted - {docnum}


class ArrayCodec(base.Codec):
    """Reading for stock Whoosh. Segments are written by `db.index.building` and `db.index.merging`."""

    length_stats = False

    def new_segment(self, storage: Any, indexname: str) -> ArraySegment:
        """An empty segment."""
        return ArraySegment(indexname)

    def per_document_writer(self, storage: Any, segment: Any) -> Any:
        """Refuses, as the other ways of writing do."""
        raise NotImplementedError(_WRITTEN)

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """Refuses."""
        raise NotImplementedError(_WRITTEN)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """Refuses."""
        raise NotImplementedError(_WRITTEN)

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """Refuses: postings are read through `terms_reader`."""
        raise NotImplementedError(_WRITTEN)

    def terms_reader(self, storage: Any, segment: ArraySegment) -> Reading:
        """The terms and postings of a segment."""
        return Reading(ArrayFile(Path(storage.folder) / segment.file_name()))

    def per_document_reader(self, storage: Any, segment: ArraySegment) -> Documents:
        """What a segment knows of its documents."""
        return Documents(ArrayFile(Path(storage.folder) / segment.file_name()), segment)


def fields_of(file: ArrayFile) -> list[str]:
    """The fields that have terms in a segment."""
    return sorted(name.removesuffix("/terms") for name in file if name.endswith("/terms"))


class Reading(base.TermsReader):
    """A segment's terms as Whoosh asks for them."""

    def __init__(self, file: ArrayFile) -> None:
        self._fields = {field: Terms(file, field) for field in fields_of(file)}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return term[0] in self._fields and self._fields[term[0]].find(term[1]) >= 0

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Every (field, term) in order."""
        for field in self._fields:
            yield from self.terms_from(field, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Every (field, term) from a term on."""
        for field, terms in self._fields.items():
            if field >= fieldname:
                first = bisect_left(terms, prefix) if field == fieldname else 0
                yield from ((field, terms[number]) for number in range(first, len(terms)))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Every (field, term) with its figures."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """The same from a term on."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """The figures of a term."""
        postings = self._postings(fieldname, text)
        return TermInfo(  # type: ignore[no-untyped-call]
            weight=float(sum(postings[1])),
            df=len(postings[0]),
            maxweight=float(max(postings[1])),
            minid=postings[0][0],
            maxid=postings[0][-1],
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often a term occurs."""
        return float(sum(self._postings(fieldname, text)[1]))

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many documents a term is."""
        return len(self._postings(fieldname, text)[0])

    def cursor(self, fieldname: str, fieldobj: Any) -> Any:
        """Refuses: only Whoosh's own way of misspelt words would ask."""
        raise NotImplementedError

    def _postings(self, fieldname: str, text: bytes) -> tuple[list[int], list[int]]:
        terms = self._fields.get(fieldname)
        number = terms.find(text) if terms else -1
        if terms is None or number < 0:
            raise TermNotFound(f"{fieldname}:{text!r}")
        part = terms.postings_of(number)
        return terms.documents[part].tolist(), terms.times[part].tolist()

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """The postings of a term; the payload of each are its positions as the field's format writes them."""
        terms = self._fields[fieldname]
        documents, times = self._postings(fieldname, text)
        at = int(terms.places[terms.find(text)])
        values = []
        for count in times:
            values.append(format_.encode(terms.spots[at : at + count].tolist()))
            at += count
        if not documents:
            return NullMatcher()
        return ListMatcher(  # type: ignore[no-untyped-call]
            documents, [float(count) for count in times], values, format_, scorer, term=(fieldname, text)
        )

    def indexed_field_names(self) -> list[str]:
        """The fields that have terms."""
        return list(self._fields)


class Documents(base.PerDocumentReader):
    """A segment's documents as Whoosh asks for them."""

    def __init__(self, file: ArrayFile, segment: ArraySegment) -> None:
        self._segment = segment
        self._clippings = file["clippings"].tolist()
        self._lengths = {field: file[f"{field}/lengths"] for field in fields_of(file)}
        self.is_closed = False

    def doc_count(self) -> int:
        """The number of documents without deleted ones."""
        return self._segment.documents - len(self._segment.deleted)

    def doc_count_all(self) -> int:
        """The number of documents."""
        return self._segment.documents

    def has_deletions(self) -> bool:
        """Whether any document is deleted."""
        return bool(self._segment.deleted)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self._segment.deleted

    def deleted_docs(self) -> frozenset[int]:
        """The numbers of the deleted documents."""
        return self._segment.deleted

    def stored_fields(self, docnum: int) -> dict[str, int]:
        """The clipping's id."""
        return {"clipping": self._clippings[docnum]}

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """The positions of one text."""
        lengths = self._lengths.get(fieldname)
        return default if lengths is None else int(lengths[docnum])

    def field_length(self, fieldname: str) -> int:
        """The positions of all texts of a field."""
        lengths = self._lengths.get(fieldname)
        return 0 if lengths is None else int(lengths.sum())

    def min_field_length(self, fieldname: str) -> int:
        """The positions of the shortest text."""
        lengths = self._lengths.get(fieldname)
        return 0 if lengths is None else int(lengths.min())

    def max_field_length(self, fieldname: str) -> int:
        """The positions of the longest text."""
        lengths = self._lengths.get(fieldname)
        return 0 if lengths is None else int(lengths.max())
