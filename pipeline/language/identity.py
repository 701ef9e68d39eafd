"""Which language a text is in, among those of one script: told by its small words, and by letters that others lack.

Tables of our own, as sentences of leaflets are too short for what counts letters, and a leaflet must not wait for a
model to be loaded. They say when a text is surely another language, not which language any text is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from pipeline.language import alphabets
from pipeline.language.scripts import SIGNS

WORDS: Mapping[str, str] = {
    "en": "the of and is are was were be been being have has had do does did not you your yours we our they "
    "their them this that these those with without from for if when while which who what how may can should "
    "must will would about after before every take takes taken call tell ask use keep more most than then at "
    "on in to an it its or by as any all",
    "es": "une o un uno dos nos da fino tres medio el la lo de en a los las una unos unas del al y que con para "
    "por su sus si no como más cuando donde qué usted le lo se esta este estos estas está están son es ser ha "
    "han hay sin sobre hasta desde entre pero también muy puede pueden debe tome tomar llame médico "
    "medicamento medicamentos cada veces día días horas semana semanas después antes dosis tiene tienen "
    "durante piel dolor fiebre tratamiento cualquier algunos algunas otros otras nuestra nuestro lea espere "
    "guarde deje beba nunca solo use debajo alrededor embarazo embarazada enfermeras personas dura abre noche "
    "lea nuestra nuestro más clínica próxima visita ciento",
    "fr": "un se entre sa os deux trois pays demi premier le la les de à a des du et est sont une dans pour par "
    "sur avec sans que qui ne pas plus vous votre vos nous notre nos il elle ils elles ce cette ces cet au "
    "aux en ou où si comme mais leur leurs être avoir peut peuvent doit fait très prenez appelez médecin "
    "médicament médicaments chaque fois jour jours heures semaine semaines après avant dose pendant peau "
    "douleur fièvre traitement tout tous toute autres quand jusqu qu d l n s c j lisez attendez conservez "
    "buvez jamais environ nuit utilisez notre page savoir dure grossesse enceinte personnes tension centre "
    "lundi jeudi matin soir",
    "pl": "ma a nas ile dwie trzy i w z na do nie się jest są to że jak lub oraz przez dla od po przed o za co "
    "który która które ich jego jej być może mogą należy proszę jeśli gdy czy tym tego ten ta te tej tak już "
    "tylko także bardzo lek leku leki lekarz lekarza godzin dni dziennie razy tydzień tygodnie dawka dawkę "
    "skóry pod u podczas raz więcej niż około rano wieczorem trwa minut informacji osób wlew",
    "vi": "não y an u con co hay và của là các có cho không được khi quý vị trong với một những này để hoặc nếu "
    "từ đến trước sau thuốc bác sĩ uống gọi bị người ngày giờ lần mỗi tuần liều chúng tôi thể sẽ đã về như ở "
    "tại do nhiều cần phải hãy đừng da viên máu",
    "so": "uur na tag i hay lix waa iyo oo ka ku u waxaa in aad ama haddii ah ay uu la ayaa ee si aan kasta mar "
    "markii wac qaado daawada daawadan dhakhtarkaaga ka waxay inaad haddaad leedahay yahay tahay maalintii "
    "saacadood toddobaad dadka kale intaan isticmaal ha ma hal laba saddex badan ilaa weligaa hor dib sug cab "
    "daawo waxba wixii jir xanuun biyo muddo soo ugu",
    "pt": "o os as um uma uns umas do da dos das no na nos nas ao e que com para por seu sua seus suas se não mais "
    "quando você está são foi ser há sem sobre até também muito pode podem deve tome ligue médico medicamento "
    "medicamentos cada vezes dia dias horas semana depois antes dose durante pele dor febre tratamento "
    "qualquer alguns algumas outros a de é em dois duas três meio meia minutos minuto hora me lhe já só ainda "
    "isto isso esta este estes estas essa esse como ter tem têm tiver der dar dê use usar beba coma espere "
    "deixe telefone entre logo menos nunca sempre água criança crianças comprimidos comprimido médica centro "
    "fino pelo pela pelos pelas num numa ou quem qual quais porque mas assim nem onde todos todas outro outra "
    "outras algum alguma faz fazer será seja ir vai anos meses semanas mês ano grávida gravidez sangue "
    "pessoas minha meu nosso nossa personas tarde noite manhã tomar guarde medico une fina doses muda lei "
    "teste exame demora cerca infusão",
    "it": "il lo gli le un uno una di del della dei delle dello al alla e che con per da su non più quando dove lei "
    "suo sua suoi sono è essere ha hanno senza fino anche molto può possono deve prenda chiami medico "
    "medicinale medicinali ogni volte giorno giorni ore settimana dopo prima dose durante pelle dolore febbre "
    "trattamento nel nella si se questo a ad ci in la i o ed ho hai era come cosa chi quale quali ma né mai "
    "mesi anni ora mese anno minuti minuto due tre quattro mezza mezzo mezz dal dalla dai nei negli sul sulla "
    "tra fra tutti tutte tutto dia beva usi aspetti legga conservi acqua bambino bambini compresse compressa "
    "chiamare prende prendere volta sta fa fare dosi note persone persona gravidanza incinta notte sera "
    "mattina centro medica li loro questa questi queste quello quella altri altre altro solo subito qui sopra "
    "sotto circa meno sa pena sangue esame esami mi vi ne no sino infusione dura lega aperto",
    "de": "der die das und ist sind nicht ein eine einen einem einer mit für auf von zu im den dem des sie ihr ihre "
    "ihren wenn oder auch nach bei aus wie was kann können muss werden wird haben hat nehmen rufen arzt "
    "medikament alle stunden tage tag woche vor über unter durch keine kein mehr als an es sich dass diese "
    "dieser dieses um bis am so da wo wer mal man nur noch schon dann denn aber doch weil damit dort hier vom "
    "zum zur beim ins ab je jede jeden jedes jeder jedem ohne gegen seit zwischen etwa rund mindestens "
    "höchstens soll sollte sollten sollen darf dürfen müssen war waren wurde hatte hatten habe bin bist sei "
    "ihm ihn ihnen uns unser unsere wir sein seine zwei drei vier halbe halben wieder sofort immer nie kind "
    "kinder kindes fieber schmerzen termin wasser blut dosis tablette tabletten geben gibt bitte in du mai "
    "minute minuten wochen monat monate monaten jahr jahre jahren nacht abend morgen test also anderen andere "
    "alles dauert infusion bindet benutzen nachts",
    "nl": "de het een en van is zijn niet met voor op te in dat die dit deze u uw als of ook naar bij uit hoe wat "
    "kan kunnen moet worden wordt hebben heeft neem bel arts medicijn elke uur dagen dag week over onder door "
    "geen meer dan aan a an alle al af ben bent zo zou zal zullen wil willen mag mogen daar waar wie wanneer "
    "om tot tussen tegen zonder na sinds per elk half twee drie vier keer maar want dus nog wel er hij zij ze "
    "we wij ons onze mijn hun haar hem me men ik je jij jouw zich was waren had gaat gaan ga geef gebruik "
    "meet wacht lees drink eet kind kinderen koorts pijn water bloed dosis doses tablet tabletten maand "
    "maanden jaar jaren nacht avond ochtend minuut minuten steeds altijd nooit direct meteen plus test alleen "
    "anders andere veel weinig duurt bindt infuus ongeveer",
    "ro": "și este sunt nu cu pentru pe din în dacă sau care ce se dumneavoastră să mai după înainte medicul "
    "medicament medicamente luați sunați ore zile zi săptămână fără despre până foarte poate pot trebuie "
    "fiecare acest această acestea tratament doză doza piele durere febră a al ale ai ar le la de da o un una "
    "unei unui doi două trei ori oră minute minut cât cine cum când unde deși ca că iar dar nici sub peste "
    "între prin spre am are au avea avut fi fie fost și-a îi îl îmi vă ne ele el ea ei lor lui si copil "
    "copilul copii sunat dați folosiți așteptați beți mâncați copilului luni ani lună an dureri febra apă "
    "sânge test teste medic centru imediat numai doar cel cea cei cele dintre nostru noastră persoane alt "
    "altă alte alți orice toate toți tot dose page non noapte seara dimineața noaptea aparatul durează circa",
    "tr": "ve bir bu ile için de da değil var yok olan olarak gibi daha çok en her ne ya veya ise kadar sonra önce "
    "ilaç doktorunuza saat gün günde kez hafta doz alın arayın eğer siz sizin size olabilir etmeyin iki üç "
    "dört beş yarım kere defa saatte dakika dakikada haftada ay yıl yaş yaşından an on al alma almayın verin "
    "vermeyin kullanın kullanmayın yapmayın içmeyin bekleyin su kan ateş ağrı çocuk çocuğunuz çocuğunuzun "
    "bebek fazla az hemen asla sadece yalnızca ama ancak hem ki mi mı mu mü ben biz o onu bunu şu nasıl neden "
    "kim nerede zaman arasında altında üzerinde içinde varsa yoksa olur olursa değildir vardır hasta test "
    "doktor tablet tabletler etkisini saatler a e i sürer gerekir gerek kalmalıdır kalmalı söyleyin "
    "söylemeniz söylemelisiniz tansiyonunuz bağlanır tabletleri geceleri cihazınızı sormadan bırakmayın "
    "hamileyseniz sabah akşam alırsınız insanların numarasını açıktır",
    "id": "yang dan di ke dari untuk dengan pada ini itu adalah tidak anda akan atau jika oleh dalam sebagai "
    "dapat harus sudah obat dokter setiap jam hari kali minggu dosis hubungi sebelum setelah jangan lebih "
    "juga",
    "tl": "ang ng mga sa na ay at kung hindi ito iyong inyong para may o ni kay si mo ka ako kayo dapat gamot "
    "doktor bawat oras araw beses linggo bago pagkatapos huwag inumin tumawag lang din rin",
    "ht": "yo ak nan pou se ki sa w li nou ou pa si gen epi oswa lè anvan apre doktè medikaman chak èdtan jou "
    "fwa semèn rele pran fè kapab dwe tout yon",
    "sw": "na ya wa kwa ni la za katika au kama hii hiyo si yako wako daktari dawa kila saa siku mara wiki kabla "
    "baada piga usinywe kunywa je yao yenu wetu wangu hili hizi hiki hivi wao yeye wewe mimi sisi nini nani "
    "lini wapi vipi jinsi lakini ili ikiwa kuwa ana una wana ina zina lina tu pia sana zaidi chini juu ndani "
    "nje wakati mtoto watoto damu maji homa maumivu dakika miezi mwezi miaka mwaka usiku mchana asubuhi jioni "
    "tumia usitumie meza usimeze subiri pigia dozi vidonge kidonge mbili tatu nne nusu moja angalau nyingi "
    "mengi wengi kwenye kutoka a hadi kati mwa cha vya watu takriban iko wazi kuanzia huumwa kichwa dripu "
    "shinikizo soma weka acha",
    "ru": "то дана доза той много могу и в на с не что как это по из за от до для при если или вы вас вам ваш "
    "ваша ваше ваши к у о об так также но они она он его их быть может могут нужно следует чтобы который "
    "которые которая лекарство лекарства врач врача врачу день часов после перед раз дозы дней принимайте "
    "примите позвоните во время только все всё этого эти очень ли ещё еще она пользуйтесь пейте храните "
    "подождите никогда каждые кожа кожу людей таблетки под ниже выше должно должны бывает неделю недели "
    "недель две три раз ночью утром вечером прежде чем перед сайте номеру года подробнее примерно около день",
    "uk": "доза о і й в у на з із зі не що як це за по від до для при під якщо або ви вас вам ваш ваша ваше "
    "ваші та про так також але вони вона він його їх бути може можуть треба слід щоб який які яка ліки ліків "
    "лікар лікаря лікарю день годин після перед раз дози днів приймайте прийміть зателефонуйте під час лише "
    "тільки усі всі цього ці дуже чи ще вона користуйтеся пийте зберігайте зачекайте ніколи кожні шкіра шкіру "
    "людей протягом таблетки раз дві три має бути день ранку нижче вище тижні тижнів має слід поки вночі "
    "вранці увечері сайті номером серпня року докладніше не",
    "bg": "и в на с не че как това по от до за при ако или вие вас ви ваш вашия вашият към у така също но те тя "
    "той му им може могат трябва да който които която лекарство лекарството лекар лекаря ден часа след преди "
    "път доза дни приемайте обадете е са се ще има няма само всички много един една",
    "sr": "и у на с са не што као то по од до за при ако или ви вас вам ваш ваша ваше ваши је су се да који "
    "које која лек лекар лекара дан сати после пре пута дозу дана узмите позовите може могу треба само веома "
    "ће",
    "ar": "في من على إلى عن أن إن ما لا هذا هذه ذلك التي الذي إذا أو مع كل بعد قبل عند قد كان يكون كانت هو هي "
    "هم كما لم لن أي حتى الدواء الطبيب يوم ساعة ساعات مرة أيام الجرعة لديكم لديك اتصلوا اتصل تناولوا تناول "
    "يجب يمكن بين غير أثناء بعض أدوية فريق أبدا لمدة تحت الجلد هل ثم",
    "fa": "و ما من نه در از به که را با این آن است برای تا یا اگر هر خود شما می‌شود می‌کند می‌شوند می‌کنند "
    "می‌توانید می‌تواند های هم نیست باید دارو داروی پزشک روز ساعت بار پس پیش مقدار کنید بگیرید بخورید شود "
    "شوند دارد دارند بود یک بین چه بیشتر داروها بدن نکنید هستند هست زیر پوست دوران",
    "ur": "کے کی کا میں ہے ہیں سے کو اور پر یہ آپ کہ اس نہیں ہو کریں اگر یا تو بھی دوا ڈاکٹر گھنٹے دن بعد پہلے "
    "بار لیں اپنے",
    "ps": "د په او چې ته له کې یې دا سره هغه دی ده که نه يا ستاسو تاسو درمل ډاکټر ورځ",
    "ckb": "لە بۆ کە بە و ئەم ئەو دەکات هەیە نییە ئەگەر یان پزیشک دەرمان ڕۆژ",
    "hi": "आधी है हैं और के की का को में से पर यह कि जो या अगर तो भी नहीं न आप आपको आपके अपने लिए एक दवा डॉक्टर "
    "दिन घंटे बाद पहले लें करें हो सकता सकती सकते होती होता ये वे इस उस तक ही बार",
    "ne": "छ छन् र को का लाई मा बाट यो कि वा भने पनि छैन तपाईं तपाईंको गर्नुहोस् औषधि डाक्टर दिन घण्टा पछि अघि हुन्छ हुन",
    "mr": "आहे आहेत आणि च्या ची चा ला मध्ये हा ही हे की किंवा जर तर नाही तुम्ही तुमच्या करा औषध डॉक्टर दिवस तास नंतर आधी",
    "bn": "এবং ও এই যে না হয় করে আপনার আপনি থেকে জন্য একটি বা যদি তা এটি কোনো সঙ্গে পরে আগে ওষুধ চিকিৎসক দিন ঘণ্টা বার করুন",
    "as": "আৰু এই যে নহয় কৰে আপোনাৰ আপুনি পৰা বাবে এটা বা যদি তেন্তে ঔষধ চিকিৎসক দিন ঘণ্টা কৰক",
}
"""Small words, and the commonest ones of leaflets. Words of several languages may stand in several rows."""

LETTERS: Mapping[str, str] = {
    "es": "áéíóúñ",
    "fr": "àâçéèêëîïôœùûü",
    "pl": "łąęśźżćńó",
    "vi": "đơưạảấầẩậắằắẳặẹẻẽếềểễệỉịọỏốồổộỗớờởỡợụủứừửữựỳỵỷỹâêôăàáãèéìíĩòóõùúũý",
    "pt": "ãõç",
    "de": "ßäöü",
    "ro": "șțăşţ",
    "tr": "ğışç",
    "ru": "ыэъё",
    "uk": "іїєґ",
    "bg": "ъ",
    "sr": "ђјљњћџ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑںےہ",
    "ps": "ټډړږښڼې",
    "ckb": "ڵڕێۆە",
    "ar": "ةىيكإأ",
    "as": "ৰৱ",
}
"""Letters of a language that some others of its script have not."""

SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "Latn": ("en", "es", "fr", "pl", "vi", "so", "pt", "it", "de", "nl", "ro", "tr", "id", "tl", "ht", "sw"),
    "Cyrl": ("ru", "uk", "bg", "sr"),
    "Arab": ("ar", "fa", "ur", "ps", "ckb"),
    "Deva": ("hi", "ne", "mr"),
    "Beng": ("bn", "as"),
}
"""The languages of each script that can be told apart."""

FEWEST = 3
"""Words below which nothing is said."""
CLEARLY = 2
"""By how much the words of another language must outnumber those of a text's own."""

