"""The manual pages of what is found in ledgers of sign-offs, and of what keeps a person from signing."""

from collections.abc import Mapping

SIGNOFF_PAGES: Mapping[str, str] = {
    "SG001": """a line of a ledger is no record of a sign-off

The file signoff.jsonl of a language has one sign-off a line, and only pipeline sign writes them. This line was cut
off, edited, or never was one, and says nothing. Nothing is signed or released in this language until the line is
mended: take it back from git, or delete it if it was never signed.""",
    "SG002": """a sign-off was changed after it was written

Every record ends with a digest of all that is in it. This one does not fit its record: somebody has changed the
name, the day, the texts or anything else. It does not count. git log -p on the file shows who changed it; take the
line back as it was.""",
    "SG003": """a sign-off was written after one that is no longer in the ledger

Every record names those that stood last in the ledger when it was written. One of them is missing: a line was
deleted or changed, or a commit was brought here without the ones before it. Take the line back from git, or merge
the branch that has it.""",
    "SG004": """a sign-off stands in a ledger twice

Where branches are merged into each other several times, git can keep a line twice. It does no harm: the sign-off counts
once. You may delete the second line, and need not.""",
    "SG005": """the lines of a ledger were put into another order

A record stands before one that it was written after. No merge does that. Nothing is lost by it, but somebody has had
the file in an editor: look at what git says of it, and put the lines back in order.""",
    "SG006": """a sign-off of one language stands in the ledger of another

Records say which language they are of, and count in no other. Somebody has copied a line from one file to another.""",
    "SG007": """git has left the marks of a conflict in a ledger

Both branches added sign-offs, and all of them are wanted. Delete the lines that begin with <<<<<<<, ======= and
>>>>>>> and keep every other line. With the line *.jsonl text eol=lf merge=union in locales/.gitattributes, which
pipeline sign and pipeline init write, git does so by itself. The merge button of some web sites does not: merge on a
computer.""",
    "SG008": """sign-offs are gone from a ledger

A ledger only grows. These records were there: locales/signoffs.jsonl lists them, or a commit that is part of this
history has them. Among them may be one that takes an approval back, so nothing is signed or released in this
language until they are there again. The hint says where they can be found. To take back a sign-off, write that down
instead: pipeline sign --withdraw.""",
    "SG009": """the signature of a sign-off is false

The record says that it was signed with a key, and the signature is not that of its words: somebody has made up an
approval, or put one together from two. It does not count. Find out who wrote the line, and delete it: this is the
one kind of record that may be taken out.""",
    "SG010": """a name mixes alphabets, or letters and digits

A Latin name with a Cyrillic letter or a digit in it looks like the name of another person and is not. Such a record
does not count. Have the person sign again.""",
    "SG011": """a sign-off is signed with a key that is not allowed

The signature is genuine, but the file of allowed signers does not say that this key is that of this name, or that it
may sign in this role. The record does not count. If all is well, add the line: docs/reviewers.md shows how. Do not
delete the line of a person who leaves: give it a valid-before, so that what they signed until then still counts.""",
    "SG012": """a sign-off has no signature

The project asks for signatures (signatures = "required"), and this record has none. It does not count. Have the
person sign again with --ssh-key.""",
    "SG013": """signatures cannot be made or verified

It takes OpenSSH's ssh-keygen, and the file of allowed signers: locales/allowed_signers, or the one that is
configured. Where signatures are optional, the record counts all the same, and this is a warning; where they are
required, it does not.""",
    "SG014": """a sign-off cannot be written down like this

The message says what is wrong with what was typed: a name that is empty or has invisible characters, a role that
there is not for this language, a text that is not to be signed.""",
    "SG015": """a text that is to be signed is not translated

It is missing, or marked as fuzzy: there is nothing yet that a person could put their name to. Have the translation
finished, or sign the other texts with --except.""",
    "SG016": """a text that is to be signed has a mistake

pipeline check finds an error in it, and would keep it off the page. Have it mended first: the mended text would have
to be signed again.""",
    "SG017": """a reviser who translated the text

Revision is the work of a second person, who compares both texts. Have somebody else sign as reviser. If this person
has rewritten the text, they are its translator now, and the first translator can be its reviser.""",
    "SG018": """the text changed while it was being looked at

What was shown is no longer what would be signed. Nothing was written: look at the new text, and sign that.""",
    "SG019": """only a part of the history is here

What was committed once must still be in the ledgers, and this clone has only the last commits, as many build servers
make it. Where leaflets are released, have the whole history fetched.""",
    "SG020": """translator and reviser have names that are much alike

One may be the other with a slip of the pen, less than the whole name, or its first letters. The sign-offs count, and
somebody who knows these people has to tell: if they are one, a second person has to sign as reviser. If they are two,
write their names, exactly as they were signed, into different_people of the table signoff, and this is not asked again.
Two people who sign with SSH keys are told apart by those. A name in two scripts, as in Latin and in Arabic, is not seen
to be one.""",
}
