"""Decodes pictures of any origin and writes them anew, as small as print needs them. Runs in a disposable process.

Whatever a picture is (a bomb, cut off, in CMYK, 16 bits deep, turned by its camera, animated), what comes out is a
plain JPEG or PNG in sRGB that typst takes as it is, or words on why not.
"""

from __future__ import annotations

import contextlib
import io
import json
import signal
import sys
import warnings
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP")
"""What is decoded; a picture of another kind keeps its place as a caption."""

MOST_PIXELS = 40_000_000
"""Pixels that are held in memory at once. JPEG is decoded at a fraction of its size, so more of them are taken."""

MOST_OF_JPEG = 200_000_000
FEW_COLOURS = 256
SLACK = 1.25
"""How much larger than its box a picture may stay: scaling it down by so little costs more than it saves, and blurs."""

QUALITY, QUALITY_OF_MANY = 82, 76
"""Of a JPEG; the second where it has more pixels than wanted, which hide what they lose."""

SECONDS = 20
"""How long one picture may take."""

_MEMORY = 1024**3
_WHITE = (255, 255, 255)


def reencode(job: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Write each of `job["pictures"]` (`id`, file `raw`, `out` without suffix, `box` in pixels) anew.

    A line in `told.jsonl` for each as it begins, and for each when it is done: whoever started this process can tell
    from them which picture it died of.
    """
    _limit()
    with (folder / "told.jsonl").open("a", encoding="utf-8") as told:
        for each in job["pictures"]:
            _tell(told, {"id": each["id"]})
            with _in_time():
                made = _reencoded(Path(each["raw"]), Path(each["out"]), tuple(each["box"]))
            _tell(told, {"id": each["id"], **made})
    return {}


def _tell(told: Any, said: dict[str, Any]) -> None:
    told.write(json.dumps(said) + "\n")
    told.flush()


def _limit() -> None:
    warnings.simplefilter("ignore")  # what Pillow warns of is decided here
    Image.MAX_IMAGE_PIXELS = None
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


@contextlib.contextmanager
def _in_time() -> Any:
    """End this process when a decoder is caught in a loop, out of which no exception would bring it."""
    if hasattr(signal, "alarm"):
        signal.alarm(SECONDS)
    yield
    if hasattr(signal, "alarm"):
        signal.alarm(0)


def _reencoded(raw: Path, out: Path, box: tuple[int, int]) -> dict[str, Any]:
    try:
        with Image.open(raw, formats=FORMATS) as picture:
            if why := _refused(picture):
                return {"why": why}
            small, lines = _decoded(picture, box)
            quality = QUALITY if small.width <= box[0] and small.height <= box[1] else QUALITY_OF_MANY
    except UnidentifiedImageError:
        return {"why": "of a kind that cannot be printed"}
    except MemoryError:
        return {"why": "too large"}
    # Decoders raise whatever they like at a broken picture: OSError, SyntaxError, ValueError, struct.error, IndexError.
    except Exception as error:
        return {"why": f"damaged ({str(error)[:120] or type(error).__name__})"}
    finally:
        raw.unlink(missing_ok=True)
    written, suffix = _encoded(small, lines, quality)
    out.with_suffix(suffix).write_bytes(written)
    return {"file": out.with_suffix(suffix).name, "width": small.width, "height": small.height}


def _refused(picture: Image.Image) -> str:
    width, height = picture.size
    if not width or not height:
        return "empty"
    most = MOST_OF_JPEG if picture.format in ("JPEG", "MPO") else MOST_PIXELS
    return f"too large: {width:,} × {height:,} pixels" if width * height > most else ""


def _decoded(picture: Image.Image, box: tuple[int, int]) -> tuple[Image.Image, bool]:
    """The picture upright, in RGB on white, hardly larger than the box, and whether it is a drawing of few colours."""
    photo = picture.format in ("JPEG", "MPO", "AVIF")
    if photo:
        # A frame as large again as the box: what is left to scale down is done well, whichever way the picture lies.
        picture.draft("RGB", (2 * max(box), 2 * max(box)))
    picture.load()
    profile = picture.info.get("icc_profile")
    turned = ImageOps.exif_transpose(_plain(picture))
    lines = not photo and turned.getcolors(FEW_COLOURS) is not None
    if any(side > SLACK * most for side, most in zip(turned.size, box, strict=True)):
        turned.thumbnail(box, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return _in_srgb(turned, profile), lines


def _plain(picture: Image.Image) -> Image.Image:
    """The picture in L, RGB or CMYK, with white where nothing is."""
    mode = picture.mode
    if mode.startswith("I;16") or mode == "I":
        return picture.point(lambda value: value * (1 / 256)).convert("L")
    if mode == "F":
        return picture.point(lambda value: value * 255).convert("L")  # as TIFF has it, from 0 to 1
    if mode in ("L", "RGB", "CMYK"):
        if "transparency" not in picture.info:
            return picture
    if mode == "1":
        return picture.convert("L")
    if mode in ("LA", "La", "PA", "RGBA", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        ground = Image.new("RGB", clear.size, _WHITE)
        ground.paste(clear, mask=clear.getchannel("A"))
        return _keeping_turn(ground, picture)
    return _keeping_turn(picture.convert("RGB"), picture)


def _keeping_turn(made: Image.Image, picture: Image.Image) -> Image.Image:
    if "exif" in picture.info:
        made.info["exif"] = picture.info["exif"]
    return made


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """In the colours of the screen. A profile that cannot be read is as good as none."""
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "L" if picture.mode == "L" else "RGB"
            if mode == "RGB":
                made = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
                if made is not None:
                    return made
    return picture if picture.mode in ("L", "RGB") else picture.convert("RGB")


def _encoded(picture: Image.Image, lines: bool, quality: int) -> tuple[bytes, str]:
    """A drawing keeps its edges and its colours; a photograph becomes a JPEG."""
    picture.info.clear()
    written = io.BytesIO()
    if lines:
        # Octrees are the fast way to a palette; deflate's usual level takes twice as long, for a file soon packed anew.
        octree = Image.Quantize.FASTOCTREE
        few = picture if picture.mode == "L" else picture.quantize(FEW_COLOURS, octree, dither=Image.Dither.NONE)
        few.save(written, "PNG", compress_level=3)
        return written.getvalue(), ".png"
    picture.save(written, "JPEG", quality=quality)
    return written.getvalue(), ".jpg"
