import pytest

from desktop.export.web.address import leading, readable


@pytest.mark.parametrize(
    ("kept", "spelt"),
    [
        ("https://a.example/x?y=1&z=%20#f", "https://a.example/x?y=1&z=%20#f"),
        ("HTTPS://A.example/Path", "https://a.example/Path"),
        ("https://a.example/with space/%zz", "https://a.example/with%20space/%25zz"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://a.example/?q=[1]|<b>\"'", "https://a.example/?q=%5B1%5D%7C%3Cb%3E%22'"),
        ("https://user:secret@a.example:8080/", "https://a.example:8080/"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("  https://a.example/\x00 ", "https://a.example/"),
        ("mailto:nora@a.example", "mailto:nora@a.example"),
    ],
)
def test_addresses_of_the_web_are_spelt_as_links_have_to_be(kept: str, spelt: str) -> None:
    assert leading(kept) == spelt


@pytest.mark.parametrize(
    "address",
    [
        *("", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "clip-2.xhtml", "//a.example/"),
        *("https://", "http:///nohost", "https://a..example/", "https://[bad/", "https://256.300.1.1/"),
        *("https://a.example:99999/", "https://-a-.example/", "mailto:some one@<x>", "https://a.example/" + "x" * 3000),
    ],
)
def test_what_cannot_lead_anywhere_is_no_link(address: str) -> None:
    assert leading(address) == ""


def test_an_address_is_shown_in_letters_unless_these_would_deceive() -> None:
    assert readable("https://a.example/%D8%A3") == "https://a.example/أ"
    assert readable("https://a.example/%20x") == "https://a.example/%20x"
    assert readable("https://a.example/%E2%80%AEgnp.exe") == "https://a.example/%E2%80%AEgnp.exe"
    assert readable("https://a.example/%FF") == "https://a.example/%FF"
    assert len(readable("https://a.example/" + "x" * 3_000)) == 221
