"""What a copy takes along between the paragraphs of an article, and what must stay."""

import pytest

from desktop.intake.litter import is_offer
from desktop.intake.picture_lines import credit_of
from desktop.intake.read import draft_from_clipboard
from desktop.intake.text import draft_from_text

FIRST = (
    "The harbour council voted on Monday to repaint the ferry before the spring, after a debate of three hours in which"
    " nobody asked what the paint would cost."
)
SECOND = (
    "Its captain, Nan Copplestone, said that the old colour had served the island well, and that she would miss it on"
    " foggy mornings more than she could say."
)
THIRD = (
    "The paint is to be bought from a yard in Haveland, which has promised to deliver all forty drums of it by the"
    " first of March, weather permitting."
)
HEAD = "Council votes to repaint the island ferry\n\nBy Jane Roe\n\n3 March 2025"


def body_of(*paragraphs: str) -> list[str]:
    text = "\n\n".join((HEAD, *paragraphs))
    return draft_from_text(text).article.body.text().split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "The ferry in dock last week. Oren Tal/AFP",
        "The ferry in dock last week (Photo: Oren Tal)",
        "Die Fähre im Dock © Hafenarchiv",
        "Die Fähre im Dock in der vergangenen Woche Foto: Editverlag/Oren Tal",
        "The ferry in dock last week. (Oren Tal)",
        "The ferry in dock last week — Picture by Oren Tal",
        "Legende: Die Fähre im Dock. ZRF",
        "FILE - The ferry leaves Karrow with passengers on board.",
        "Nan Copplestone looks over the ferry in Karrow, Haveland, April 14, 2024.",
        "De veerboot in het dok. Foto: Oren Tal",
        "Паром в доке. Фото: Орен Тал",
        "연락선이 부두에 있다. [사진 출처 = 연합뉴스]",
    ],
)
def test_a_caption_that_lost_its_picture_is_left_out(line: str) -> None:
    assert body_of(FIRST, line, SECOND, THIRD) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "credit", ["(Foto: Oren Tal)", "Image: Oren Tal", "© Harbour Trust", "Photo:\n\nOren Tal / AP"]
)
def test_a_caption_goes_with_the_credit_below_it(credit: str) -> None:
    caption = "The ferry in dock at Karrow, where it has been since the storm"
    assert body_of(FIRST, caption, credit, SECOND, THIRD) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "She called the vote a disgrace (and the tea worse).",
        "Half of those asked were against it, a poll for the council found (see above).",
        "The ship had been built in 1931 and sold twice; it was named the Nan/Ottilie by its first owner, a baker.",
        "“The photo shows a goat”, she said.",
        "The treaty was signed in Harrowby on April 14, 2024.",
    ],
)
def test_prose_is_no_caption(line: str) -> None:
    assert credit_of(line) < 0
    assert body_of(FIRST, line, SECOND, THIRD) == [FIRST, line, SECOND, THIRD]


def test_the_agency_behind_the_last_sentence_does_not_take_the_paragraph_along() -> None:
    kept = body_of(FIRST, SECOND, THIRD + " AFP")
    assert kept[-1].startswith(THIRD)


