"""Terms: what the glossary has decided is what patients read, in every leaflet alike."""

from collections.abc import Iterator

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import has_terms, names_medicines
from pipeline.checks.rule import rule
from pipeline.checks.uses import cover, is_within
from pipeline.language.inflection import holds_name
from pipeline.language.medicines import is_named, medicines
from pipeline.model.finding import Problem, Severity
from pipeline.model.glossary import Term


@rule("PO601", Severity.WARNING, when=has_terms)
def unused_term(pair: Comparison) -> Iterator[Problem]:
    """The English has a term of the glossary, and the translation none of the words agreed for it.

    Patients who read of one thing under two names take it for two things. Any form of the agreed word counts, also
    inside a longer word where the language makes such; and a term within a longer one is not asked for by itself.

    Flagged::

        Antibodies are proteins.  ->  Les immunoglobulines sont des protéines.  [antibody = anticorps]
        Killer cells are cells.  ->  Les cellules tueuses sont petites.  [cell = cellule; killer cell = cellule tueuse]
        zh-Hans: It has two targets.  ->  它有两个目标。  [target = 靶点]
        ar: The cell is small.  ->  الخلايا صغيرة.  [cell = خلية]

    Passes::

        Antibodies are proteins.  ->  Les anticorps sont des protéines.  [antibody = anticorps]
        A **killer** cell.  ->  Des cellules saines ou **tueuses**.  [killer cell = cellule tueuse]
        de: It finds the cells.  ->  Es findet die Krebszellen.  [cell = Zelle]
        nl: An infusion reaction.  ->  Een infuusreactie.  [infusion = infuus]
        ru: With antibodies.  ->  С помощью антител.  [antibody = антитело]
        ar: It attaches to its target.  ->  يرتبط بهدفه.  [target = هدف]
        ar: The cells are small.  ->  الخلايا صغيرة.  [cell = خلية | خلايا]
        A cell is left if the cell is old.  ->  Une cellule reste si elle est âgée.  [cell = cellule]
        Read `cell`.  ->  Lisez `cell`.  [cell = cellule]
    """
    for use in pair.uses:
        if use.accepted and not use.free:
            hint = f"use {' or '.join(use.accepted)}, or have the glossary changed"
            yield Problem(f"the term {use.hit[0].english} is not translated as agreed", hint)


@rule("PO604", Severity.NOTE, when=has_terms)
def term_used_less_often(pair: Comparison) -> Iterator[Problem]:
    """A term stands several times in the English, and the agreed words less often in the translation.

    Often nothing is wrong: a language says *it* the second time, or leaves the word out. It may also be that one of
    them has another name, so each is worth a look.

    Flagged::

        A cell hides from a cell.  ->  Une cellule se cache d’un globule.  [cell = cellule]

    Passes::

        A cell hides from a cell.  ->  Une cellule se cache d’une cellule.  [cell = cellule]
        de: The cell is a cancer cell.  ->  Die Zelle ist eine Krebszelle.  [cell = Zelle]
    """
    for use in pair.uses:
        if 0 < use.free < use.wanted:
            message = f"the term {use.hit[0].english} stands {use.wanted} times in the English, and {use.free} here"
            yield Problem(message, "look whether another name stands for it")


@rule("PO602", Severity.ERROR, when=has_terms)
def forbidden_term(pair: Comparison) -> Iterator[Problem]:
    """The translation uses a word that the glossary forbids for a term of the English.

    Such words look right and mean something else: in Spanish, *droga* is no medicine. Only a sure form of the word
    counts, and only where the English has the term. A forbidden word inside an agreed one is not meant.

    Flagged::

        es: Take the medicine.  ->  Tome la droga.  [medicine = medicamento, not droga]
        es: Take the medicines.  ->  Tome las drogas.  [medicine = medicamento, not droga]
        It has one target.  ->  Il a un objectif.  [target = cible, not objectif]
        de: Take the medicine.  ->  Nehmen Sie die Droge.  [medicine = Medikament, not Droge]
        zh-Hans: It has two targets.  ->  它有两个目标。  [target = 靶点, not 目标]

    Passes::

        es: Take the medicine.  ->  Tome el medicamento.  [medicine = medicamento, not droga]
        The aim is rest.  ->  L’objectif est le repos.  [target = cible, not objectif]
        de: Ask for the medicine.  ->  Fragen Sie in der Drogerie danach.  [medicine = Medikament, not Droge]
        ru: Ask for the medicine.  ->  Спросите медицинский персонал.  [medicine = лекарство, not медицина]
        A tea bag.  ->  Un sachet de thé.  [tea bag = sachet de thé; bag = sac, not sachet]
        A pump.  ->  Une pompe.  [pump = pompe, not pomme]
    """
    if not any(use.forbidden for use in pair.uses):
        return
    agreed = cover(span for use in pair.uses for span in use.spans)
    for use in pair.uses:
        for word in use.forbidden:
            if not all(is_within(span, agreed) for span in pair.sentence.strict_spans(word)):
                hint = f"use {' or '.join(use.accepted) or 'another word'}"
                yield Problem(f"{word} is wrong for the term {use.hit[0].english}", hint)


