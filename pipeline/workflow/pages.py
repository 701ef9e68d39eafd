"""The manual pages of findings that come from reading and writing, not from a rule."""

from collections.abc import Mapping

from pipeline.workflow.release_pages import RELEASE_PAGES
from pipeline.workflow.signoff_pages import SIGNOFF_PAGES

PAGES: Mapping[str, str] = {
    code: f"{code}: {text}"
    for code, text in {
        "AR001": """the article is not UTF-8

Some bytes of the file are no text in UTF-8, often because an old editor saved it in another encoding. Letters would be
lost or turned into others. Open the file in an editor that lets you choose the encoding, look whether all letters are
right, and save it as UTF-8.""",
        "AR002": """the front matter cannot be read

An article begins with a line ---, then its fields, one a line, then a line ---. The fields are YAML: texts or lists of
texts, each given once. A value that holds a colon needs quotes: title: "Asthma: what helps". Aliases (*name) are not
allowed.""",
        "AR003": """a field that every article needs is missing

Every article has an id (printed on each leaflet, so that staff can tell one from another), a title and a summary.""",
        "AR004": """a field that the pipeline does not know

The field is kept, but nothing reads it. Often its name is misspelt.""",
        "AR005": """a field has a value that it cannot have

Dates are written as 2027-01-31, so that nobody reads day for month. segmentation is sentence or block.""",
        "AR006": """raw HTML in an article

HTML reaches the web page only, not the plain text, and nobody can translate it. Write the same in Markdown. If the
articles cannot do without, raw_html = true in the configuration lets it through.""",
        "AR007": """a stretch of text to be kept in English is not marked by a pair

Between <!-- no-translate --> and <!-- /no-translate -->, text stays English in every language. One without the other
would keep the rest of the article from being translated, or nothing.""",
        "AR008": """a comment looks like a misspelt directive

Known are <!-- note: … -->, <!-- context: … -->, <!-- critical: … -->, <!-- no-translate --> and
<!-- /no-translate -->. Other comments are left alone.""",
        "AR009": """a file in the source folder is no article, for its name

The name of an article's file becomes part of its catalogs' names and its web address: small letters, digits, hyphens
and underscores, as high-blood-pressure.md. Articles end with .md, and stand in the source folder itself, not below
it.""",
        "AR010": """two articles have the same id

The id is printed on every leaflet, and staff tell leaflets apart by it. Give each article its own.""",
        "AR011": """a picture is missing, or is none

Pictures stand in the source folder or below it, as PNG, JPEG, GIF, WebP or SVG, and become part of the page. A picture
from somewhere else could change or vanish after the leaflet was checked.""",
        "AR012": """an allowance that allows nothing

The field allow of the front matter silences rules on the article, each with a reason:
allow: ["AR101: the list is a picture"]. This one names a rule that has nothing to say, so it would hide a mistake one
day.""",
        "CA001": """a catalog has no article

The article was renamed or removed. The translations in the catalog are not lost: rename the file like the article, and
run pipeline update. If the article is gone for good, delete the file.""",
        "CA002": """a language has no catalog of an article

No leaflet is made in this language. Run pipeline update: it writes a new catalog, to be translated.""",
        "CA003": """the article has changed since the catalog was last brought into step

Texts that the catalog does not know stand in English on the leaflet, which is a draft. Run pipeline update, and have
what is new translated.""",
        "CA004": """a catalog says that it is in another language than its folder

Somebody saved a file in the wrong folder, or set the wrong language in an editor. Printed, the page would claim to be
in a language that its readers do not read. Nothing is built from the file, and it is left as it is.""",
        "CL001": """a key in a clinic's profile that nobody reads

Often it is misspelt, and the page lacks what it was to say. Any text is a value of your own for a placeholder; those
that the pipeline does not know are better put under [values], where no name can be mistaken for another.""",
        "CL002": """a value in a clinic's profile has a form that it cannot have

The hint says which. docs/clinics.md shows a whole profile.""",
        "CL003": """a telephone number in a clinic's profile cannot be dialled

A wrong number on paper is called by somebody who is ill. Numbers with the code of their country ("+44 20 7946 0123")
are compared with its numbering plan; others ("111") need two digits at least. No leaflet is made until
it is mended.""",
        "CL004": """a clinic's colour is too light for words

Words need a contrast of 4.5 to 1 on white (WCAG 1.4.3), and as much on a grey copy of the page: leaflets are
photocopied. Take a darker shade of the colour.""",
        "CL005": """a clinic's logo cannot be shown

It is not there, is no picture, or has no alt: the words that stand for it where it is not seen. Leaflets are made
without it.""",
        "CL006": """opening hours in a clinic's profile cannot be told

Each [[hours]] has days ("mon-fri", "sat, sun"), open and close ("08:30", "17:00"; "24:00" is midnight). Hours that
go on after midnight are two: until 24:00, and from 00:00 on the day after.""",
        "CL007": """a telephone number is in no numbering plan that we know

It has the right length, but its country gives out no such numbers, or did not when the list that the pipeline brings
along was made. Call it. If somebody answers who should, all is well.""",
        "CL008": """a clinic's profile lacks what readers look for

Its name, a number to call and the number for an emergency stand on every leaflet. What is not there is left out.""",
        "CF001": """a configuration file is not TOML

Nothing can be read from it. The message names the line.""",
        "CF002": """a setting has a value that it cannot have

The message says what was found; docs/configuration.md lists what each setting takes.""",
        "CF003": """a setting that the pipeline does not know

It has no effect. Often its name is misspelt.""",
        "CF004": """the clinic profile is missing

The setting clinic names a file in source/clinics, without its ending .toml.""",
        "CF005": """there is no project here

A project is a folder with a pipeline.toml, or with a pyproject.toml that has a table [tool.pipeline]. The command looks
in the folder where it is run, or that --project names, and in those above it.""",
        "CF006": """there are no articles

Articles are files that end in .md in the source folder.""",
        "CF007": """an article or a language that the project does not have

Articles are called by their file name without .md; languages are those of the configuration.""",
        "CF008": """a code that does not exist

pipeline explain --all prints the pages of all codes.""",
        "CF009": """there is a project already

pipeline init makes a new project and never touches one that is there. Choose an empty folder.""",
        "CF010": """a rule that cannot be weighed otherwise

The rules of safety hold in every project: a link, a control character or raw HTML that the English does not have never
reaches a page. The table severity of the configuration can set what other rules weigh, and not these.""",
        "CF011": """nobody has to sign what is released

The table signoff of the configuration has no role for these texts, so that a leaflet can reach patients without
anybody who answers for it: a translation, perhaps, that only a machine has ever read. No rule of the program replaces
that. If it is meant to be so, all that is said is this warning, each time; if not, name who has to sign, as roles =
["translator", "reviser"], or take the key out.""",
        "CF012": """a language that the rules know only in part

Figures, links, placeholders and letters are compared in every language. That a number is spelt out, that a unit is a
word, and that a sentence denies, demands or limits something is told by tables, and this language has none. So two
becomes three, and a *not* is lost, without a word from the checks: the reviser has to see it. Adding a language is
adding a row to the tables in pipeline/language.""",
        "CF013": """a language that the page's own words are not in

What stands on a page and in no article ("Last reviewed", "In an emergency", "Page 1 of 2") is not known in this
language. It is printed in English, and marked as English for voices and hyphens. A language is added as a catalog in
pipeline/writers/words.""",
        "CF090": """the pipeline is not wholly installed

The words of its own on a page, as "Draft", are compiled when it is installed. Install it again.""",
        "DR001": """another program has wrapped the lines of a catalog

The pipeline writes a string on one line. A program that wraps strings changes hundreds of lines at every save, and
two people can no longer merge their work. Switch wrapping off in it: pipeline doctor says where, for the programs that
translators use. msgcat --no-wrap brings the file back to how it was.""",
        "DR002": """references in a catalog have line numbers

The pipeline names only the article (#: source/asthma.md), as line numbers change with every edit. Some other program
takes texts out of the articles, or brings catalogs into step. Find it and switch it off.""",
        "DR003": """a catalog is written in another style

It says the same as the pipeline would, in other bytes: quotation of characters, the order of comments, empty lines.
Nothing is lost, but the next save by the pipeline will change these lines, too.""",
        "DR004": """fuzzy translations do not say of which English they are

pipeline update writes the earlier English (#| msgid) beside each fuzzy translation, so that a translator sees what
changed. It is missing where a translator has marked a text as doubtful, and then all is well; or where another program
has updated the file without keeping it.""",
        "DR005": """a catalog is in step with a newer template than the one that is here

Either the catalog was committed and its template was not, or another program has updated the catalog with a template
of its own. Commit both together, and let only pipeline update bring catalogs into step.""",
        "DR006": """a catalog has other texts than its template, and the same date

pipeline update changes both. Somebody has put texts in or taken them out, or a server has cleaned the file up.
pipeline update mends it, and keeps what was translated at the end of the file.""",
        "DR007": """the catalogs of a language were saved by different programs

That is no fault. But where a server and people with editors at home translate the same language at the same time, they
will write over each other. Agree on one place, or send packages out and take them back with pipeline merge.""",
        "DR008": """one language has two folders

zh_CN and zh_Hans, say, or pt_br and pt_BR: a program that names languages otherwise has made a folder of its own, and
what is translated there is printed nowhere. Take its files back with pipeline merge, delete the folder, and set the
program's language code: pipeline doctor --weblate prints Weblate's.""",
        "DR009": """a folder holds catalogs in a language that the configuration does not name

Nothing is built from them. Add the language to languages, or delete the folder.""",
        "DR010": """another program that writes catalogs or templates is set up in this project

Each catalog has one writer at a time: a person with an editor, or one server; texts and templates come from
pipeline update alone. A second program undoes the work of the first.""",
        "DR011": """a compiled catalog is committed

Poedit writes a .mo file beside each PO file that it saves, and some servers commit them. Nothing here reads them, and
they clash at every merge. Take them out of git, and write *.mo into .gitignore.""",
        "DR012": """git may change the line ends of catalogs

On Windows, git turns line ends into carriage return and line feed unless it is told otherwise, and every line of the
file then differs. Write into the file .gitattributes, at the top of the checkout: *.po text eol=lf""",
        "DR013": """git merges catalogs line by line

If two people have changed neighbouring entries, git may put its marks (<<<<<<<) into a translation. pipeline
merge-driver merges entry by entry instead.""",
        "DR014": """catalogs ask for a merge driver that this checkout does not know

.gitattributes names the driver, but each checkout must be told once what it is; until then git merges line by line,
and says nothing. The hint is the command.""",
        "EX001": """an article cannot be sent, as a language has no catalog of it

Run pipeline update: it writes the catalog. Then send it.""",
        "EX002": """a catalog is not in step with its article

The English has changed since the last update. What would be sent is work on sentences that are gone, and new ones would
be missing. Run pipeline update, and send it then.""",
        "EX003": """nothing waits for a translator

With --only-open, only texts that are missing, fuzzy or refused by a check are sent. There are none in this language.
Without it, there are no articles.""",
        "EX004": """what is sent out would take the place of another file

Translators send packages back by the name that they had. A file of this name is there already, and somebody has put
something into it since it was made, or it is no package at all. It is left as it is, and nothing was sent: merge it if
it came back, and move it away, or name another file with --output.

So it is with pipeline tm export, where a file that another tool has written is left as it is, and with pipeline
glossary export, where one is that has words which the glossary does not have. Import it, and move it away.""",
        "FS001": """a file could not be read or written

The message is the operating system's: a full disk, a missing permission, a folder that is not there. Files are written
whole or not at all, so nothing is damaged. Mend the cause and run the command again.""",
        "FS002": """a file changed while the command worked on it

Somebody saved the file between our reading and our writing. Their version stands. Run the command again.""",
        "FS003": """a path leads out of the project's folder

A link or a name with .. would make the pipeline read or write elsewhere. Keep the project's files inside it.""",
        "FS004": """a process of the pipeline was ended from outside

Long work is shared between several processes, and one of them was killed, most often as the machine ran out of memory.
Files are written whole or not at all, so nothing is damaged. Run the command again, with --jobs 1 if need be.""",
        "GL001": """a term of the glossary cannot be read

The glossary, source/glossary.toml, has a table [[term]] for each term with its English. definition is a text,
part_of_speech one of noun, verb, adjective and adverb, case_sensitive and keep are true or false, variants is a list of
words, and forbidden a list of words for each language. A term that is kept (keep = true) may have allowed: how a
language may write it otherwise. Other terms are translated in the glossary's PO files.""",
        "GL002": """a key in the glossary that the pipeline does not know

It has no effect. Often its name is misspelt.""",
        "GL003": """a term stands in the glossary twice

Two terms of the same English need a part_of_speech each, so that translators see two entries, and know which is which.
Otherwise make one of the two.""",
        "GL004": """an article is called glossary

The catalogs of that name hold the translations of terms. Give the article another name; it is left out until then.""",
        "GL005": """a translation of a term is one that the glossary forbids

The editor forbids a word for a term, and a translator agreed on it. Settle with each other which is right: take the
word out of forbidden in source/glossary.toml, or write another translation.""",
        "GL006": """an entry of the glossary's catalog names no translation

Several translations are written with | between them. Here there is nothing else.""",
        "GL007": """the glossary names a language that nobody knows

Words that are forbidden or allowed in it would never be looked for. Most likely its tag is mistyped. Tags are written
as fr, pt-BR and zh-Hans.""",
        "GL101": """a file is no glossary that is known

Glossaries are read from TBX (of 2008 or 2019) and from tables: CSV, or columns between tabs. This is XML of another
kind. Export the glossary from the other tool as TBX or CSV.""",
        "GL102": """something in a glossary from elsewhere was left out

The message says what: an entry without English, a word that is no word, a language that nobody knows or that this
project does not have. The rest was taken.""",
        "GL103": """a table does not say what its columns hold

One of its first rows names the columns: English, and for each language its tag, as fr or zh-Hans; wrong words stand
under "fr wrong". Others that are known: part of speech, definition, also written, capitals count, keep. A table of two
or three columns without names is English, translation and comment if --language names its one language.""",
        "GL104": """a glossary from elsewhere translates a term otherwise

Nothing of ours is changed by an import. Both are shown: if theirs is better, write it into the glossary's PO file, or
add it there after a |.""",
        "GL105": """a glossary from elsewhere says something else of a term

Its definition, its variants or the words that are wrong for it differ from ours, which stand. If theirs are better,
write them into source/glossary.toml.""",
        "LE001": """the leaflet is a draft

English stands in for sentences whose translation is missing, fuzzy or refused by a check. The page says so at its head,
in both languages. It is not for patients.""",
        "LE101": """a placeholder has no value

{clinic.phone} and its like are filled in from the clinic's profile. A leaflet without the number to call would be worse
than none, so it is not made. Write the value into the profile.""",
        "LE301": """a text message is sent in many parts

Telephone companies take 160 characters in one message (153 in each of several), and only 70 (67) if there is a
letter in it that their alphabet does not have, as in Arabic or Hindi. Each part costs, and old telephones show long
messages in pieces. Nothing is cut off. Shorten the summary of the article, or set
sms_segments in the configuration.""",
        "LE303": """the words of a table do not fit beside each other

The longest words of its columns need more room than a page has, so words are broken in the middle, where readers
stumble. Take out a column, use shorter words, or write a list: a table of two columns is one as it stands.""",
        "LE302": """no text message is made: the summary is not translated

A text message is the summary of the article, with whom to call. In English it would be of no use to whoever
gets it.""",
        "LE201": """no font has a character, so the PDF of a leaflet is not made

An empty box on paper could be read as anything. The web page and the plain text are made. The message names the
character; write another one, or put a font that has it into the folder fonts of the project (docs/clinics.md).""",
        "LE202": """there is no font for a language, so the PDF of a leaflet is not made

The fonts for Chinese, Japanese and Korean are large, and so they are an extra: pip install 'leaflet-pipeline[cjk]'.
For other scripts put a font into the folder fonts of the project. If you need no PDF, leave it out of formats in the
configuration: formats = ["html", "text"].""",
        "LE203": """the typesetter refuses a leaflet, so its PDF is not made

The message is the typesetter's own. Most often a picture, or the logo of the clinic, is damaged: open it, and save
it anew.""",
        "LE204": """the typesetter is not installed, so no PDF is made

PDF is made with Typst, which pip installs with the pipeline on Windows, macOS and Linux, but not on every processor.
Install it with pip install typst, or leave pdf out of formats in the configuration: formats = ["html", "text"].""",
        "LE205": """a picture cannot be printed, so the PDF of a leaflet is not made

A photograph that breaks off would be half a picture. One of more than 2 MB costs more memory than paper shows: save
it smaller. Words in a drawing (SVG) are set in the fonts of the leaflet; where none has a letter, turn the words into
outlines in the program that drew them.""",
        "LE206": """a leaflet takes more pages than it should

A leaflet is for one sheet: two pages. What does not fit is read by fewer people, and the second sheet gets lost. The
message says how many pages it takes, and how many lines too many they hold. Make no letter smaller: shorten
the English, then all languages fit. If the article has to be as long as it is, set pages in the configuration to the
pages that you mean to print, or to 0 for any number. Only PDFs in standard size and in one language are counted.""",
        "LE207": """letters may be copied twice from a PDF

What is printed is right. In some scripts (Khmer, Thai, Burmese, Bengali) the typesetter cuts a syllable wherever a mark
of it is shifted up or down, and says the whole syllable with each part: whoever copies words out of the file gets parts
of them twice, a search misses them, and a screen reader may stammer. The pipeline mends that after the typesetter, text
by text, and only where the text then is letter by letter one of the leaflet. The message shows a text where it was not,
or says why the file was left as it was. Please report it; the web page of the leaflet has the words as they are.""",
        "MG001": """both sides changed a translation, and differently

Since the file was sent out, somebody changed the translation in our catalog, and the returned file has another one.
Ours stands; nothing is lost, as the report shows what was sent, ours and theirs. If theirs is better, copy it over
ours; or merge the file again with --prefer theirs, which takes theirs for all of them.""",
        "MG002": """the language of a returned file cannot be told

It is read from the header field Language, from what an XLIFF file or a table says, or else from the file's name, and
must be a language of the project, in the same script: zh_TW is not zh_Hans. A file that was sent out in one language
and says that it is in another is refused as well, as many programs write into its header what they are set to. Say
which it is, and merge it again.""",
        "MG003": """a returned file belongs to no article

Fewer than one in five of its texts are texts of any article of this project, as it is or as it was sent out. Nothing
was taken from it.""",
        "MG004": """a returned translation whose text the article does not have

It was not in what was sent out either: somebody added it, or no record says what was sent. The translation is kept at
the end of our catalog, and pipeline update offers it where a similar text needs one.""",
        "MG005": """a translation that they have emptied

Ours stands. Some programs empty what was fuzzy and has not been looked at (OmegaT does), so that an empty entry says
nothing. If the translation is to go, delete it in our catalog.""",
        "MG006": """a translation that they have marked as fuzzy

They doubt a translation that is finished with us. If we have not changed it since it was sent, their doubt is taken:
English stands in for it on the leaflet until somebody has compared it and taken the mark off. Otherwise, and where no
record says what was sent, ours stands.""",
        "MG007": """both sides changed a translation, and theirs was taken

--prefer theirs asked for it. The report shows what was sent, ours and theirs.""",
        "MG008": """work on English that has changed since it was sent

They translated the sentence that they had; the article has another one now. Their work is kept at the end of our
catalog, and offered as fuzzy where it comes close to what the article says now.""",
        "MG009": """both sides worked on a translation, and theirs is finished

Ours was fuzzy, theirs is not: theirs was taken. The report shows both.""",
        "MG010": """a file that is no catalog, or a package without one

What comes back must be the files that were translated: PO, XLIFF, CSV or XLSX, or a zip file of them. Nothing was
taken. A package within a package is not looked into: unpack it, and merge what is in it.""",
        "MG011": """files in a package that are no catalogs

They were not looked at. The README and the proof pages of a package may come back with it. Others may hold what a
translator has to say, so that they are a warning: open them.""",
        "MG012": """a file to be compared is not one catalog

pipeline diff compares one catalog with another. Unpack a zip file, and name the two files.""",
        "MG013": """two branches translated a text differently

git merged two branches, and both have changed the same translation. The file is a whole PO file: ours stands in it,
marked fuzzy so that it is not printed, and theirs is kept in a file beside it whose name ends in .theirs.po. Choose:
to keep ours, take the fuzzy mark off; to take theirs, copy it over ours, or run pipeline merge on the file beside,
which takes all of theirs. Then delete the file beside, and git add the catalog.""",
        "MG014": """two branches sent a package of the same name

What was sent is kept in locales/<language>/sent/<package>, and the numbers go on from the last one, on each branch for
itself. Keep the one record as it is. Give the folder of the other the next free number, and write that number into the
X-Pipeline-Package field of the files in it.""",
        "MG015": """what the other branch had in a conflict of git is still there

pipeline merge-driver left a file beside a catalog, with the other branch's translations of texts that both had changed.
Settle them in the catalog, where ours stands and is marked fuzzy; then delete the file.""",
        "MG016": """a comment that came back with a file

Translators write questions and reasons into the comments of entries. It stands in our catalog now, above the entry.
Answer it in the catalog too, or with a note in the article: <!-- note: … -->.""",
        "MG017": """a finished translation was replaced by one in doubt

They wrote another translation of a text that was finished, and marked it as fuzzy. It stands in our catalog now, and is
not printed; the report shows ours as well. Compare the two, and take the fuzzy mark off the right one.""",
        "MG018": """a file with two translations of one text

The returned file has the text twice: living, which was taken as any other, and among its obsolete entries with another
translation. A catalog has room for one. The report shows it; copy it into our file if it is the better one.""",
        "MG019": """a remark among the notes

The notes beside a text are written by pipeline update, from the article and the glossary, so that what is added there
in a returned file would be gone with the next update. The report shows it. Remarks belong into the comment.""",
        "MG020": """translations that stand beside other texts than when they were sent

Where one column of a table is sorted and the others are not, or a cell is deleted and those below move up, translations
come to stand beside the wrong English, and each of them looks right. Two or more translations of this file were sent
beside other texts. Where ours is finished, it stays; otherwise theirs counts as fuzzy. Have the file sent again. Where
two sentences are meant to say the same, merge it with --prefer theirs.""",
        "UP001": """a translation is kept, as only the looks of its English changed

Quotation marks, dashes, blanks, the final full stop or the capitals of a heading: nothing that the text says. The
translation stays finished. A full stop at its end is taken away or added as in the English. Both English texts and the
translation are shown; if a translator should look at it again, mark the entry as fuzzy in the PO file.""",
        "UP002": """a translation is taken over from another article

reuse = "exact" in the configuration lets a text that is finished in another article be finished here too, if its
context is the same. Both are shown. Without that setting it would be offered as fuzzy.""",
        "TM006": """the memory on the disk is damaged

It is made from the catalogs and imported TMX files, and holds nothing of its own, so that nothing is lost. It was
thrown away. Run the command again: the memory is made anew.""",
        "TM007": """two files to be imported have the same name

An imported memory is kept under its file's name, so that the second would take the place of the first. Rename one of
them, and import both again.""",
        "TM008": """an imported memory takes the place of another

It is kept under its file's name, in small letters, digits and hyphens, and a file of that name was imported before. If
that was an earlier state of the same memory, all is well. If it was another one, take it back (git checkout of
locales/<language>/memory), give this file another name, and import it again.""",
        **RELEASE_PAGES,
        **SIGNOFF_PAGES,
        "WA001": """a waiver that cannot be read

Waivers stand in locales/<language>/waivers.toml, a line each, written by pipeline waive. A line that somebody has
changed by hand is no word of anybody: its name is a digest of the language, the article and the texts, and must agree
with them. Take it out, and waive the finding again if it is still right. The other lines are read all the same.""",
        "WA002": """a waiver of what nobody can waive

Rules that are final keep texts from outside from changing what a page says or does. No name stands above them. Correct
the text.""",
        "WA003": """the text of a waiver has changed, or is gone

A waiver is bound to the exact English and the exact translation. Somebody looked at those, and not at what stands there
now. Take it out; if the finding is still no mistake, run pipeline waive again.""",
        "WA004": """a waiver has ended

It counted until the day that it names. Look at the text again: correct it, or waive it anew.""",
        "WA005": """a waiver without an end in sight

A waiver may count as long as a review of the article does (review_months in the table limits of the configuration), and
no longer: what is never looked at again is not a decision but a habit.""",
        "WA006": """a waiver that waives nothing

The rule has nothing to say of this text any more. Take the waiver out, before it hides a real mistake.""",
        "WA007": """an error that its own translator waives

Whoever signed a translation cannot also be the one who says that an error in it is none. Let somebody else look at it,
and waive it under their name.""",
        "WA009": """a waiver without a name, a reason or an end

Whoever reads it next year must be able to tell who decided, why, and until when.""",
        "WA008": """there is nothing to waive, or more than one thing

pipeline waive makes a waiver of one finding, as it is now. The message says what was found; --text names a part of the
text that is meant.""",
    }.items()
}
"""By code. Codes are never used twice."""
