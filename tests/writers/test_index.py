"""The list of all leaflets, as staff see it."""

from dataclasses import replace
from html.parser import HTMLParser

from pipeline.model.locale import Locale
from pipeline.model.shape import Copy, Shape
from pipeline.writers.index import IndexRow, called, write_index

ENGLISH = Locale("en", "English", "English", "ltr", "Latn")
ARABIC = Locale("ar", "Arabic", "العربية", "rtl", "Arab")


def _files(tag: str) -> tuple[tuple[str, Copy], ...]:
    return (f"{tag}/fever.html", Copy("html")), (f"{tag}/fever.txt", Copy("text"))


IN_ENGLISH = IndexRow(ENGLISH, "Fever", "Fever", "FEV-001-en", _files("en"), 10, 10, reviewed=True, version="2")
IN_ARABIC = IndexRow(ARABIC, "الحمى", "Fever", "FEV-001-ar", _files("ar"), 3, 10)


class Page(HTMLParser):
    """Tags with their attributes, and text, in order."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(data.strip())

    def links(self) -> list[str | None]:
        return [attributes["href"] for tag, attributes in self.tags if tag == "a"]


def test_every_leaflet_is_linked_as_page_and_as_text() -> None:
    page = Page(write_index([IN_ENGLISH, IN_ARABIC], "Publisher"))
    for row in (IN_ENGLISH, IN_ARABIC):
        assert page.links().count(row.files[0][0]) == page.links().count(row.files[1][0]) == 1


def test_a_draft_is_called_so_and_not_by_the_version_of_its_article() -> None:
    unreviewed = replace(IN_ENGLISH, reviewed=False)
    assert [IN_ENGLISH.name, unreviewed.name, IN_ARABIC.name] == [
        "FEV-001-en v2",
        "FEV-001-en draft",
        "FEV-001-ar draft",
    ]


def test_a_shape_is_called_what_staff_call_it() -> None:
    assert called(Copy("pdf", Shape("facing", "large"))) == "PDF, English beside it, large print"
    assert called(Copy("sms")) == "text message"


def test_a_link_tells_whoever_listens_which_leaflet_it_leads_to() -> None:
    tags = Page(write_index([IN_ARABIC], "")).tags
    assert [attributes["aria-label"] for tag, attributes in tags if "aria-label" in attributes and tag == "a"] == [
        "Fever, Arabic: web page",
        "Fever, Arabic: plain text",
    ]


def test_a_leaflet_that_has_no_text_file_has_no_link_to_one() -> None:
    page = Page(write_index([IndexRow(ENGLISH, "Fever", "Fever", "FEV-001-en", files=_files("en")[:1])], ""))
    assert page.links() == ["en/fever.html"]


def test_languages_are_in_the_order_of_their_english_names() -> None:
    texts = Page(write_index([IN_ENGLISH, IN_ARABIC], "")).texts
    assert texts.index("العربية") < texts.index("FEV-001-ar draft") < texts.index("FEV-001-en v2")


def test_the_order_of_the_rows_does_not_change_the_page() -> None:
    assert write_index([IN_ENGLISH, IN_ARABIC], "P") == write_index([IN_ARABIC, IN_ENGLISH], "P")


def test_titles_and_names_are_marked_with_their_language() -> None:
    page = Page(write_index([IN_ARABIC], ""))
    marked = [tag for tag, attributes in page.tags if attributes.get("lang") == "ar" and attributes.get("dir") == "rtl"]
    assert marked == ["bdi", "span"]


def test_a_draft_says_how_far_it_is() -> None:
    assert "draft: 3 of 10 sentences translated" in Page(write_index([IN_ARABIC], "")).texts


def test_a_finished_translation_says_that_nobody_has_reviewed_it() -> None:
    done = IndexRow(ARABIC, "الحمى", "Fever", "FEV-001-ar", translated=10, total=10)
    assert "not yet reviewed" in Page(write_index([done], "")).texts


def test_a_reviewed_leaflet_has_no_warning() -> None:
    texts = " ".join(Page(write_index([IN_ENGLISH], "")).texts)
    assert "draft" not in texts
    assert "reviewed" not in texts


def test_an_empty_shelf_says_so() -> None:
    assert "There are no leaflets yet." in Page(write_index([], "")).texts


def test_what_people_wrote_cannot_become_markup() -> None:
    wicked = '"><script>alert(1)</script>'
    row = IndexRow(ARABIC, wicked, wicked, wicked, ((wicked, Copy("html")),), version=wicked)
    page = Page(write_index([row], wicked))
    assert "script" not in [tag for tag, _ in page.tags]
    assert wicked in page.links()
