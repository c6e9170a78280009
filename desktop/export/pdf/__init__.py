"""The press book: typeset by typst in disposable processes, bound by pikepdf."""
