"""The manual pages of what keeps a leaflet from being released, and of what makes a release wrong afterwards."""

from collections.abc import Mapping

RELEASE_PAGES: Mapping[str, str] = {
    "RE001": """somebody who has to sign a leaflet has not signed these words

A leaflet is released only if every role that the configuration asks for has signed every text exactly as it is now, in
the English and in the translation. A text that was changed after it was signed, by one letter, is not signed any more.
pipeline review shows who has to look at what; pipeline sign writes the sign-off down.""",
    "RE002": """a leaflet is not wholly translated

A sentence is missing, fuzzy or refused by a check, so that English would stand in for it. That is a draft, which
pipeline build makes, and never a release.""",
    "RE003": """a file of a leaflet that is configured could not be made

Another finding says why: a font is missing, a picture cannot be printed. A leaflet is released with all its files or
not at all. Mend it, or take the kind of file out of formats in the configuration.""",
    "RE004": """the review of an article does not hold any more

What was true two years ago may harm today. The day is that of the front matter (review_due) or, where that says
nothing, counted from the day on which a clinician signed the English. Have a clinician read the English again and sign
it, and renew the days in the front matter or take them out.""",
    "RE005": """the days of a review cannot be

The review is said to hold for longer than the project allows (expire_months among its limits), or to have been made in
the future. Mend reviewed_on or review_due in the front matter. The day of a signature is that of the place where it was
given: where it is tomorrow already, wait until that day has come here too, or look at the clock of this computer.""",
    "RE006": """the review of an article will soon be due

The leaflet is released. Reviews and translations take their time: begin now, so that there is a new version when this
one may not be handed out any more.""",
    "RE008": """the profile of a clinic does not say what every leaflet must say

Who hands it out, whom to call, and what to call in an emergency. Write it into the clinic's profile in source/clinics.
A leaflet is always released for a clinic: name it with --clinic, or set it in the configuration.""",
    "RE009": """a clinic has no line to an interpreter for the language of a leaflet

Whoever reads the leaflet may have questions that nobody at the clinic understands. Write the number of an interpreters'
line into the clinic's profile, and the languages that it has. The leaflet is released without it.""",
    "RE010": """a leaflet is released for a clinic that is an example

Its details are made up, and every page says so. That is good for trying things out, and never for patients. Write a
profile of your own, without example = true.""",
    "RE011": """a clinic has a name that no folder of releases can have

Its leaflets are kept in a folder of its name: letters, digits, hyphens and underscores. archive and inputs are taken.
Give the profile another name.""",
    "RE012": """two articles are released under one id

The id stands on every sheet, and staff tell leaflets apart by it; two articles with the same one would give two sheets
the same label. Give each article its own. Where an article was renamed, withdraw the releases under its earlier name
first: versions are counted on.""",
    "RE013": """a leaflet was withdrawn, and nobody has signed it since

It was taken out of use because it is wrong, so the same words do not come back by themselves with the next number.
Correct them, and have the correction signed. If the words of this language are right all the same, as where the mistake
was in another language or in the details of a clinic, somebody who signs it looks at them once more:
pipeline sign LANGUAGE ARTICLE --again.""",
    "RE014": """the front matter tells of a review that nobody has signed

Whether a clinician has reviewed the English of a release, who it was and when, is what was signed. The names in
reviewed_by can only say how the names of clinicians who have signed it are written in the register, with a title before
them or more after a comma. This name is nobody's who has signed the words as they are now, or the day in reviewed_on is
later than the signatures. Have the English signed (again), or take out of the front matter what is not so. Where no
clinician has to sign the English (english in the table signoff), the author is believed, with this as a warning.""",
    "RE020": """the register of releases is gone or damaged

manifest.json in the folder of releases is the only record of what was handed out, so nothing is released, and nothing
is written over it, before it is whole again. Put it back from git or from a copy. Two branches that both released
something are joined by keeping the entries of both; if both made the same version, one of them has to go, and its
copies have to be gathered in. Where entries are gone that others were written after, the message names them by clinic,
language, article and version: git log -p shows who took them out.""",
    "RE021": """something that was kept of a release is gone or damaged

The folder of releases keeps all that a release was made from (inputs), and its files (archive). Put the file back from
git or from a copy. A file in the archive can be made anew: pipeline release --rebuild.""",
    "RE022": """a release was made with other tools than these

Another version of the pipeline, of its typesetter or of the fonts may put other bytes on the page, so that a release
can be made anew only with those that made it. The message names what differs. Install them in an environment of their
own, and run the command there. What was released stays in the archive in any case.""",
    "RE023": """there is no such release

Releases are called by the leaflet's id, its language and its version, as "MAB-001-ar v3". pipeline recall --all lists
all.""",
    "RE024": """a release came out otherwise when it was made anew

The same inputs and the same tools must give the same bytes. Something has a hand in it that the register does not know
of; please report it. Nothing was written.""",
    "RE025": """a file is too large to be a leaflet

It is not looked at. Look whether it is the file that you mean.""",
    "RE030": """the English of a released leaflet has changed

The release says what the English said then. Both texts are shown. It may be handed out until the next version is
signed, unless the old text is dangerous: then write a line safety: "2027-01-31: why" into the front matter, and run
pipeline release, or run pipeline withdraw.""",
    "RE031": """the English of a released leaflet has changed in what may do harm

A number, an amount, a time, a negation, or what must and may be done is not the same any more, or a text came or went
that is marked as critical. Decide at once whether the old text is dangerous. If it is, write a line
safety: "2027-01-31: why" into the front matter, and run pipeline release: every language is withdrawn.""",
    "RE032": """the translation of a released leaflet has changed

The release has the earlier wording. Both are shown. If the earlier one is wrong in a way that may do harm, take it out
of use with pipeline withdraw; otherwise have the new one signed, and release it.""",
    "RE033": """a release is not approved any more

Somebody took a sign-off back, or a ledger is damaged, though the words are the same. Find out why; if they are wrong,
pipeline withdraw takes the release out of use.""",
    "RE034": """the review of a release does not hold any more

The page says itself when the next review is due, and that day is over. Have a clinician read the English again and sign
it, and release it anew.""",
    "RE035": """the details of a clinic have changed since a release

Printed copies have the old ones: a number that nobody answers can do harm. Release the leaflets of the clinic anew, and
gather in the old ones.""",
    "RE036": """a picture has changed since a release

The release has the picture as it was. Look whether the difference matters.""",
    "RE037": """the author warns of the earlier text of a released leaflet

The front matter has a line safety that it did not have when the leaflet was released: nothing that was made before may
be handed out. pipeline release takes all languages out of use; pipeline verify knows every copy as withdrawn.""",
    "RE038": """the article of a released leaflet is gone

If it was renamed, name it as before. If it is gone for good, take its leaflets out of use with pipeline withdraw.""",
    "RE039": """a check refuses what was released

The rules, the glossary or a waiver have changed since, so that the same words would not be released today. Mend them,
or waive the rule with a reason; if the finding is right and grave, withdraw the release.""",
    "RE040": """the texts of a released leaflet stand in another order

No word has changed, but the order of sentences or blocks, or what they stand in: a list, a table, a box. Look whether
the difference matters.""",
    "RE041": """a file is not what the register of releases says

Somebody changed or deleted a file in the folder of a clinic, or a command was stopped before it had put everything in
its place. pipeline release puts it right.""",
    "RE043": """a setting that stands on the page has changed since a release

The publisher, or where the leaflets are on the web. Released leaflets have the earlier one. Release them anew if it
matters.""",
    "RE042": """a release is out of use

It was replaced, withdrawn, or is out of date. Copies may still be about: pipeline verify knows them.""",
}
"""By code. Codes are never used twice."""
