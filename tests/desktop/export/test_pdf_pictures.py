from dataclasses import replace
from typing import Any

import pytest
from PIL import Image, ImageCms

from db.errors import Cancelled
from db.model import Asset
from desktop.export.pdf import children
from desktop.export.pdf import pictures as pdf_pictures
from desktop.export.pdf.pictures import COVER, Pictures
from tests.desktop.export.dossiers import dossier, entry
from tests.desktop.export.pictures import bomb, drawing, illustrated, kept, photo, saved


def prepared(tmp_path, *assets: Asset, **more: Any) -> Pictures:
    source = {each.sha256: each for each in assets}
    pictures = Pictures(tmp_path)
    entries = [entry(1, body=illustrated("One.\n\nTwo.", *assets))]
    pictures.prepare(replace(dossier(*entries), picture=source.get), entries, **more)
    return pictures


def opened(tmp_path, pictures: Pictures, name: str) -> Image.Image:
    made = Image.open(tmp_path / pictures.ready[name].file.lstrip("/"))
    made.load()
    assert made.size == (pictures.ready[name].width, pictures.ready[name].height)
    return made


def gradient(mode: str, brightest: float) -> Image.Image:
    """From black to white, of which each step of 255 is `brightest`."""
    return Image.linear_gradient("L").resize((900, 600)).convert(mode).point(lambda value: value * brightest + 0)


KINDS = {
    "JPEG": lambda: saved(photo()),
    "progressive JPEG": lambda: saved(photo(), progressive=True),
    "grey JPEG": lambda: saved(photo().convert("L")),
    "CMYK": lambda: saved(photo().convert("CMYK")),
    "CMYK in TIFF": lambda: saved(photo().convert("CMYK"), "TIFF"),
    "PNG": lambda: saved(photo(), "PNG"),
    "palette": lambda: saved(drawing().quantize(8), "PNG"),
    "one bit": lambda: saved(drawing().convert("1"), "PNG"),
    "16 bits": lambda: saved(gradient("I", 257).convert("I;16"), "PNG"),
    "floating point": lambda: saved(gradient("F", 1 / 255), "TIFF"),
    "alpha": lambda: saved(photo().convert("RGBA"), "PNG"),
    "animated GIF": lambda: saved(drawing(), "GIF", save_all=True, append_images=[drawing(2), drawing(3)]),
    "animated WebP": lambda: saved(photo(), "WEBP", save_all=True, append_images=[photo(2)]),
    "AVIF": lambda: saved(photo(), "AVIF"),
    "with a profile": lambda: saved(
        photo(), icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    ),
    "with a broken profile": lambda: saved(photo(), icc_profile=b"not one"),
}


def test_every_usual_kind_of_picture_is_prepared(tmp_path):
    assets = {kind: kept(make()) for kind, make in KINDS.items()}
    pictures = prepared(tmp_path, *assets.values())
    assert not pictures.unreadable
    for kind, asset in assets.items():
        made = opened(tmp_path, pictures, asset.sha256)
        assert made.size == (900, 600), kind
        assert made.format in ("JPEG", "PNG")
        assert made.mode in ("L", "RGB", "P"), kind
    for deep in ("16 bits", "floating point"):
        middle = opened(tmp_path, pictures, assets[deep].sha256).convert("L").getpixel((450, 300))
        assert isinstance(middle, int)
        assert 110 < middle < 145, deep


def test_drawings_keep_their_colours_and_photographs_become_small(tmp_path):
    chart, shot = kept(saved(drawing(), "PNG")), kept(saved(photo(), "PNG"))
    pictures = prepared(tmp_path, chart, shot)
    made = opened(tmp_path, pictures, chart.sha256)
    assert made.format == "PNG"
    assert made.convert("RGB").getcolors() is not None
    assert opened(tmp_path, pictures, shot.sha256).format == "JPEG"
    assert (tmp_path / pictures.ready[shot.sha256].file.lstrip("/")).stat().st_size < len(shot.content) / 3


def test_a_picture_is_never_larger_than_print_needs_nor_made_larger(tmp_path):
    sizes = [(4000, 3000), (900, 5000), (40, 30), (1400, 900)]
    wide, tall, small, hardly = (kept(saved(photo(n, *size))) for n, size in enumerate(sizes))
    pictures = prepared(tmp_path, wide, tall, small, hardly)
    across, down = pdf_pictures.COLUMN
    assert opened(tmp_path, pictures, wide.sha256).width == across
    assert opened(tmp_path, pictures, tall.sha256).height == down
    assert opened(tmp_path, pictures, small.sha256).size == (40, 30)
    assert opened(tmp_path, pictures, hardly.sha256).size == (1400, 900)


