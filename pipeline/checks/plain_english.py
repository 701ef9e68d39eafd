"""Plain English: what makes the English hard to read, for the reader and for whoever must say it in another language.

The limits are the project's. Formulas measure length and not sense, so that none of them keeps a leaflet from being
printed; one thing does, a long sentence where a mistake harms.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from pipeline.checks.manuscript import Manuscript, Sentence
from pipeline.checks.rule import rule
from pipeline.language.english.abbreviations import FULL, abbreviations, is_explained, is_glossed
from pipeline.language.english.figures_of_speech import LOCAL, figures
from pipeline.language.english.hard_words import hard_words
from pipeline.language.english.reading import POLYSYLLABIC, spoken_syllables
from pipeline.language.english.voice import is_instruction, is_passive, should
from pipeline.model.block import Callout, Heading, List, Paragraph, leaves
from pipeline.model.finding import Problem, Severity


@rule("AR201", Severity.WARNING)
def long_sentence(manuscript: Manuscript) -> Iterator[Problem]:
    """A sentence has more words than a reader can hold together.

    A sentence of up to 20 words is read in one go by most people, also when they are ill or afraid, and it is easier to
    translate. The limit is sentence_words; a word is what stands between two blanks.

    Flagged::

        Before you come to the hospital for your treatment, please tell your nurse about all the medicines and the
        vitamins that you take.

    Passes::

        Tell your nurse about all the medicines that you take. Tell her about vitamins, too.
    """
    limit, critical = manuscript.limits.sentence_words, manuscript.limits.sentence_words_critical
    for sentence in manuscript.told:
        count = len(sentence.words)
        if count > limit and not (sentence.unit.critical and count > critical):
            yield _long(sentence, limit)


@rule("AR202", Severity.ERROR)
def long_critical_sentence(manuscript: Manuscript) -> Iterator[Problem]:
    """A sentence that is marked as critical is so long that it may be misread.

    Where a mistake harms (a dose, a sign of danger, whom to call), a sentence of more than 25 words is not printed. The
    limit is sentence_words_critical.

    Flagged::

        <!-- critical: when to call -->
        If you have a fever or chills and you also feel dizzy or cannot keep any food or drink down, please call the
        clinic or go to the emergency department.

    Passes::

        <!-- critical: when to call -->
        Call the clinic if you have a fever. Go to the emergency department if you also feel dizzy.
    """
    limit = manuscript.limits.sentence_words_critical
    for sentence in manuscript.told:
        if sentence.unit.critical and len(sentence.words) > limit:
            yield _long(sentence, limit)


def _long(sentence: Sentence, limit: int) -> Problem:
    count = len(sentence.words)
    return Problem(
        f"a sentence of {count} words, of at most {limit}: {_opening(sentence)}", "make two of it", sentence.unit.place
    )


def _opening(sentence: Sentence) -> str:
    return " ".join(sentence.words[:6]) + " …"


@rule("AR203", Severity.WARNING)
def long_sentences_on_average(manuscript: Manuscript) -> Iterator[Problem]:
    """The sentences of the article are long on average.

    Single long sentences can be read, one after the other they tire. The limit is mean_sentence_words; an article of
    fewer than 100 words is not measured.

    Flagged::

        Your nurse puts a thin tube into a vein in your arm and the medicine flows through it. You can read, sleep
        or watch a film while the medicine flows slowly into your blood. The nurse looks after you and asks you from
        time to time how you feel now. Some people have a fever or a rash on the day of the treatment or after it.
        Your doctor may give you other medicines before you begin so that you feel better later. You can go home on
        the same day if you feel well and someone drives you. Please tell your nurse about every new sign that you
        notice at home or at work. Show this leaflet to the people who live with you, as they may notice a sign before
        you do.

    Passes::

        Your nurse puts a thin tube into a vein. The medicine flows through it.
    """
    found, limit = manuscript.measures, manuscript.limits.mean_sentence_words
    if found.is_enough and found.mean_sentence > limit:
        message = f"sentences have {found.mean_sentence:.1f} words on average, of at most {limit:g}"
        yield Problem(message, "part the longest of them")


@rule("AR204", Severity.WARNING)
def long_paragraph(manuscript: Manuscript) -> Iterator[Problem]:
    """A paragraph has more than three sentences.

    Short paragraphs let a reader find a place again, and leave white on the page. The limit is paragraph_sentences.

    Flagged::

        Rest. Drink water. Eat a little. Sleep well. Call us if you feel worse.

    Passes::

        Rest. Drink water. Eat a little.

        Sleep well. Call us if you feel worse.
    """
    limit = manuscript.limits.paragraph_sentences
    for paragraph in manuscript.paragraphs:
        if len(paragraph) > limit:
            message = f"a paragraph of {len(paragraph)} sentences, of at most {limit}"
            yield Problem(message, "begin a new paragraph, or make a list", paragraph[0].unit.place)


@rule("AR205", Severity.WARNING)
def hard_to_read(manuscript: Manuscript) -> Iterator[Problem]:
    """The article asks for more years of school than many readers have had.

    The grade is Flesch-Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. It looks at the sentences of
    running text and lists, not at headings and tables, and says nothing of fewer than 100 words. Syllables are counted
    by rules, right for 97 of 100 different words. The limit is grade. A grade says where to look, and no more: a
    text can be short and still not be understood.

    Flagged::

        Immunological medications administered intravenously occasionally necessitate hospitalization.
        Investigations demonstrate considerable variability of individual responses to immunotherapy.
        Gastrointestinal complications, particularly inflammation, usually necessitate discontinuation of
        medication. Endocrinological abnormalities frequently require hormonal supplementation indefinitely.
        Dermatological manifestations generally respond to corticosteroid preparations. Pulmonary inflammation
        necessitates immediate radiological investigation. Neurological complications, although infrequent,
        necessitate immediate hospitalization. Hepatological abnormalities necessitate regular laboratory
        investigation. Cardiological complications necessitate electrocardiographical investigation. Rheumatological
        manifestations occasionally necessitate additional medication. Haematological abnormalities necessitate
        regular investigation. Ophthalmological complications necessitate ophthalmological examination.
        Nephrological complications necessitate additional laboratory investigation. Patients experiencing
        complications immediately contact the responsible oncological department. Comprehensive information
        concerning individual medications is available.

    Passes::

        Your nurse puts a thin tube into a vein. The medicine flows through it.
    """
    found, limit = manuscript.measures, manuscript.limits.grade
    if found.is_enough and found.flesch_kincaid > limit:
        message = f"the reading grade (Flesch-Kincaid) is {found.flesch_kincaid:.1f}, of at most {limit:g}"
        yield Problem(message, "make sentences shorter, and use shorter words")


@rule("AR215", Severity.WARNING)
def many_long_words(manuscript: Manuscript) -> Iterator[Problem]:
    """Many words of the article are long.

    The grade is SMOG, which was made for health texts: 1.0430 × √(words of three syllables or more × 30 ÷ sentences) +
    3.1291. It looks at the same text as AR205. The limit is smog. Where the name of an illness or a medicine is long
    and comes in every other sentence, the article may say so: allow: ["AR215: the medicine has a long name"].

    Flagged::

        A physiotherapist will recommend suitable exercises before your operation. Regular activity improves
        recovery considerably. Physical exercises at home are beneficial. Follow the individual instructions carefully.
        The anaesthetist will evaluate your respiratory condition. Continue taking medication as usual. Exceptions are
        anticoagulants and antidiabetic medicines. The pharmacist will discuss alternatives with you. Remember to remove
        jewellery, dentures and spectacles. Several professionals will repeatedly verify your identity. Afterwards you
        will recover in a separate recovery department. Temporary drowsiness is extremely common. Occasionally patients
        experience irritation or inflammation. Additional medication is available immediately. Visitors are usually
        permitted every afternoon. Independent transportation home is unacceptable. Arrange alternative transportation
        beforehand.

    Passes::

        Your nurse puts a thin tube into a vein. The medicine flows through it.
    """
    found, limit = manuscript.measures, manuscript.limits.smog
    if found.is_enough and found.smog > limit:
        message = f"the reading grade (SMOG) is {found.smog:.1f}, of at most {limit:g}: {_often(manuscript)}"
        yield Problem(message, "use shorter words")


def _often(manuscript: Manuscript) -> str:
    """The long words that come most often, which are the first to look at."""
    counted: Counter[str] = Counter()
    for written, count in Counter(chain.from_iterable(one.words for one in manuscript.sentences)).items():
        if spoken_syllables(word := written.strip(_SIGNS).lower()) >= POLYSYLLABIC:
            counted[word] += count
    most = sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:5]
    return ", ".join(f"{word} ({count})" if count > 1 else word for word, count in most)


_SIGNS = ".,;:!?()[]“”\"’'…"


@rule("AR206", Severity.WARNING)
def long_list(manuscript: Manuscript) -> Iterator[Problem]:
    """A list has more items than a reader takes in.

    Beyond eight items, the ones in the middle are passed over. The limit is list_items. Six are better.

    Flagged::

        - a rash
        - fever
        - chills
        - pain
        - sweating
        - a cough
        - dizziness
        - fainting
        - bruises

    Passes::

        - a rash
        - fever
        - chills
    """
    limit = manuscript.limits.list_items
    for block in manuscript.blocks:
        if isinstance(block, List) and len(block.items) > limit:
            message = f"a list of {len(block.items)} items, of at most {limit}"
            place = next((unit.place for item in block.items for words in leaves(item) for unit in words), None)
            yield Problem(message, "part it by what belongs together", place)


@rule("AR207", Severity.WARNING)
def crowded_item(manuscript: Manuscript) -> Iterator[Problem]:
    """A point of a list says more than one sentence.

    A bullet is for one thing. What must be explained belongs under it, or into a paragraph of its own. Numbered steps
    may have more.

    Flagged::

        - Rest for a day. You may feel tired. That is normal.
        - Drink water.

    Passes::

        - Rest for a day.
        - Drink water.
    """
    for block in manuscript.blocks:
        if isinstance(block, List) and block.start is None:
            for first in (item[0] for item in block.items if item):
                if isinstance(first, Paragraph) and len(sentences := manuscript.sentences_of(first.words)) > 1:
                    message = f"a point of {len(sentences)} sentences"
                    yield Problem(message, "say one thing in each point", sentences[0].unit.place)


@rule("AR208", Severity.WARNING)
def unexplained_abbreviation(manuscript: Manuscript) -> Iterator[Problem]:
    """An abbreviation is used before it is said what it stands for.

    Many readers do not know it, and it is another one in each language. Write it out where it first stands, with the
    abbreviation in brackets, or do without. Abbreviations that all know (DNA, HIV, US…) pass.

    Flagged::

        You may have an MRI. Magnetic resonance imaging (MRI) does not hurt.

    Passes::

        Magnetic resonance imaging (MRI) does not hurt. An MRI takes half an hour.

        It runs in the family, as DNA does. Stage IV is a late stage.
    """
    known: set[str] = set()
    for unit, text in manuscript.texts:
        for word, start, end in abbreviations(text):
            if word not in known and word not in LOCAL:  # of those, AR209 says what to write instead
                known.add(word)
                if not is_explained(text, start, end):
                    full = f"{FULL[word]} ({word})" if word in FULL else f"what it stands for, and ({word})"
                    yield Problem(f"{word} is not explained", f"write {full} where it first stands", unit.place)


@rule("AR209", Severity.WARNING)
def figure_of_speech(manuscript: Manuscript) -> Iterator[Problem]:
    """The English says something that is not meant word for word, or that only one country knows.

    Readers who learnt English late, and translators in a hurry, take a figure of speech as it stands. A word such as ER
    or GP is known in one country only, and means nothing, or something else, in the next. What is explained in brackets
    right after it passes.

    Flagged::

        These medicines rev up your immune system.

        Keep an eye on your temperature.

        Ask your GP for a flu shot.

    Passes::

        These medicines make your immune system more active. Watch your temperature.

        You may throw up (vomit).
    """
    for unit, tokens in manuscript.tokens:
        for figure in figures(tokens):
            if is_glossed(tokens.text, figure.end):
                continue
            yield Problem(f"“{figure.text}” does not travel", f"write {figure.row}", unit.place)


@rule("AR210", Severity.WARNING)
def much_passive(manuscript: Manuscript) -> Iterator[Problem]:
    """Many sentences do not say who does what, as they are in the passive voice.

    “The dose is increased” leaves open whether the reader, a nurse or nobody has to do it. The limit is
    passive_percent, of a hundred sentences; an article of fewer than 100 words is not measured. What looks like a
    state (“you are tired”) is not counted.

    Flagged::

        Your blood is taken by a nurse. A sample is sent to the laboratory and it is tested there. The result is
        sent to your doctor by the laboratory. You are told about it at your next visit. The dose is chosen by your
        doctor. The medicine is mixed by a pharmacist, and it is given to you by a nurse. Your temperature is
        measured before the treatment and your blood pressure is checked. You are asked how you feel. A rash must be
        reported. The treatment is stopped if the rash gets worse. You are seen by a doctor. Another medicine may be
        given. You are sent home in the evening, and you are called on the next day.

    Passes::

        A nurse takes your blood. The laboratory tests it. Your doctor tells you the result.
    """
    sentences, limit = manuscript.sentences, manuscript.limits.passive_percent
    if not manuscript.measures.is_enough:
        return
    passive = [sentence for sentence in sentences if is_passive(sentence.text)]
    share = 100 * len(passive) / len(sentences)
    if share > limit:
        shown = f"{len(passive)} of {len(sentences)} sentences are in the passive, of at most {limit:g} in 100"
        yield Problem(shown, f"say who does it, as in: {_opening(passive[0])}", passive[0].unit.place)


@rule("AR211", Severity.WARNING)
def should_in_instruction(manuscript: Manuscript) -> Iterator[Problem]:
    """An instruction says “should” where it means “must”, or only what is better.

    Many languages have no such word: translators choose between an order and a wish. Say “Take it with food”, or “You
    must”, or “It is better to”.

    Flagged::

        You should take the tablets with food.

        The tablets should be taken with food.

    Passes::

        Take the tablets with food. The pain should get better within a week.
    """
    for sentence in manuscript.told:
        if "hould" in sentence.text and (words := should(sentence.text)):
            yield Problem(
                f"“{words}” leaves open whether it must be", "say what to do: take…, do not take…", sentence.unit.place
            )


@rule("AR212", Severity.WARNING)
def no_call_for_help(manuscript: Manuscript) -> Iterator[Problem]:
    """The article does not say when to call or to get help.

    It is what a reader looks for when it matters. Looked for is a heading, a box, a line in bold or before a list
    that says so, as “When to call”, or words that are marked with <!-- critical: when to call -->. An article of fewer
    than 100 words is not asked.

    Flagged::

        ## What is asthma?

        Asthma is a disease of the lungs. The small tubes in the lungs become narrow, so that air flows slowly. Many
        people have it from childhood.

        It often runs in families.

        Dust, smoke, cold air and pollen can make it worse. Some people cough at night. Others have trouble breathing
        when they run.

        Some days are good, and other days are bad.

        There are two kinds of medicine. One kind works within minutes, for a short time. The other kind works slowly,
        and it keeps the tubes wide for many hours.

        Most people need both.

        With the right medicine, nearly all people with asthma live as others do.

    Passes::

        ## What is asthma?

        Asthma is a disease of the lungs.

        ## When must I call?

        Call us if you cannot sleep.
    """
    if manuscript.measures.is_enough and not any(_HELP.search(text) for text in _signposts(manuscript)):
        yield Problem(
            "no heading, box or list says when to call or to get help", "add a section, as ## When must I call?"
        )


_HELP = re.compile(
    r"\b(?:when|who|where|how)\b[^.]{0,40}\b(?:call|contact|phone|get|seek|see|help|doctor|worr\w+)\b"
    r"|\b(?:call|contact|phone|tell|see)\s+(?:us|your|the|a|an|for)\b"
    r"|\b(?:get|seek|find|need)\w*\s+(?:\w+\s+){0,2}(?:help|care|advice|attention)\b"
    r"|\b(?:emergenc|urgent|warning sign|danger sign|red flag)",
    re.IGNORECASE,
)


def _signposts(manuscript: Manuscript) -> Iterator[str]:
    """What tells a reader where in the article to look, and what its author has marked as critical."""
    for block in manuscript.blocks:
        match block:
            case Heading(words=words) | Callout(title=tuple(words)):
                yield manuscript.line(words)
            case Paragraph(words) if words and words[0].key.source.startswith(("**", "__")):
                yield manuscript.line(words)
            case Paragraph(words) if words and words[-1].key.source.endswith((":", ":**", ":__")):
                yield manuscript.text(words[-1])
    yield from dict.fromkeys(unit.critical for unit in manuscript.units if unit.critical)


@rule("AR213", Severity.WARNING)
def nothing_to_do(manuscript: Manuscript) -> Iterator[Problem]:
    """The article tells its reader nothing to do.

    A leaflet that only explains leaves people alone with what they have read. Looked for is a sentence that tells what
    to do, as “Call us” or “If you feel ill, drink water”. An article of fewer than 100 words is not asked.

    Flagged::

        ## What is asthma?

        Asthma is a disease of the lungs. The small tubes in the lungs become narrow, so that air flows slowly. Many
        people have it from childhood.

        It often runs in families.

        Dust, smoke, cold air and pollen can make it worse. Some people cough at night. Others have trouble breathing
        when they run.

        Some days are good, and other days are bad.

        There are two kinds of medicine. One kind works within minutes, for a short time. The other kind works slowly,
        and it keeps the tubes wide for many hours.

        Most people need both.

        With the right medicine, nearly all people with asthma live as others do.

    Passes::

        ## What is asthma?

        Asthma is a disease of the lungs. Tell us if you smoke.
    """
    if manuscript.measures.is_enough and not any(is_instruction(sentence.text) for sentence in manuscript.sentences):
        yield Problem("no sentence tells the reader what to do", "say what a reader can do, as: Tell your doctor if …")


@rule("AR214", Severity.WARNING)
def hard_word(manuscript: Manuscript) -> Iterator[Problem]:
    """A word of doctors is used before it is explained.

    Say the plain word, or explain the other one where it first stands: plain words and the doctors' word in brackets,
    or the other way round. The words are those of a table of our own.

    Flagged::

        Hypertension has no symptoms.

    Passes::

        High blood pressure (hypertension) has no symptoms. Hypertension can harm the heart.
    """
    known: set[str] = set()
    for unit, tokens in manuscript.tokens:
        for word in hard_words(tokens):
            if word.row.name not in known:
                known.add(word.row.name)
                if not is_explained(tokens.text, word.start, word.end):
                    yield Problem(f"“{word.text}” is not explained", f"write {word.row.plain}", unit.place)
