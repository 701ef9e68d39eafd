"""The words that are ours and not the article's, such as "Last reviewed", in the reader's language.

They are ordinary gettext, kept beside this file. After a change of words in code or templates, in the project folder::

    pybabel extract -F babel.cfg -k say -k count:1,2 --no-default-keywords --no-wrap --sort-output \\
        --add-comments="for translators:" --add-location=file --omit-header \\
        -o pipeline/writers/words/leaflet.pot pipeline/writers
    pybabel update -i pipeline/writers/words/leaflet.pot -d pipeline/writers/words -D leaflet \\
        --no-wrap --no-fuzzy-matching --ignore-pot-creation-date
    pybabel compile -d pipeline/writers/words -D leaflet

The last line is all that is needed after a change of a translation. Compiled files are not committed:
installing the package makes them. A new language is a new folder, named as gettext names it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable

from pipeline.language.locales import locale_for
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.furniture import Saying, Sayings
from pipeline.model.locale import Locale
from pipeline.model.place import Place

DOMAIN = "leaflet"
ENGLISH = Locale("en", "English", "English", "ltr", "Latn")


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of one language, as functions of the English."""

    locale: Locale
    """The language they are really in: English stands in for a language that has none."""
    messages: NullTranslations

    def say(self, message: str, **values: object) -> str:
        """`message` in this language, with `values` for its ``%(name)s`` fields."""
        return _filled(self.messages.gettext(message), values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The form of the message that goes with `number` in this language."""
        return _filled(self.messages.ngettext(one, many, number), values)


@cache
def interface(locale: Locale) -> Interface:
    """The words for a page in `locale`: its own, those of the same language elsewhere, or English."""
    if is_english(locale):
        return Interface(locale, NullTranslations())
    compiled = _compiled(locale.posix)
    if compiled is None:
        return Interface(ENGLISH, NullTranslations())
    with compiled.open("rb") as content:
        return Interface(locale, GNUTranslations(content))


def has_words(tag: str) -> bool:
    """Whether pages in the language `tag` have words of their own; it is English that they speak if not."""
    return tag.partition("-")[0] == ENGLISH.tag or _compiled(tag.replace("-", "_")) is not None


def is_english(locale: Locale) -> bool:
    """Whether `locale` is English, of wherever."""
    return locale.tag.partition("-")[0] == ENGLISH.tag


def _folders(posix: str) -> Iterator[Traversable]:
    """Where words for `posix` may be: for ``es_419`` also those of ``es``, but never those in another script."""
    parts = posix.split("_")
    while parts:
        yield files(__name__).joinpath("_".join(parts), "LC_MESSAGES")
        if len(parts.pop()) == 4:
            return


def _compiled(posix: str) -> Traversable | None:
    """The file with the words for `posix`; None where there are none. Raises PipelineError if it was never made."""
    for folder in _folders(posix):
        if folder.joinpath(f"{DOMAIN}.po").is_file():
            compiled = folder.joinpath(f"{DOMAIN}.mo")
            if not compiled.is_file():
                raise PipelineError([_not_compiled(compiled, posix)])
            return compiled
    return None


def _not_compiled(compiled: Traversable, posix: str) -> Finding:
    place = "/".join(("pipeline", "writers", "words", *str(compiled).replace("\\", "/").split("/")[-3:]))
    message = f"the pipeline's own words in {locale_for(posix).english_name} are not compiled"
    hint = "install the pipeline again: pip install . (or -e . to work on it)"
    return Finding(Place(place), "CF090", Severity.ERROR, message, hint)


def _filled(text: str, values: dict[str, object]) -> str:
    return text % values if values else text


def voices(locale: Locale) -> tuple[Interface, ...]:
    """The words for a page in `locale` in its own language, and in English where that is another."""
    own = interface(locale)
    return (own,) if is_english(own.locale) else (own, interface(ENGLISH))


def said(locale: Locale, tell: Callable[[Interface], str]) -> Sayings:
    """What `tell` says, in the language of the page and in English."""
    return tuple(Saying(tell(voice), voice.locale) for voice in voices(locale))


def kind_of_box(own: Interface, kind: str) -> str:
    """The word for a kind of box, for all writers."""
    match kind:
        case "note":
            return own.say("Note")
        case "tip":
            return own.say("Tip")
        case "important":
            return own.say("Important")
        case "warning":
            return own.say("Warning")
        case "caution":
            return own.say("Caution")
        case _:
            return kind.capitalize()
