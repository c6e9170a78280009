"""Bodies of made-up pages, kind by kind: what a reader would call the article is there, in order, and nothing else."""

import json

import pytest

from db.body import Body, Heading, ListBlock, Paragraph, Picture, Quote, Table
from db.model import Draft
from desktop.intake.html import draft_from_html

HEADLINE = "Harbour museum opens its doors to the tide"
PROSE = [
    "The harbour museum of Quillhaven let the spring tide into its cellar on Tuesday, as promised in March.",
    "Visitors in rubber boots walked between the showcases while a guide explained which of the exhibits could float.",
    "The curator said that nothing of value had been damaged, and that the anchor had never looked so much at home.",
    "The council will decide in June whether the cellar is to be flooded every year or only when the moon allows it.",
]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(article: str, *, head: str = "", before: str = "", after: str = "", body: str = "") -> str:
    return (
        f"<!doctype html><html lang='en'><head><title>{HEADLINE}</title>{head}</head><body{body}>"
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li></ul></nav>{before}"
        f"<article><h1>{HEADLINE}</h1>{article}</article>{after}<footer>© The Quillhaven Crier</footer></body></html>"
    )


def read(markup: str) -> Draft:
    return draft_from_html(markup, url="https://crier.example/museum")


def body_of(markup: str) -> Body:
    return read(markup).article.body


def lines(markup: str) -> list[str]:
    return [line for line in body_of(markup).text().split("\n") if line]


def pictures(markup: str) -> list[Picture]:
    return [block for block in body_of(markup).blocks if isinstance(block, Picture)]


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        (
            "<div class='c-newsletter'><p>Every tide in your letter box, each Friday at six o'clock.</p></div>",
            "newsletter",
        ),
        ("<div class='cookieConsent'><p>Your choice is kept until the next page is opened.</p></div>", "cookie"),
        ("<ul class='shareBar'><li>Pass it on</li><li>By pigeon</li></ul>", "share"),
        (
            "<div class='author-bio'><p>Odo Marrable has written about harbours since he fell into one.</p></div>",
            "author",
        ),
        ("<section id='comments'><p>First! I was there and my boots are still wet.</p></section>", "comments"),
        ("<div class='ad-slot'><p>Boots, boots, boots: three for the price of four.</p></div>", "advertisement"),
        ("<div class='relatedArticles'><a href='/eel'>Eel found in the post office safe</a></div>", "read also"),
        ("<div class='star-rating'><p>How did you like the tide?</p></div>", "rating"),
        ("<aside><p>Tide tables for the week are at the kiosk.</p></aside>", "side column"),
        ("<div class='tag-list'>Museums, Tides, Boots</div>", "topics"),
    ],
)
def test_boxes_are_left_out_with_their_reason_and_can_be_put_back(box: str, reason: str) -> None:
    draft = read(page(paragraphs(*PROSE[:2]) + box + paragraphs(*PROSE[2:])))
    assert draft.article.body.text().split("\n\n") == PROSE
    assert [left for left in draft.left_out if reason in left.reason and left.text]


def test_a_box_that_holds_the_article_is_no_box() -> None:
    wrapped = f"<div class='content-sidebar social'>{paragraphs(*PROSE)}</div>"
    assert body_of(page(wrapped, body=" class='has-sidebar newsletter'")).text().split("\n\n") == PROSE


def test_what_a_script_of_a_box_says_is_not_shown_as_left_out() -> None:
    box = "<div class='advert'><script>var tide = 1;</script><p>Boots for everybody.</p></div>"
    draft = read(page(paragraphs(*PROSE[:2]) + box + paragraphs(*PROSE[2:])))
    assert [left.text for left in draft.left_out if left.reason == "advertisement"] == ["Boots for everybody."]


def test_stories_in_related_boxes_become_pointers() -> None:
    box = "<div class='read-also'><h4><a href='/eel'>Eel found in the post office safe</a></h4></div>"
    article = read(page(paragraphs(*PROSE[:2]) + box + paragraphs(*PROSE[2:]))).article
    assert [(one.title, one.url) for one in article.read_also] == [
        ("Eel found in the post office safe", "https://crier.example/eel")
    ]