def test_a_picture_is_turned_as_its_camera_says(tmp_path):
    for kind in ("JPEG", "PNG", "WEBP"):
        shot = photo(1, 300, 200)
        exif = Image.Exif()
        exif[0x0112] = 6
        asset = kept(saved(shot, kind, exif=exif))
        assert opened(tmp_path, prepared(tmp_path, asset), asset.sha256).size == (200, 300)


def test_nothing_shines_through(tmp_path):
    clear = kept(saved(Image.new("RGBA", (60, 40), (200, 0, 0, 0)), "PNG"))
    pictures = prepared(tmp_path, clear)
    assert opened(tmp_path, pictures, clear.sha256).convert("RGB").getpixel((30, 20)) == (255, 255, 255)


def test_broken_giant_and_unknown_pictures_are_left_out_with_a_reason(tmp_path):
    whole = saved(photo())
    bad = {
        "cut off": (whole[: len(whole) // 2], "damaged"),
        "a bomb": (bomb(), "too large: 30,000 × 30,000 pixels"),
        "smaller than it says": (bomb(500, 500), "damaged"),
        "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "cannot be printed"),
        "a page": (b"<html>404</html>", "cannot be printed"),
        "nothing": (b"", "cannot be printed"),
        "noise": (bytes(range(256)) * 40, "cannot be printed"),
        "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n", "cannot be printed"),
    }
    assets = {kind: kept(content) for kind, (content, _) in bad.items()}
    good = kept(whole)
    pictures = prepared(tmp_path, *assets.values(), good)
    for kind, (_, why) in bad.items():
        assert why in pictures.unreadable[assets[kind].sha256], kind
    assert list(pictures.ready) == [good.sha256]
    assert not list(tmp_path.rglob("*.raw"))


def test_a_picture_that_kills_its_process_takes_no_other_with_it(tmp_path, monkeypatch):
    """As a decoder's own crash would: the process is gone in the middle of the second one."""
    assets = [kept(saved(photo(n, 60, 40))) for n in range(4)]
    run = children.run_jobs
    calls = []

    def dying(jobs, cancelled, done):
        results = {}
        for job in jobs:
            calls.append(job)
            if len(calls) == 1:
                first = assets[0].sha256
                run([job], cancelled, done)
                lines = (job.folder / "told.jsonl").read_text().splitlines()[:3]
                assert [first in line for line in lines] == [True, True, False]
                (job.folder / "told.jsonl").write_text("\n".join(lines) + "\n")
                for each in assets:
                    (tmp_path / "pictures" / f"{each.sha256}.raw").write_bytes(each.content)
                results[job] = {"problem": "died"}
            else:
                results.update(run([job], cancelled, done))
        return results

    monkeypatch.setattr(pdf_pictures, "run_jobs", dying)
    pictures = prepared(tmp_path, *assets)
    assert dict(pictures.unreadable) == {assets[1].sha256: "too large or damaged"}
    assert set(pictures.ready) == {each.sha256 for each in assets} - {assets[1].sha256}
    assert len(calls) == 2


def test_a_picture_is_decoded_once_and_a_lost_one_is_said(tmp_path, monkeypatch):
    asset, gone = kept(saved(photo(1, 60, 40))), kept(saved(photo(2, 60, 40)))
    entries = [entry(1, body=illustrated("One.", asset, asset)), entry(2, body=illustrated("Two.", asset, gone))]
    read = []

    def source(sha256):
        read.append(sha256)
        return asset if sha256 == asset.sha256 else None

    whole = replace(dossier(*entries), picture=source)
    pictures = Pictures(tmp_path)
    for each in entries:
        pictures.prepare(whole, [each])
    assert read == [asset.sha256, gone.sha256]
    assert dict(pictures.unreadable) == {gone.sha256: "not kept any more"}


def test_the_cover_is_a_picture_like_the_others(tmp_path):
    cover = tmp_path / "cover.png"
    cover.write_bytes(saved(photo(3, 2400, 3600)))
    pictures = prepared(tmp_path, cover=cover)
    assert opened(tmp_path, pictures, COVER).height == pdf_pictures.WHOLE_PAGE[1]
    cover.write_bytes(b"no picture")
    assert COVER in prepared(tmp_path / "pictures", cover=cover).unreadable
    assert "no such file" in prepared(tmp_path / "decode-cover", cover=tmp_path / "none.png").unreadable[COVER]


def test_stand_ins_have_the_measures_of_the_pictures(tmp_path):
    asset = kept(saved(photo(1, 60, 40)))
    pictures = prepared(tmp_path, asset)
    stand_in = pictures.stand_ins[asset.sha256]
    assert (stand_in.width, stand_in.height) == (60, 40)
    assert stand_in.file.endswith(".svg")
    assert 'width="60" height="40"' in (tmp_path / stand_in.file.lstrip("/")).read_text()


def test_cancelling_stops_it(tmp_path):
    with pytest.raises(Cancelled):
        prepared(tmp_path, kept(saved(photo())), cancelled=lambda: True)
