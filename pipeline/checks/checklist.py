"""What a leaflet must be before it is handed to a patient: 55 demands, and what here sees to each of them.

They were gathered from standards on patient leaflets, plain language, translation, clear print and accessibility. Where
a program cannot judge, or another room sees to it by how it is built, the note says so.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    """One line of the checklist."""

    id: str
    """S for the English, T for a translation, L for what a leaflet says of itself, R for how it is laid out."""
    asks: str
    codes: str = ""
    """The findings that see to it, between blanks."""
    note: str = ""
    """What else sees to it, where our weight differs and why, or what only a person can tell."""


CHECKLIST = (
    Demand(
        "S01",
        "UTF-8 in the form NFC, nothing garbled by a wrong encoding, no forbidden control characters",
        "AR001 AR102 AR103",
        "letters and accents stored apart only warn: they are printed right",
    ),
    Demand(
        "S02",
        "complete front matter: id, title, summary, readers, version, publisher, reviewers, their dates",
        "AR002 AR003 AR005 AR108 RE001",
        "reviewers and dates may come from the sign-off of the English, and the publisher from the configuration",
    ),
    Demand(
        "S03",
        "one heading of level 1, a title of at most 65 characters, no level left out, none below level 4",
        "AR106 AR109 AR110",
        "a wrong level only warns: the page can still be read",
    ),
    Demand("S04", "nothing left over from a web page: advertisements, search, newsletters, policies", "AR107"),
    Demand("S05", "a sentence that leads into a list is followed by one", "AR101"),
    Demand(
        "S06",
        "sentences of at most 20 words, of 15 on average; none over 25 where a mistake harms",
        "AR201 AR202 AR203",
        "",
    ),
    Demand("S07", "paragraphs of at most three sentences", "AR204"),
    Demand("S08", "a reading grade of at most 8 (Flesch-Kincaid) and 9 (SMOG)", "AR205 AR215"),
    Demand("S09", "lists of at most eight items, one sentence a point", "AR206 AR207"),
    Demand(
        "S10",
        "abbreviations and words of doctors are explained where they first stand",
        "AR208 AR214",
        "words of doctors are those of a table; whether an explanation explains, a reader must tell",
    ),
    Demand("S11", "no figures of speech, and no words that only one country knows", "AR209"),
    Demand("S12", "at most one sentence in ten in the passive; no “should” in instructions", "AR210 AR211"),
    Demand(
        "S13",
        "doses as safety boards ask: 0.5 and not .5 or 1.0, no µg, U or IU, commas in thousands, ranges with “to”",
        "AR115 AR116 AR117 AR118 AR119",
        "",
    ),
    Demand("S14", "dates with the month in letters, or ISO; none of the form 12/10/2025", "AR114"),
    Demand(
        "S15",
        "no telephone number, name or address of one clinic: placeholders stand for them",
        "AR105 AR120 AR121 AR122",
        "what is the same for all clinics is allowed in the front matter, with the reason",
    ),
    Demand(
        "S16",
        "it says when to get help, and at least one thing to do; the main message comes first",
        "AR212 AR213 AR003",
        "the summary stands first on the page; whether it holds the main message, a person must tell",
    ),
    Demand(
        "S17",
        "pictures are described; links say where they lead, by HTTPS",
        "AR111 AR112 AR113 AR011",
        "whether a description is right, a person must tell",
    ),
    Demand(
        "T01",
        "every text is translated",
        "CA002 CA003 LE001 RE002",
        "English that stands in makes a leaflet a draft, which no release takes",
    ),
    Demand(
        "T02",
        "no translation of English that has changed since",
        "CA003 LE001 RE001",
        "update makes what has changed fuzzy, and what is fuzzy is never printed; a sign-off is bound to both texts",
    ),
    Demand(
        "T03",
        "placeholders, tags, link targets and code are those of the English",
        "PO101 PO102 PO201 PO202 PO203 PO204 PO205 PO206 PO207 PO209 PO210 PO211",
        "lost emphasis only warns: no words are lost",
    ),
    Demand(
        "T04",
        "the same blocks, items, cells and headings as the English",
        "PO207 PO208",
        "cannot fail otherwise: the article owns the structure, and a translation is only ever read as inline text",
    ),
    Demand(
        "T05",
        "the same numbers, in whatever digits or words",
        "PO301 PO302 PO303 PO305 PO309 PO310 PO311 PO312",
        "a bare small count only warns",
    ),
    Demand("T06", "the same units; ranges and ratios in the same order", "PO301 PO304 PO306", ""),
    Demand("T07", "the same telephone numbers, web and mail addresses", "PO101 PO201 PO211 PO301", ""),
    Demand("T08", "no English is left", "PO401 PO402 PO404", ""),
    Demand("T09", "letters are of the language's own script", "PO403 PO405 PO406", ""),
    Demand("T10", "a length that a translation can have", "PO503 PO510", ""),
    Demand("T11", "the glossary's words for its terms, and none that it forbids", "PO408 PO601 PO602 PO603 PO604", ""),
    Demand("T12", "one kind of digits, and the decimal sign of the language", "CA101 PO305 PO307 PO308", ""),
    Demand(
        "T13",
        "what forbids, demands or allows is kept",
        "PO701 PO702 PO703 PO704 PO705 PO706",
        "where a mistake harms it is an error; elsewhere a warning, as words alone cannot prove it",
    ),
    Demand("T14", "names of medicines are kept, or those of the glossary", "PO603 PO605", ""),
    Demand("T15", "punctuation, quotation marks and spaces of the language", "PO505 PO511 PO512", ""),
    Demand("T16", "the language's own letters, in the form NFC", "PO501 PO502 PO504 PO506 PO507 PO508 PO509", ""),
    Demand(
        "T17",
        "no machine translation that no person has revised",
        "PO801 RE001",
        "no release takes words that nobody has signed, whoever or whatever wrote them",
    ),
    Demand(
        "T18",
        "one translation for the same English within a leaflet",
        "CA102",
        "it only reports: one English may rightly be two sentences",
    ),
    Demand(
        "L01",
        "signed off by translator, reviser and, where a mistake harms, a clinician, on these very words",
        "RE001 RE013 SG001 SG002 SG003 SG008 SG009 SG011 SG015 SG016 SG017",
        "whether somebody who signs has read, no program can tell",
    ),
    Demand("L02", "a review that is not overdue, and not older than 36 months", "AR005 RE004 RE005 RE006 RE034", ""),
    Demand(
        "L03",
        "on each page: English title, language in English and its own name, id, version, dates, publisher, page",
        "RE012",
        "made once for all formats by writers/furniture.py; tests read it on each sheet, in HTML and in text",
    ),
    Demand(
        "L04",
        "the clinic's own details: telephone, emergency number, interpreter line, hours",
        "LE101 RE008 RE009 CL002 CL003 CL006 CL007 CL008",
        "opening hours that a clinic does not name are left out",
    ),
    Demand(
        "R01",
        "language and direction are marked, also of parts in another language",
        "",
        "writers mark the page and each part; tests read it in HTML and PDF",
    ),
    Demand(
        "R02",
        "type of 12 points or more, 16 or more in large print",
        "",
        "14 points in all formats and 18 in large print, more where a script has small letters; a test measures it",
    ),
    Demand(
        "R03",
        "space between lines as the script needs it",
        "",
        "a table by script, writers/scripts.py: 1.5 for Latin, 1.8 for Arabic, 2.3 for Urdu",
    ),
    Demand(
        "R04",
        "a contrast of 4.5 to 1 or more, also without colours",
        "CL004",
        "our own colours are fixed and a clinic’s is measured, also as a grey copy",
    ),
    Demand(
        "R05",
        "lines of 35 to 80 characters",
        "",
        "a line is at most 34 times as wide as its letters are high, some 70 of them",
    ),
    Demand(
        "R06",
        "every letter in a font that is meant for it, and that goes with the file",
        "LE201 LE202",
        "a PDF carries its fonts; HTML names those of the reader’s system, and carries none",
    ),
    Demand(
        "R07",
        "nothing outside the page, in scripts without spaces too",
        "LE203 LE303",
        "tests measure where the letters of each bundled PDF stand, and of words that do not break",
    ),
    Demand(
        "R08",
        "doses, telephone numbers, dates and ranges are not torn apart or turned round",
        "",
        "writers isolate and bind them (language/typeset.py); tests read them back from each bundled PDF",
    ),
    Demand(
        "R09",
        "the text that can be copied from a PDF is the text that was meant",
        "LE207",
        "syllables that the typesetter says twice are mended; tests search each bundled PDF for each of its sentences",
    ),
    Demand(
        "R10",
        "PDF with tags, title and language",
        "",
        "Typst writes PDF/UA-1; tests look at tags, title and language of each bundled PDF",
    ),
    Demand(
        "R11",
        "no heading at the foot of a page; warnings and contacts stay whole",
        "",
        "the style sheets keep them together; tests look for headings at the foot, parted rows and warnings",
    ),
    Demand("R12", "no more pages than planned", "LE206", "the configuration says how many"),
    Demand(
        "R13",
        "two languages side by side: rows in step, the same size, 35 characters a column",
        "",
        "one table in one size; a page lies down where columns have under 35 letters, and tests look at both",
    ),
    Demand(
        "R14",
        "plain text: the encoding, line length and line ends of its profile, balanced signs of direction",
        "",
        "writers/text makes it so; tests measure each line and each sign of direction",
    ),
    Demand(
        "R15",
        "a QR code that leads to the leaflet, large enough to be read",
        "",
        "26 mm or more with its quiet zone; a test looks for the zone, a telephone must still read it",
    ),
    Demand(
        "R16",
        "the same inputs give the same bytes",
        "RE024",
        "tests build twice, with one worker and with several, and compare the bytes",
    ),
)
"""In the order of the list: 17 on the English, 18 on translations, 4 on the leaflet's record, 16 on its layout."""