@pytest.mark.parametrize(
    "pointer",
    [
        "<p class='read-more'><strong>On the quay: </strong><a href='/eel'>Eel found in the post office safe</a></p>",
        "<aside>Read also: <a href='/eel'>Eel found in the post office safe</a></aside>",
    ],
)
def test_a_line_that_leads_to_another_story_becomes_a_pointer(pointer: str) -> None:
    article = read(page(paragraphs(*PROSE[:2]) + pointer + paragraphs(*PROSE[2:]))).article
    assert article.body.text().split("\n\n") == PROSE
    assert [one.title for one in article.read_also] == ["Eel found in the post office safe"]


def test_what_is_read_most_is_left_out_and_points_nowhere() -> None:
    box = "<div class='most-read-inline'><ol><li><a href='/eel'>1 Eel found in the post office safe</a></li></ol></div>"
    draft = read(page(paragraphs(*PROSE[:2]) + box + paragraphs(*PROSE[2:])))
    assert draft.article.read_also == ()
    assert "most read" in [left.reason for left in draft.left_out]


def test_a_first_paragraph_called_lead_is_the_articles() -> None:
    body = f"<div class='article-text'><p class='lead'>{PROSE[0]}</p>{paragraphs(*PROSE[1:])}</div>"
    assert body_of(page(body)).text().split("\n\n") == PROSE


def test_a_line_of_writer_and_moment_is_no_paragraph() -> None:
    line = (
        "<p class='top'><a rel='author' href='/who'>Odo Marrable</a> <time>3 March 2026, 08:30</time> "
        "Last update: <time>3 March 2026, 09:55</time></p>"
    )
    draft = read(page(line + f"<div class='article-text'>{paragraphs(*PROSE)}</div>"))
    assert draft.article.body.text().split("\n\n") == PROSE
    assert draft.article.authors == ("Odo Marrable",)


def test_a_button_without_address_is_no_text_but_a_word_with_one_is() -> None:
    button = "<a href='javascript:win()'>Claim the anchor now</a>"
    word = "<p>The <a href='javascript:explain()'>bollard</a> was painted twice, once by day and once by night.</p>"
    text = body_of(page(f"<div class='article-text'>{paragraphs(*PROSE)}{word}{button}</div>")).text()
    assert "Claim the anchor" not in text
    assert "The bollard was painted twice" in text


@pytest.mark.parametrize(
    "sentence",
    [
        "พิพิธภัณฑ์ท่าเรือเปิดประตูให้น้ำขึ้นเข้ามาในห้องใต้ดินเมื่อวันอังคารตามที่สัญญาไว้ในเดือนมีนาคมแล้วทุกคนก็ดีใจมาก",
        "የወደቡ ሙዚየም ማክሰኞ ዕለት በመጋቢት ወር ቃል በገባው መሠረት ምድር ቤቱን ለባሕር ውሃ ከፍቶ ጎብኚዎችን በደስታ ተቀበለ።",
    ],
    ids=["th", "am"],
)
def test_prose_without_our_full_stop_is_prose(sentence: str) -> None:
    links = "<div class='x1'><a href='/a'>A</a> <a href='/b'>B</a></div>"
    text = f"<h1>{HEADLINE}</h1><div class='x2'>{paragraphs(*[sentence] * 3)}</div>"
    assert body_of(f"<html><body>{links}{text}{links}</body></html>").text().split("\n\n") == [sentence] * 3


def test_teasers_leave_and_standfirsts_called_teaser_stay() -> None:
    lead = (
        "<div class='teaser-text'><p>A cellar under water is the talk of the town this week, and of the moon.</p></div>"
    )
    card = "<div class='teaser'><h3><a href='/eel'>Eel found in the safe</a></h3><p>It had been there a week.</p></div>"
    draft = read(page(lead + f"<div class='text'>{paragraphs(*PROSE[:3])}{card}{paragraphs(PROSE[3])}</div>"))
    told = f"{draft.article.standfirst} {draft.article.body.text()}"
    assert "talk of the town" in told
    assert "Eel" not in draft.article.body.text()
    assert "It had been there" not in draft.article.body.text()


def test_a_summary_beside_the_headline_is_not_lost() -> None:
    lead = "<header><p>Boots are advised, say those who went down, and they should know by now</p></header>"
    draft = read(page(lead + f"<div class='article-body'>{paragraphs(*PROSE)}</div>"))
    assert "Boots are advised" in f"{draft.article.standfirst} {draft.article.body.text()}"