DOUBLED = re.compile(r"aa|ii|uu|ooy|eey|x[aeiou]")
"""What Somali words are full of, and no other language of Latin letters here."""

_MARKS = rf"{SIGNS}\u064b-\u0652\u200c"
_WORD = re.compile(rf"[^\W\d_]++(?:[{_MARKS}]++[^\W\d_]*+)*+")


_NO_WORDS = re.compile(r"\S*(?:://|www\.|@)\S*|\{[^{}]*\}")
"""Addresses and placeholders."""


def other_language(text: str, language: str, script: str) -> str:
    """The language that `text` is surely in, if that is not `language`; otherwise an empty string."""
    if script in EAST_ASIAN:
        return east_asian(text, script)
    if script not in SCRIPTS or language not in WORDS:
        return ""
    bare = text.lower()
    found = frozenset(_WORD.findall(_NO_WORDS.sub(" ", bare) if _MAY_HOLD_NO_WORDS.search(bare) else bare))
    if len(found) < FEWEST:
        return ""
    letters = frozenset("".join(found))
    if not _may_be_another(found, letters, language, script):
        return ""
    others = ((_lead(found, letters, language, other), other) for other in _candidates(found, language, script))
    return max(((lead, other) for lead, other in others if lead >= CLEARLY), default=(0, ""))[1]


