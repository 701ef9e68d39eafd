"""The letters that each language writes with, and those that keyboards put in their place."""

import re
from collections.abc import Mapping
from functools import cache

from pipeline.language.scripts import MIXED, RANGES

_BASIC = "A-Za-z"
_FRENCH = "àâæçéèêëîïôœùûüÿ"
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TRADITIONAL = (
    "這这 個个 們们 來来 說说 時时 會会 國国 學学 對对 開开 關关 還还 過过 應应 該该 "
    "點点 樣样 讓让 從从 發发 麼么 沒没 頭头 體体 長长 門门 問问 間间 見见 視视 覺觉 "
    "觀观 親亲 記记 計计 訊讯 話话 語语 讀读 請请 誰谁 課课 談谈 議议 變变 買买 賣卖 "
    "費费 車车 輕轻 轉转 運运 達达 進进 遠远 適适 選选 遲迟 醫医 藥药 師师 療疗 檢检 "
    "測测 驗验 營营 養养 臟脏 腦脑 腸肠 臉脸 膚肤 電电 號号 壓压 飲饮 餓饿 餐餐 飯饭 "
    "錢钱 鐘钟 鈉钠 鉀钾 鈣钙 鐵铁 難难 離离 雙双 雜杂 靜静 響响 項项 順顺 須须 預预 "
    "題题 願愿 類类 風风 飛飞 驚惊 鬆松 魚鱼 鮮鲜 黃黄 齡龄 齒齿 龍龙 龜龟 劑剂 劃划 "
    "創创 動动 務务 勞劳 勢势 區区 協协 單单 壞坏 聲声 處处 備备 夠够 寫写 將将 專专 "
    "導导 屬属 歲岁 幾几 廣广 廳厅 張张 彈弹 後后 復复 徵征 愛爱 態态 慮虑 憂忧 戰战 "
    "戲戏 據据 擇择 擔担 擴扩 數数 斷断 舊旧 書书 東东 條条 極极 業业 標标 機机 權权 "
    "歐欧 歡欢 決决 況况 淚泪 減减 濕湿 滿满 滲渗 漸渐 潰溃 潔洁 灣湾 災灾 為为 無无 "
    "熱热 燒烧 爭争 狀状 獨独 獲获 現现 環环 產产 異异 當当 痙痉 瘡疮 癢痒 癥症 皺皱 "
    "監监 確确 碼码 種种 積积 穩稳 範范 級级 紅红 紙纸 細细 終终 組组 結结 給给 統统 "
    "經经 維维 網网 緊紧 線线 練练 緩缓 總总 繼继 續续 纖纤 習习 聽听 職职 聯联 脹胀 "
    "腫肿 膽胆 臨临 與与 興兴 舉举 節节 莖茎 蓋盖 蘇苏 蟲虫 術术 衛卫 補补 裝装 製制 "
    "規规 訂订 訓训 設设 許许 診诊 註注 詢询 試试 詳详 認认 誤误 調调 論论 謝谢 證证 "
    "識识 警警 護护 貧贫 責责 貴贵 貼贴 資资 賴赖 質质 趕赶 跡迹 蹤踪 軟软 較较 載载 "
    "輔辅 輸输 辦办 農农 連连 遞递 邊边 郵邮 醬酱 釋释 針针 鏡镜 閉闭 陽阳 陰阴 隊队 "
    "階阶 際际 隨随 險险 雲云 霧雾 韌韧 頁页 頸颈 額额 顏颜 顯显 顆颗"
)
"""Characters of traditional Chinese, each beside the simplified one that stands for it and for nothing else."""

TO_SIMPLIFIED = {pair[0]: pair[1] for pair in _TRADITIONAL.split() if pair[0] != pair[1]}

_SHARED = "后发复干系钟松制征只面准注云症"
"""Simplified characters that traditional Chinese has too, for something else."""

