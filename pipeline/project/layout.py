"""Which path belongs to which noun. Pure: it builds names, and never looks whether they are there."""

import re
from dataclasses import dataclass

SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*\Z")
"""What an article's file may be called: it becomes part of every path and address."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a project, relative to its folder, with forward slashes."""

    source: str = "source"
    locales: str = "locales"
    output: str = "output"

    def article(self, slug: str) -> str:
        return f"{self.source}/{slug}.md"

    @property
    def glossary(self) -> str:
        return f"{self.source}/glossary.toml"

    def clinic(self, name: str) -> str:
        return f"{self.source}/clinics/{name}.toml"

    @property
    def clinics(self) -> str:
        """The folder of the profiles."""
        return f"{self.source}/clinics"

    def template(self, slug: str) -> str:
        return f"{self.locales}/templates/{slug}.pot"

    def catalog(self, slug: str, tag: str) -> str:
        """gettext's form of the language tag names the folder: ``pt_BR``."""
        return f"{self.locales}/{tag.replace('-', '_')}/LC_MESSAGES/{slug}.po"

    def memory(self, tag: str) -> str:
        """The folder of the memories that were imported in a language: TMX files, kept in git like the catalogs."""
        return f"{self.locales}/{tag.replace('-', '_')}/memory"

    def sent(self, package: str, slug: str, tag: str) -> str:
        """A catalog as it went out in `package`."""
        return f"{self.packages(tag)}/{package}/{slug}.po"

    def waivers(self, tag: str) -> str:
        """The findings that somebody answers for, in a language or in the English."""
        return f"{self.locales}/{tag.replace('-', '_')}/waivers.toml"

    def packages(self, tag: str) -> str:
        """The folder of all that was sent to translators of a language."""
        return f"{self.locales}/{tag.replace('-', '_')}/sent"

    def ledger(self, tag: str) -> str:
        """Who signed which texts of a language; English has a folder for it, too."""
        return f"{self.locales}/{tag.replace('-', '_')}/signoff.jsonl"

    def signed_texts(self, tag: str) -> str:
        """The texts that were signed, so that a reviewer can be shown what has changed since."""
        return f"{self.locales}/{tag.replace('-', '_')}/signed.jsonl"

    @property
    def signoffs(self) -> str:
        """The list of all records of all ledgers, by which one that is gone is missed."""
        return f"{self.locales}/signoffs.jsonl"

    @property
    def attributes(self) -> str:
        """What git is told of the files of languages."""
        return f"{self.locales}/.gitattributes"

    def leaflet(self, slug: str, tag: str, suffix: str) -> str:
        return f"{self.output}/{tag}/{slug}{suffix}"

    @property
    def index(self) -> str:
        return f"{self.output}/index.html"

    @property
    def state(self) -> str:
        """The folder of what a run remembers for the next: stamps, memories, and the lock."""
        return f"{self.output}/.pipeline"

    @property
    def stamps(self) -> str:
        return f"{self.state}/stamps.jsonl"

    @property
    def checked(self) -> str:
        """What was found when all was last looked at."""
        return f"{self.state}/checked.jsonl"

    def pairs(self, tag: str) -> str:
        """The memory of a language, made from its catalogs and imported memories."""
        return f"{self.state}/memory/{tag}.sqlite"

    @property
    def known_signoffs(self) -> str:
        """The same list as this copy of the project has seen it."""
        return f"{self.state}/signoffs.jsonl"

    @property
    def history(self) -> str:
        """Up to which commit the history is known to have lost no sign-off."""
        return f"{self.state}/history.txt"

    @property
    def verified(self) -> str:
        """Which signatures were good, under which allowed signers."""
        return f"{self.state}/verified.txt"