EAST_ASIAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})
"""Scripts that share the characters of Chinese."""
_KANA, _HANGUL, _HAN = re.compile("[ぁ-ゖァ-ヺ]"), re.compile("[가-힣]"), re.compile("[一-鿿]")
_CHINESE_ONLY = re.compile("[您请这们吗药应该时间过说让给还没进关你您們嗎]")
"""Characters of every second sentence of Chinese, which Japanese does not write, or not so."""
_ENOUGH = 3


def east_asian(text: str, script: str) -> str:
    """Which of Chinese, Japanese and Korean `text` is in, if that is not what its script says: all share characters."""
    kana = len(_KANA.findall(text)) >= _ENOUGH
    if script == "Kore":
        foreign = not _HANGUL.search(text) and (kana or len(_HAN.findall(text)) >= _ENOUGH)
        return "" if not foreign else "ja" if kana else "zh"
    if script == "Jpan":
        return "zh" if not _KANA.search(text) and _CHINESE_ONLY.search(text) else ""
    return "ja" if kana else ""


_MAY_HOLD_NO_WORDS = re.compile(r"/|@|\{|www\.")


def _may_be_another(found: frozenset[str], letters: frozenset[str], language: str, script: str) -> bool:
    """Whether anything at all speaks for another language: a word of one, or a letter that this one has not."""
    if not found.isdisjoint(_foreign_words(language, script)):
        return True
    return _strange(language).search("".join(letters)) is not None or DOUBLED.search(" ".join(found)) is not None


