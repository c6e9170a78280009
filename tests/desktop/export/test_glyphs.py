from desktop.export.pdf.faces import EAST_ASIAN, SCRIPTS, SERIF, SYMBOLS, bundled_folder, setting
from desktop.export.pdf.glyphs import Coverage, font_ranges, named, visible

FONTS = bundled_folder()


def test_a_font_covers_its_script_and_no_other():
    latin, arabic = (Coverage([(FONTS / name, 0)]) for name in ("NotoSerif-Regular.ttf", "NotoNaskhArabic-Regular.ttf"))
    assert all(letter in latin for letter in "Aéßж€")
    assert "ع" not in latin
    assert all(letter in arabic for letter in "عپچگی")
    assert "中" not in arabic


def test_the_bundled_fonts_together_cover_the_scripts_of_the_news():
    everything = Coverage([(path, 0) for path in FONTS.iterdir() if path.suffix in (".ttf", ".otf")])
    samples = "AжαعپהकবதથਕಕతമසไລကអአԱა한あ中國港♥★→"
    assert [letter for letter in samples if letter not in everything] == []


def test_every_family_that_leads_is_bundled():
    bundled = {path.name.partition("-")[0] for path in FONTS.iterdir()}
    ours = [family for family in EAST_ASIAN["zh"] if family.startswith("Cuttings")]
    assert [f for f in (*SERIF, *SCRIPTS, *SYMBOLS, *ours) if f.replace(" ", "") not in bundled] == []


def test_what_is_no_font_covers_nothing(tmp_path):
    for number, content in enumerate(
        [b"", b"ttcf", b"\0\1\0\0\0\xff", (FONTS / "NotoSerifThai-Bold.ttf").read_bytes()[:900]]
    ):
        path = tmp_path / f"{number}.ttf"
        path.write_bytes(content)
        assert font_ranges(path) == []
    assert font_ranges(tmp_path / "none.ttf") == []


def test_only_what_is_drawn_needs_a_glyph():
    assert visible("a\n\u200d\ufe0f\u00ad é") == {"a", "é"}


def test_characters_are_named():
    assert named("ع") == "ARABIC LETTER AIN (U+0639)"
    assert named("\uf8ff") == "unnamed character (U+F8FF)"


def test_the_script_of_most_letters_leads():
    leading = setting("عادت القوارب (Reuters)")
    assert leading
    assert leading.face == "Noto Naskh Arabic"
    assert setting("Reuters عاد and more English words") is None
