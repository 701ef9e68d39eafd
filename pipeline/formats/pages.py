"""What can be wrong with a file in an exchange format: a page a finding."""

from collections.abc import Mapping
from inspect import cleandoc
from types import MappingProxyType

_PAGES = {
    "XF001": """A format does not carry all that a catalog has.

    PO is what the project keeps, and every other format has room for less. What is named here is not in the file that
    was written. Nothing is lost by that: it stays in the project's own catalog and is still there when the file comes
    back. Send PO to a translator who should see it.""",
    "XF002": """A file has more findings than are told.

    The first hundred are told one by one. See to those and look again; if the file is of another kind altogether,
    choose another.""",
    "XF003": """The file is larger than any catalog.

    It is not read, so that a damaged or hostile file cannot use up the machine. Look whether it is the right file.""",
    "XF004": """The file's characters cannot be read.

    A table must be Unicode text: UTF-8, or the "Unicode text" of Excel. In another encoding letters would be turned
    into others, and nobody would see it before the leaflet is printed. In Excel: Save as > CSV UTF-8. In LibreOffice:
    Save as > Text CSV > Edit filter settings > Character set: Unicode (UTF-8).""",
    "XF005": """A row or a cell of a table is too large.

    A table of translations has a handful of columns, and a cell holds a sentence. Far more than that means that the
    file is another one, or that a quotation mark is missing, so that many rows were taken for one cell.""",
    "XF006": """The quotation marks of a CSV file do not match.

    A cell that holds the delimiter, a line break or a quotation mark stands between quotation marks, and a mark inside
    it is written twice. From here on nobody can tell what is which, so that nothing is taken from the file. Open the
    file in a spreadsheet rather than in an editor, and save it again.""",
    "XF010": """A table does not say which column is which.

    One of its first rows must name the columns: context, English, translation, state, comment, notes, in any order.
    English and translation are needed, and only one translation. Without the names, a translation could be taken for
    the English or a comment for a translation.""",
    "XF011": """A file has two translations of the same English.

    Context and English together are what an entry is known by, so that only one of the two can be used. Keep the right
    one and clear the other. Both places are named.""",
    "XF012": """A translation stands beside no English.

    A row was added, or its English was deleted. Nobody can tell what it translates, and nothing is taken from it. If
    the words matter, copy the English into the row from the table that was sent out.""",
    "XF013": """A state is none that is known.

    The words are done, needs review and to translate; some others that tools use are understood too. A translation in
    an unknown state is taken as needing review, so that it is not printed before somebody has looked at it.""",
    "XF014": """A table does not say how far its translations are.

    It has no column *state* (or *fuzzy*), as the Translate Toolkit's ``po2csv`` leaves it out. What was in doubt when
    it went out would come back as finished, so that all of it is taken as needing review. Add the column, and write
    *done* beside what is finished.""",
    "XF015": """A file has more entries than any catalog.

    Reading millions of them would use up the machine. Look whether it is the right file; if it really holds the work
    on many articles, have it sent in parts.""",
    "XF016": """A table holds words where nothing is read.

    A column that is none of ours, another sheet, or a note pinned to a row without English. Translations are read from
    the column *translation*, remarks from the column *comment* and from the notes and comments of a cell in the row of
    a text. Nothing of what is named here was taken: move it where it belongs, and merge the file again.""",
    "XF020": """The file is no XLIFF that is known.

    XLIFF 1.2, 2.0 and 2.1 are read, with whatever tools add to them. This is another version, or an XML file of
    another kind. Export it from the tool again in one of these.""",
    "XF022": """Only a part of a unit is translated.

    The tool has cut the text into segments, and some of them have no translation while others have. What is there is
    taken as needing review, so that half a sentence is not printed.""",
    "XF023": """Texts stand in English where their translation should be.

    Many tools fill an empty translation with the English when they save. If nothing says that somebody meant it, it is
    no translation, and is taken as missing. Where the English is meant (a name, a web address), set the state of the
    unit to *translated*.""",
    "XF024": """Codes came back without the text that they stand for.

    The codes that go out say what they stand for. These do not, so that they come from another tool, or one has
    removed it. The words are taken, and the codes are left out: bold type, links and placeholders may be missing. The
    checks compare the translation with its English and name what is lost.""",
    "XF025": """The English of a unit is not the one that was sent.

    The name of the unit is ours, but its English has been edited on the way. The translation may be one of the edited
    text, so that it is not put beside the article's. Compare both, and copy the translation if it is right.""",
    "XF030": """The file is no Excel workbook.

    Workbooks are read as Excel has saved them since 2007 (``.xlsx``). Older ones (``.xls``), those of other programs
    (``.ods``) and those with a password cannot be looked into. Open the file in the spreadsheet, and save it as an
    Excel workbook without a password.""",
    "XF031": """A formula stands where words should be.

    Text that begins with ``=``, ``+``, ``-`` or ``@`` becomes a formula when it is typed into a cell that is not
    formatted as text. What the cell shows may not be what was typed, so that it is taken as needing review, or not at
    all if the formula failed. Format the cell as text (the cells that are sent out are), and type it again.""",
    "XF032": """A spreadsheet has made a date of what was typed.

    "3-4" becomes the third of April in a cell that is not formatted as text, and what was typed is gone. Nothing is
    taken from the cell. Format it as text (the cells that are sent out are), and type the translation again.""",
    "XF033": """A spreadsheet has made a number of what was typed.

    A decimal comma, a leading zero or a plus sign may be gone: "38,50" is kept as 38.5; and *vrai* or *wahr* is kept as
    TRUE. What is kept is taken as needing review. Format the cell as text (the cells that are sent out are), and type
    the translation again.""",
    "XF040": """A zip file is broken.

    Its list of members or one of the members cannot be read, or is not what the list says. Often the transfer was cut
    short. Nothing is taken from it: have it packed and sent again.""",
    "XF041": """A zip file would unpack to more than any package of translations.

    A few kilobytes can be made to unfold into gigabytes. Sizes and counts are looked at first, and such a file is not
    opened. If it is really one of ours, take out of it what is no translation.""",
    "XF042": """A name in a zip file leads out of it.

    A member is called by an absolute path, by one with ``..``, or is a link, so that unpacking it would write
    elsewhere. Nothing of ours has such names, and nothing is taken from the file.""",
    "XF043": """A zip file is locked with a password.

    The pipeline asks for none. Unpack it, and give the files themselves, or have it packed without a password.""",
    "XF044": """A zip file holds two files of the same name.

    Programs disagree about which of the two is meant. Have it packed again with the right one.""",
}

PAGES: Mapping[str, str] = MappingProxyType({code: cleandoc(page) for code, page in _PAGES.items()})
"""The explanation of each code. Numbers are never used again."""