def _candidates(found: frozenset[str], language: str, script: str) -> Iterable[str]:
    """The languages that a text can be of. In Latin letters it has a word of each, as accents alone prove nothing."""
    if script != "Latn":
        return (other for other in SCRIPTS[script] if other != language)
    owners = _owners(language)
    return frozenset(other for word in found & owners.keys() for other in owners[word])


@cache
def _owners(language: str) -> Mapping[str, tuple[str, ...]]:
    """For each small word of the others in Latin letters that `language` has not: the languages that have it."""
    owners: dict[str, tuple[str, ...]] = {}
    for other in SCRIPTS["Latn"]:
        for word in _words_only_of(other, language) if other != language else ():
            owners[word] = (*owners.get(word, ()), other)
    return owners


def _lead(found: frozenset[str], letters: frozenset[str], language: str, other: str) -> int:
    """By how many words more a text is of `other` than of `language`; one of its own weighs as much as two."""
    theirs = _number_of(found, letters, other, language)
    return theirs - 2 * _number_of(found, letters, language, other) if theirs >= CLEARLY else 0


def _number_of(found: frozenset[str], letters: frozenset[str], language: str, other: str) -> int:
    """How many words can be of `language` and not of `other`: small words of the one, or by their letters."""
    own = _words_only_of(language, other)
    if language != "so" and letters.isdisjoint(_letters(language)):
        return len(found & own)
    return sum(word in own or _is_only_of(word, language, other) for word in found)