def test_bylines_and_dates_inside_the_text_leave_the_body() -> None:
    meta = "<div class='article-meta'><span>Odo Marrable</span> <span>4 May 2025</span></div>"
    text = body_of(page(f"<div class='article-body'>{meta}{paragraphs(*PROSE)}</div>")).text()
    assert text.split("\n\n") == PROSE


def test_a_label_at_the_end_takes_what_is_below_it_along() -> None:
    tail = "<h3>More from this section</h3><p><a href='/eel'>Eel found in safe</a></p><p>Boots sold out</p>"
    draft = read(page(f"<div class='story-body'>{paragraphs(*PROSE)}{tail}</div>"))
    assert draft.article.body.text().split("\n\n") == PROSE
    assert any("Boots sold out" in left.text for left in draft.left_out)


def test_a_heading_with_prose_below_it_stays_whatever_it_is_called() -> None:
    tail = f"<h3>Related events</h3>{paragraphs(*PROSE[2:])}"
    assert "Related events" in lines(page(f"<div class='story-body'>{paragraphs(*PROSE[:2])}{tail}</div>"))


def test_lists_of_links_leave_and_lists_of_facts_stay() -> None:
    links = "<ul><li><a href='/a'>Eel found in the safe</a></li><li><a href='/b'>Boots sold out in town</a></li></ul>"
    facts = "<ul><li>Boots: 200 pairs</li><li>Wet visitors: 199</li></ul>"
    body = body_of(page(paragraphs(*PROSE[:2]) + links + facts + paragraphs(*PROSE[2:])))
    lists = [block for block in body.blocks if isinstance(block, ListBlock)]
    assert len(lists) == 1
    assert "Wet visitors: 199" in Body(tuple(lists)).text()


def test_the_data_of_a_page_say_where_its_article_ends() -> None:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(PROSE)}
    head = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    extra = (
        "<p>The Quillhaven Crier has been printed on board a lightship since 1911 and is delivered by rowing boat.</p>"
    )
    article = f"<div>{paragraphs(*PROSE)}{extra}</div>"
    assert body_of(page(article, head=head)).text().split("\n\n") == PROSE
    begun = {**node, "articleBody": " ".join(PROSE[:3])[:-30]}
    head = f"<script type='application/ld+json'>{json.dumps(begun)}</script>"
    assert PROSE[3] in lines(page(article, head=head))


# Kinds of pages


def test_a_live_blog_keeps_the_time_and_heading_of_each_entry_in_the_order_of_the_page() -> None:
    entries = [
        ("14:05", "Water at the stairs"),
        ("13:40", "Doors open"),
        ("13:10", "Boots handed out"),
        ("12:55", "Dry"),
    ]
    blog = "".join(
        f"<div class='entry'><time class='timestamp'>{time}</time><h3>{title}</h3><p>{text}</p></div>"
        for (time, title), text in zip(entries, PROSE, strict=True)
    )
    node = {"@type": "LiveBlogPosting", "headline": HEADLINE, "datePublished": "2025-05-04T12:55:00Z"}
    head = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    found = lines(page(f"<div class='live-comments-feed'>{blog}</div>", head=head))
    assert found == [line for (time, title), text in zip(entries, PROSE, strict=True) for line in (time, title, text)]


def test_a_live_ticker_is_not_taken_for_comments() -> None:
    ticker = "".join(f"<div class='live-comment'><p>{text}</p></div>" for text in PROSE)
    assert lines(page(f"<div class='match-comments'>{ticker}</div>")) == PROSE


def test_an_interview_keeps_its_questions() -> None:
    talk = (
        f"<p>{PROSE[0]}</p><p><strong>Why the cellar?</strong></p><p>{PROSE[1]}</p>"
        f"<p><strong>And the anchor?</strong></p><p>{PROSE[2]}</p><p>Q: Again next year?</p><p>A: {PROSE[3]}</p>"
    )
    body = body_of(page(talk))
    bold = [block for block in body.blocks if isinstance(block, Paragraph) and "bold" in block.spans[0].marks]
    assert [block.spans[0].text for block in bold] == ["Why the cellar?", "And the anchor?"]
    assert lines(page(talk))[-2:] == ["Q: Again next year?", f"A: {PROSE[3]}"]