@rule("PO603", Severity.ERROR, when=has_terms)
def changed_kept_term(pair: Comparison) -> Iterator[Problem]:
    """A name that the glossary keeps in every language is missing from the translation, or written otherwise.

    Staff and pharmacists find a medicine or a gene by its name, and a name that is one letter off may be another
    medicine's. Endings and compounds of the language are no matter. A national spelling, or one in letters of another
    script, counts where the glossary allows it for the language.

    Flagged::

        Rituximab attaches to a cell.  ->  Le ritixumab se fixe sur une cellule.  [keep rituximab]
        Rituximab attaches to a cell.  ->  Il se fixe sur une cellule.  [keep rituximab]
        es: It is rituximab.  ->  Es rituximaba.  [keep rituximab]
        ru: It is rituximab.  ->  Это ритуксимаб.  [keep rituximab]

    Passes::

        Rituximab attaches to a cell.  ->  Le rituximab se fixe sur une cellule.  [keep rituximab]
        de: The effect of rituximab.  ->  Die Wirkung des Rituximabs.  [keep rituximab]
        zh-Hans: It is rituximab.  ->  这是rituximab。  [keep rituximab]
        ru: With rituximab.  ->  С ритуксимабом.  [keep rituximab = ритуксимаб]
    """
    for use in pair.uses:
        if use.kept and not any(_is_kept(pair, term) for term in use.hit):
            name = use.hit[0].english
            hint = f"write {' or '.join((name, *pair.lexicon.naming(use.hit[0]).accepted))}, letter by letter"
            yield Problem(f"{name} is missing, or not written so", hint)


def _is_kept(pair: Comparison, term: Term) -> bool:
    text, tag = pair.sentence.text, pair.locale.tag
    names = (term.english, *term.variants)
    if any(holds_name(text, name, tag, case_sensitive=term.case_sensitive) for name in names):
        return True
    return any(pair.sentence.spans(other) for other in pair.lexicon.naming(term).accepted)


@rule("PO605", Severity.ERROR, when=names_medicines)
def changed_medicine(pair: Comparison) -> Iterator[Problem]:
    """A medicine of the English is not named in the translation, or another one is.

    A pharmacist finds a medicine by its name, and a name that is one syllable off may be another medicine's. Names are
    known by the stems that the World Health Organization gives them, as *-mab* and *-prazole*. Their endings and
    spellings may be those of the language, and their letters those of its alphabet. In Chinese only a name in Latin
    letters can be told.

    Flagged::

        Rituximab attaches to a cell.  ->  L’infliximab se fixe sur une cellule.
        Take levothyroxine.  ->  Prenez-en.
        ru: Take omeprazole.  ->  Принимайте пантопразол.
        ar: It is rituximab.  ->  هذا إنفليكسيماب.

    Passes::

        Rituximab attaches to a cell.  ->  Le rituximab se fixe sur une cellule.
        pl: It is rituximab.  ->  To rytuksymab.
        ru: Take omeprazole.  ->  Принимайте омепразол.
        ar: It is rituximab.  ->  هذا ريتوكسيماب.
        hi: It is rituximab.  ->  यह रिटक्सिमैब है।
        zh-Hans: It is rituximab.  ->  这是利妥昔单抗。
    """
    ours = medicines(pair.source_words)
    others = [name for name in medicines(pair.target_words) if not any(is_named(one, name, "Latn") for one in ours)]
    for name in ours:
        if is_named(name, pair.target_words, pair.locale.script) or _is_kept_term(pair, name):
            continue
        message = f"{name} became {others[0]}" if others else f"{name} is not named"
        yield Problem(message, f"write {name}, or its name in the language")


def _is_kept_term(pair: Comparison, name: str) -> bool:
    """Whether a medicine is a term of the glossary, so that PO601 and PO603 say how it is to be called."""
    return any(term.english.casefold() == name for hit in pair.terms for term in hit)