@cache
def _words_only_of(language: str, other: str) -> frozenset[str]:
    return _words(language) - _words(other)


@cache
def _letters(language: str) -> frozenset[str]:
    return frozenset(LETTERS.get(language, ""))


def _is_only_of(word: str, language: str, other: str) -> bool:
    """Whether a word has letters of `language` that `other` has not."""
    if language == "so" and DOUBLED.search(word):
        return True
    return not _letters(language).isdisjoint(word) and _strange(other).search(word) is not None


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(WORDS[language].split())


def words_of(language: str) -> frozenset[str]:
    """The small words of a language that we know of."""
    return _words(language) if language in WORDS else frozenset()


@cache
def _strange(language: str) -> re.Pattern[str]:
    """A letter that is not one of the language's own."""
    own = alphabets.LETTERS.get(language) or re.escape(LETTERS.get(language, "")) + "a-zа-я"
    return re.compile(f"[^{own}]", re.IGNORECASE)


def is_suspect(text: str, script: str, language: str, parted: Sequence[str] | None = None) -> bool:
    """Whether `text` may be in another language of the script, by a look that costs little.

    `parted` is it parted at white space, if that is at hand.
    """
    if script in EAST_ASIAN:
        return east_asian(text, script) != ""
    if not _foreign_in_text(language, script).isdisjoint(text.split() if parted is None else parted):
        return True
    return script == "Latn" and is_doubled(text, language)


def is_doubled(text: str, language: str) -> bool:
    """Whether `text` has what Somali is full of, in another language."""
    return ("aa" in text or "ii" in text) and language != "so" and language in WORDS


@cache
def _foreign_in_text(language: str, script: str) -> frozenset[str]:
    """Words of other languages as they stand in a sentence: with a capital, and with a sign behind them."""
    return frozenset(
        written + sign
        for word in _foreign_words(language, script)
        for written in (word, word[:1].upper() + word[1:])
        for sign in ("", *".,;:!?")
    )


@cache
def _foreign_words(language: str, script: str) -> frozenset[str]:
    """Words of other languages of the script that `language` does not have."""
    if language not in WORDS or script not in SCRIPTS:
        return frozenset()
    return frozenset[str]().union(*(_words(other) for other in SCRIPTS[script] if other != "en")) - _words(language)