LETTERS: Mapping[str, str] = {
    "es": _BASIC + "áéíóúüñÁÉÍÓÚÜÑºª",
    "fr": _BASIC + _FRENCH + _FRENCH.upper(),
    "pt": _BASIC + "áâãàçéêíóôõúüÁÂÃÀÇÉÊÍÓÔÕÚÜºª",
    "it": _BASIC + "àèéìíîòóùúÀÈÉÌÍÎÒÓÙÚºª",
    "de": _BASIC + "äöüßÄÖÜẞ",
    "nl": _BASIC + "áàäéèëêíïóöôúüûçÁÀÄÉÈËÊÍÏÓÖÔÚÜÛÇ",
    "tr": _BASIC + "çğıöşüâîûÇĞİÖŞÜÂÎÛ",
    "pl": _BASIC + "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "vi": _BASIC + _VIETNAMESE + _VIETNAMESE.upper(),
    "so": _BASIC + "’",
    "ru": "А-Яа-яЁё",
    "uk": "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    "ar": r"\u0621-\u063a\u0640-\u0652\u0670",
    "fa": r"ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀ\u064b-\u0652\u0654\u0670\u200c",
    "ur": r"\u0610-\u061a\u0620-\u0642\u0644-\u0646\u0648\u064b-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u077f\u200c",
    "ps": r"\u0610-\u061a\u0620-\u0642\u0644-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u077f\u200c",
    "ro": _BASIC + "ăâîșțĂÂÎȘȚ",
    "hi": RANGES["Deva"] + r"\u200c\u200d",
    "bn": r"\u0980-\u09e5\u09f2-\u09fe\u200c\u200d",
}
"""The letters of a language, as the inside of a character class. Other languages are let have all of their script."""

CONFUSED: Mapping[str, Mapping[str, str]] = {
    "ar": {"ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه", "ۀ": "ة", "ے": "ي"},
    "fa": {"ي": "ی", "ك": "ک", "ى": "ی", "ە": "ه", "ہ": "ه", "ھ": "ه"},
    "ur": {"ي": "ی", "ك": "ک", "ى": "ی", "ه": "ہ"},
    "ps": {"ك": "ک"},
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "ã": "ă", "Ã": "Ă"},
    "vi": {"ð": "đ", "Ð": "Đ", "Ɖ": "Đ"},
    "ru": {"і": "и", "ї": "и", "є": "е", "ґ": "г", "І": "И"},
    "uk": {"ы": "и", "э": "е", "ё": "йо", "ъ": "’"},
    "bn": {"ৰ": "র", "ৱ": "ব"},
    "zh-Hans": TO_SIMPLIFIED,
    "zh-Hant": {simple: full for full, simple in TO_SIMPLIFIED.items() if simple not in _SHARED},
}
"""Letters of other languages that look the same or nearly so, or stand beside it on a keyboard, by the right one."""

LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХасеіјорѕухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaceijopsyxdhqwABEZHIKMNOPTYXo",
)
"""Cyrillic and Greek letters that look like Latin ones."""


@cache
def letters_of(script: str, language: str) -> str:
    """The letters that a language is written with, as a character class; empty if it has all of `script`."""
    if script == "Hans":
        return _without(TO_SIMPLIFIED)
    if script == "Hant":
        return _without(CONFUSED["zh-Hant"])
    return LETTERS.get(language, "") if script == _SCRIPTS.get(language) else ""


def has_strange_letters(text: str, script: str, language: str) -> bool:
    """Whether `text` has a letter of the script that the language does not write with."""
    return letters_of(script, language) != "" and _strange(script, language).search(text) is not None


def strange_letters(text: str, script: str, language: str) -> tuple[str, ...]:
    """The letters of the script in `text` that the language does not write with, each once."""
    if not letters_of(script, language):
        return ()
    return tuple(dict.fromkeys(_strange(script, language).findall(text)))


@cache
def _strange(script: str, language: str) -> re.Pattern[str]:
    whole = "".join(RANGES.get(one, "") for one in MIXED.get(script, (script,)))
    return re.compile(f"(?![{letters_of(script, language)}])[{whole}]")


_SCRIPTS = {"es": "Latn", "fr": "Latn", "pl": "Latn", "vi": "Latn", "so": "Latn", "ru": "Cyrl", "uk": "Cyrl"} | {
    "ro": "Latn", "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab", "hi": "Deva", "bn": "Beng",
}  # fmt: skip


def _without(unwanted: Mapping[str, str]) -> str:
    """Chinese characters, as a class, but for some."""
    pieces, start = [], 0x4E00
    for code in (*sorted(map(ord, unwanted)), 0xA000):
        if code > start:
            pieces.append(f"{chr(start)}-{chr(code - 1)}")
        start = code + 1
    return r"\u3005-\u3007\u3400-\u4dbf\U00020000-\U000323af" + "".join(pieces)