def test_a_line_printed_twice_around_a_picture_is_its_caption() -> None:
    caption = "Captain Copplestone looks at the drums of paint"
    assert body_of(FIRST, caption, "Photo: Oren Tal", caption, SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_a_paragraph_printed_again_is_kept_once() -> None:
    assert body_of(FIRST, SECOND, THIRD, SECOND) == [FIRST, SECOND, THIRD]


def test_a_label_that_comes_again_and_again_goes() -> None:
    assert body_of(FIRST, "Enlarge picture of it", SECOND, "Enlarge picture of it", THIRD, "Enlarge picture of it") == [
        FIRST,
        SECOND,
        THIRD,
    ]


TEASERS = (
    "Lighthouse keeper wins the island's first chess tournament in years",
    "Why the goats of Mersel are coming down from the hill this winter",
    "Fourteen hours on a stranded bus, and what the passengers ate there",
    "Haveland's paint makers hope for a better year than the one before",
)


def test_headlines_of_other_stories_in_a_row_go() -> None:
    assert body_of(FIRST, SECOND, "More on islands", *TEASERS, THIRD) == [FIRST, SECOND, THIRD]


def test_the_heading_of_a_part_stays() -> None:
    heading = "What the captain thinks"
    assert body_of(FIRST, heading, SECOND, THIRD) == [FIRST, heading, SECOND, THIRD]


def test_a_headline_with_its_age_goes() -> None:
    assert body_of(FIRST, SECOND, TEASERS[0], "31. 10. 2024 17:46", THIRD) == [FIRST, SECOND, THIRD]


def test_a_list_of_the_articles_own_stays() -> None:
    items = [f"We like: the {colour} paint that was used for the wheelhouse" for colour in ("red", "green", "blue")]
    assert body_of(FIRST, *items, SECOND, THIRD) == [FIRST, *items, SECOND, THIRD]


def test_what_is_below_the_end_goes() -> None:
    summary = "A summer of chess ended on the rocks above the bay."
    assert body_of(FIRST, SECOND, THIRD, "You may like", TEASERS[0], summary) == [FIRST, SECOND, THIRD]


def test_text_without_stops_is_left_alone() -> None:
    lines = [
        "สภาท่าเรือลงมติเมื่อวันจันทร์ให้ทาสีเรือข้ามฟากใหม่ก่อนฤดูใบไม้ผลิหลังจากการอภิปรายสามชั่วโมงซึ่งไม่มีใครถามว่าสีจะราคาเท่าไร",
        "กัปตันของเรือกล่าวว่าสีเก่ารับใช้เกาะมาอย่างดีและเธอจะคิดถึงมันในเช้าที่มีหมอกมากกว่าที่เธอจะพูดได้ในวันนี้ที่ท่าเรือของเกาะ",
        "สีจะซื้อจากอู่ในเมืองซึ่งสัญญาว่าจะส่งทั้งสี่สิบถังภายในวันที่หนึ่งมีนาคมหากอากาศเอื้ออำนวยตามที่เจ้าหน้าที่ของสภากล่าวไว้",
        "ชาวเกาะหลายคนบอกว่าพวกเขาไม่สนใจสีของเรือแต่สนใจว่าเรือจะออกตรงเวลาหรือไม่ในช่วงฤดูหนาวที่จะมาถึงนี้บนเกาะเล็กแห่งนี้",
    ]
    text = "ทาสีเรือข้ามฟาก\n\n3 มีนาคม 2568\n\n" + "\n\n".join(lines)
    kept = draft_from_text(text).article.body.text()
    assert all(line in kept for line in lines)


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our morning letter, and unsubscribe at any time.",
        "Mit meiner Anmeldung zum Newsletter stimme ich der Werbevereinbarung zu.",
        "By submitting your information you agree to the Terms & Conditions and Privacy Policy.",
        "Download the app for newsletters and podcasts",
        "Ihre Meinung ist uns wichtig. Senden Sie uns Ihr Feedback.",
    ],
)
def test_offers_are_known(line: str) -> None:
    assert is_offer(line)
    assert body_of(FIRST, line, SECOND, THIRD) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        FIRST,
        "The council's newsletter is printed on yellow paper and read by nobody.",
        "“Sign up for the navy”, he told his sons, and they did.",
        "The false rumour spread on Facebook and Telegram within hours.",
        "The regulator found that the ferry company's privacy policy broke the law.",
        "The paper won two thousand subscribers to its premium weekly.",
        "Die Datenschutzbestimmungen der Reederei seien lückenhaft, urteilte das Gericht.",
    ],
)
def test_talk_of_offers_is_none(line: str) -> None:
    assert not is_offer(line)


def test_what_went_is_noted_with_a_reason() -> None:
    draft = draft_from_text("\n\n".join((HEAD, FIRST, "The ferry in dock. Oren Tal/AFP", SECOND, *TEASERS, THIRD)))
    reasons = {each.text: each.reason for each in draft.left_out}
    assert reasons["The ferry in dock. Oren Tal/AFP"] == "picture caption"
    assert reasons[TEASERS[0]] == "teaser of another story"


def test_what_was_copied_with_its_markup_is_swept_too() -> None:
    teasers = "".join(f"<p>{teaser}</p>" for teaser in TEASERS)
    html = (
        "Version:0.9\r\nSourceURL:https://herald.example/ferry\r\n<!--StartFragment--><h1>Council votes to repaint</h1>"
        f"<p>By Jane Roe</p><p>3 March 2025</p><p>{FIRST}</p><p>The ferry in dock. Oren Tal/AFP</p><p>{SECOND}</p>"
        f"{teasers}<p>{THIRD}</p><p>Correction: The ferry is green.</p><!--EndFragment-->"
    )
    article = draft_from_clipboard(html, None).article
    assert article.body.text().split("\n\n")[:3] == [FIRST, SECOND, TEASERS[3]]
    assert (article.url, article.correction) == ("https://herald.example/ferry", "Correction: The ferry is green.")
