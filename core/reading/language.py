"""Whether a text is English, by its commonest words: enough to set a German article aside, no more."""

import re
import unicodedata
from collections import Counter

ENGLISH = "en"

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 12_000  # characters
_FEWEST_WORDS = 40
_FEWEST_OF_A_NOTE = 15  # of a shorter text only another language is told, and only where it is plain
_FEWEST_LETTERS = 60

# The commonest words of each, without those that English shares (in, was, on, a, die, an…).
_COMMON = {
    "English": "the of and to that with for is was as by it from are have be not this which their has were said",
    "German": "der die das und von den nicht ist mit dem sich ein eine auf für im auch wird nach als bei aus hat",
    "French": "le la les des et du une est que dans pour qui au sur pas par plus avec sont ce ses cette été aux",
    "Spanish": "el la los las del y que una por con para se su al es lo como más pero fue este ha sus",
    "Italian": "il di che la della per del una non con le gli dei nel alla sono da è più anche ha lo delle",
    "Portuguese": "o os do da dos das que uma em não com para por se mais foi ao na no é são pelo como",
    "Dutch": "de het een van en dat niet zijn met voor op aan er ook bij als naar uit door heeft wordt maar",
    "Swedish": "och att det som en på är av för med den till har inte ett om ska var från",
    "Danish or Norwegian": "og at det som en på er av af for med den til har ikke et de om var fra",
    "Polish": "w i na z do nie się że jest od po przez za dla jak ale przy oraz są",
    "Turkish": "ve bir bu da de için ile olarak olan çok daha ancak gibi kadar sonra ise",
    "Indonesian or Malay": "yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh juga ke telah",
    "Romanian": "și în de la că cu pe nu care din pentru este mai sau lui au fost",
    "Czech or Slovak": "a v na se je že s z do o k i pro ale jako podle jsou není by",
    "Hungarian": "a az és hogy nem egy is volt meg ezt csak már el de után vagy mint",
    "Finnish": "ja on ei että oli se hän myös mutta kun ovat joka mukaan ole tai",
}
_VOTES = {name: frozenset(words.split()) for name, words in _COMMON.items()}
_SCRIPTS = {
    "CYRILLIC": "Russian or another language in Cyrillic",
    "GREEK": "Greek",
    "ARABIC": "Arabic or another language in its script",
    "HEBREW": "Hebrew",
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "DEVANAGARI": "Hindi or another language in Devanagari",
    "THAI": "Thai",
    "BENGALI": "Bengali",
    "TAMIL": "Tamil",
}
_FEWEST_ENGLISH = 0.05  # running English prose has .25 to .45, a table of names or prices still .06
_SURELY_ENGLISH = 0.18
_SURELY_FOREIGN = 0.3


def language_of(prose: str) -> str | None:
    """ENGLISH, another language by name, "" for one that is not English but not known; None for too short a text."""
    sample = prose[:_SAMPLE]
    if script := _foreign_script(sample):
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_OF_A_NOTE:
        return None
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in common) / len(words) for name, common in _VOTES.items()}
    english = shares.pop("English")
    best = max(shares, key=lambda name: (shares[name], name))
    if len(words) < _FEWEST_WORDS:
        return best if shares[best] >= _SURELY_FOREIGN and english < _FEWEST_ENGLISH else None
    if english >= _SURELY_ENGLISH or (english >= _FEWEST_ENGLISH and english >= shares[best]):
        return ENGLISH
    if shares[best] > max(2 * english, 0.1):
        return best
    return "" if english < _FEWEST_ENGLISH else ENGLISH


def _foreign_script(sample: str) -> str | None:
    letters = [letter for letter in sample[:4000] if letter.isalpha()]
    if len(letters) < _FEWEST_LETTERS or sum(letter > "\u036f" for letter in letters) <= len(letters) / 2:
        return None
    scripts = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters if letter > "\u036f")
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(letters) / 20:
        return "Japanese"
    return _SCRIPTS.get(max(scripts, key=lambda name: (scripts[name], name)))