def test_a_picture_story_keeps_pictures_captions_and_credits() -> None:
    story = "".join(
        f"<figure><img src='/p{number}.jpg'><figcaption>Visitor {number} in the cellar. <span class='credit'>Photo: "
        f"Bas Kroeze/AFP</span></figcaption></figure><p>{text}</p>"
        for number, text in enumerate(PROSE)
    )
    found = pictures(page(story))
    assert [one.source for one in found] == [f"https://crier.example/p{number}.jpg" for number in range(4)]
    assert [one.credit for one in found] == ["Bas Kroeze/AFP"] * 4
    assert "".join(span.text for span in found[2].caption).startswith("Visitor 2 in the cellar.")


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='image'><img src='/p.jpg'><p class='wp-caption-text'>The anchor at high tide</p></div>",
        "<div><img src='/p.jpg'><div class='image-caption'>The anchor at high tide</div></div>",
        "<figure><img src='/p.jpg'><p>The anchor at high tide</p></figure>",
    ],
)
def test_captions_join_their_picture_however_they_are_marked_up(markup: str) -> None:
    found = pictures(page(paragraphs(*PROSE[:2]) + markup + paragraphs(*PROSE[2:])))
    assert ["".join(span.text for span in one.caption) for one in found] == ["The anchor at high tide"]
    assert "anchor at high tide" not in "".join(
        line for line in lines(page(paragraphs(*PROSE[:2]) + markup)) if line in PROSE
    )


@pytest.mark.parametrize(
    ("image", "source"),
    [
        ("<img src='data:image/gif;base64,R0lGOD' data-src='/real.jpg'>", "/real.jpg"),
        ("<img src='/s.jpg' srcset='/s.jpg 320w, /m.jpg 1200w, /xxl.jpg 6000w'>", "/m.jpg"),
        ("<img src='/placeholder.png' data-srcset='/one.jpg 1x, /two.jpg 2x'>", "/two.jpg"),
        ("<img class='lazy'><noscript><img src='/kept.jpg'></noscript>", "/kept.jpg"),
        ("<picture><source srcset='/wide.webp 1600w'><img alt=''></picture>", "/wide.webp"),
        ("<img src='/pixel.gif' width='1' height='1'>", None),
        ("<img src='/clock.png' width='16' height='16'>", None),
        ("<img src='/icon-share.png'>", None),
    ],
)
def test_pictures_are_found_where_a_script_would_put_them_and_icons_are_not(image: str, source: str | None) -> None:
    found = pictures(page(paragraphs(*PROSE[:2]) + f"<div>{image}</div>" + paragraphs(*PROSE[2:])))
    assert [one.source for one in found] == ([f"https://crier.example{source}"] if source else [])


def test_tables_quotations_and_lists_keep_their_shape() -> None:
    table = "<table><tr><th>Tide</th><th>Boots</th></tr><tr><td>High</td><td>200</td></tr></table>"
    quote = "<blockquote><p>The anchor has never looked so much at home.</p></blockquote>"
    steps = "<ol><li>Open the doors.</li><li>Wait for the moon.</li></ol>"
    body = body_of(page(paragraphs(*PROSE[:2]) + table + quote + steps + paragraphs(*PROSE[2:])))
    kinds = [type(block) for block in body.blocks]
    assert kinds == [Paragraph, Paragraph, Table, Quote, ListBlock, Paragraph, Paragraph]
    assert next(block for block in body.blocks if isinstance(block, ListBlock)).ordered


def test_a_page_laid_out_by_tables_is_read_like_any_other() -> None:
    menu = "<td><a href='/'>Home</a><br><a href='/sea'>Sea</a></td>"
    markup = (
        f"<html><head><title>{HEADLINE}</title></head><body><table><tr>{menu}<td><h1>{HEADLINE}</h1>"
        f"{paragraphs(*PROSE[:2])}<h2>What the council says</h2>{paragraphs(*PROSE[2:])}"
        "</td></tr></table></body></html>"
    )
    body = body_of(markup)
    assert body.text().split("\n\n") == [*PROSE[:2], "What the council says", *PROSE[2:]]
    assert isinstance(body.blocks[2], Heading)


ARABIC = [
    "فتح متحف الميناء في مدينة كويلهافن أبوابه أمام المد العالي يوم الثلاثاء كما وعد في شهر مارس الماضي.",
    "سار الزوار بأحذية مطاطية بين الخزائن بينما شرح المرشد أي القطع المعروضة تستطيع أن تطفو على الماء.",
    "وقال أمين المتحف إن شيئا ذا قيمة لم يتضرر، وإن المرساة لم تبد يوما في مكانها كما بدت في ذلك اليوم.",
]
JAPANESE = [
    "港の博物館は火曜日、三月に約束した通り、春の大潮を地下室に迎え入れた。",
    "来館者は長靴をはいて展示ケースの間を歩き、案内係はどの展示品が水に浮くかを説明した。",
    "学芸員は、貴重な品に被害はなく、いかりがこれほど似合う場所はないと語った。",
]
HINDI = [
    "क्विलहेवन के बंदरगाह संग्रहालय ने मंगलवार को अपने तहखाने में ज्वार का पानी आने दिया, जैसा मार्च में वादा किया था।",
    "रबर के जूते पहने दर्शक अलमारियों के बीच चले और मार्गदर्शक ने बताया कि कौन सी वस्तुएँ पानी पर तैर सकती हैं।",
    "संग्रहालय के अध्यक्ष ने कहा कि किसी मूल्यवान वस्तु को नुकसान नहीं हुआ और लंगर कभी इतना सहज नहीं लगा।",
]


@pytest.mark.parametrize(("language", "texts"), [("ar", ARABIC), ("ja", JAPANESE), ("hi", HINDI)])
def test_pages_in_other_scripts_are_read_whole(language: str, texts: list[str]) -> None:
    links = "".join(f"<li><a href='/{number}'>{text[:18]}</a></li>" for number, text in enumerate(texts))
    markup = (
        f"<html lang='{language}'><head><title>{texts[0][:20]}</title></head><body><ul>{links}</ul>"
        f"<div id='c'><h1>{texts[0][:20]}</h1>{paragraphs(*texts)}</div>"
        f"<div id='n'><ul>{links}</ul></div></body></html>"
    )
    assert lines(markup) == texts


def test_an_amp_page_is_read_like_any_other() -> None:
    picture = "<amp-img src='/p.jpg' width='800' height='600'></amp-img>"
    bar = "<amp-sidebar><p>Sections of the paper and how to leave them again.</p></amp-sidebar>"
    text = body_of(page(picture + paragraphs(*PROSE) + "<amp-social-share></amp-social-share>", before=bar)).text()
    assert text.split("\n\n") == PROSE


def test_a_text_only_in_the_data_of_the_page_is_the_body() -> None:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(PROSE)}
    shell = "<html><head><title>{0}</title>{1}</head><body><h1>{0}</h1><p>Please switch scripts on.</p></body></html>"
    stated = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    assert lines(shell.format(HEADLINE, stated)) == PROSE
    data = {"props": {"page": {"blocks": [{"kind": "text", "html": text} for text in PROSE], "menu": ["Home", "Sea"]}}}
    built = f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(data)}</script>"
    assert lines(shell.format(HEADLINE, built)) == PROSE


def test_text_that_a_script_would_show_is_read() -> None:
    hidden = "".join(f"<div style='display: none'><p>{text}</p></div>" for text in PROSE[1:])
    assert lines(page(f"<div>{paragraphs(PROSE[0])}{hidden}</div>")) == PROSE


def test_a_correction_stays_in_the_body() -> None:
    note = "Correction: An earlier version of this article said that the anchor floats. It does not."
    assert note in lines(page(paragraphs(*PROSE) + f"<p class='correction'>{note}</p>"))


def test_an_offer_in_the_middle_of_the_text_leaves() -> None:
    offer = "<p>Sign up for our newsletter and unsubscribe at any time.</p>"
    assert lines(page(paragraphs(*PROSE[:2]) + offer + paragraphs(*PROSE[2:]))) == PROSE


def test_a_page_of_absurd_depth_and_width_is_read_within_bounds() -> None:
    deep = "<div>" * 200 + paragraphs(*PROSE) + "</div>" * 200
    wide = "<div class='card'><a href='/x'>Another tide</a></div>" * 5_000
    assert PROSE[0] in body_of(page(deep, after=wide)).text()
