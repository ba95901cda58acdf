#!/usr/bin/env python3
"""Write Lexicon/words.tsv and Lexicon/words-en.tsv from the word-frequency lists in the PyPI wheel `wordfreq`.

    pip download wordfreq==3.1.1 --no-deps
    python3 Tools/words/extract.py wordfreq-3.1.1-py3-none-any.whl

Python 3.8, standard library only. A word's frequency is given in centibels below one: 250 means 10^-2.5 of all words.
Arabic words are folded as `TextFolder` folds them, but for a final ta marbuta, which is kept: the clitic splitter must tell
it from the pronoun. Spellings that fold to one form are added up.
"""
import argparse
import gzip
import math
import os
import struct
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLD = {0x622: 0x627, 0x623: 0x627, 0x625: 0x627, 0x671: 0x627, 0x624: 0x648, 0x626: 0x64A, 0x649: 0x64A, 0x6CC: 0x64A,
        0x6A9: 0x643, 0x6AF: 0x643, 0x67E: 0x628, 0x686: 0x62C, 0x698: 0x632, 0x6A4: 0x641, 0x6C1: 0x647, 0x6BE: 0x647, 0x6D5: 0x647}
LETTERS = set(range(0x621, 0x63B)) | set(range(0x641, 0x64B))
HEADER = """# pack: {name}
# columns: word\tcentibels
# source: wordfreq 3.1.1 (Robyn Speer), list {list}: {note}
# licence: CC-BY-SA-4.0
"""


def unpack(data, at=0):
    """Just enough of msgpack for a cBpack file: maps, arrays, strings and small integers."""
    tag = data[at]
    at += 1
    if tag <= 0x7F:
        return tag, at
    if tag & 0xF0 == 0x80 or tag == 0xDE:
        n = tag & 15
        if tag == 0xDE:
            n, at = struct.unpack_from(">H", data, at)[0], at + 2
        result = {}
        for _ in range(n):
            key, at = unpack(data, at)
            result[key], at = unpack(data, at)
        return result, at
    if tag & 0xF0 == 0x90 or tag in (0xDC, 0xDD):
        n = tag & 15
        if tag == 0xDC:
            n, at = struct.unpack_from(">H", data, at)[0], at + 2
        elif tag == 0xDD:
            n, at = struct.unpack_from(">I", data, at)[0], at + 4
        items = []
        for _ in range(n):
            item, at = unpack(data, at)
            items.append(item)
        return items, at
    if tag & 0xE0 == 0xA0 or tag in (0xD9, 0xDA):
        n = tag & 31
        if tag == 0xD9:
            n, at = data[at], at + 1
        elif tag == 0xDA:
            n, at = struct.unpack_from(">H", data, at)[0], at + 2
        return data[at:at + n].decode("utf-8"), at + n
    if tag == 0xCC:
        return data[at], at + 1
    if tag == 0xCD:
        return struct.unpack_from(">H", data, at)[0], at + 2
    raise ValueError(f"msgpack tag {tag:#x} is not used by cBpack")


def frequencies(wheel, name):
    """Yield (word, frequency): the n-th bucket of a cBpack list holds the words of 10^(-n/100)."""
    with zipfile.ZipFile(wheel) as z:
        data = gzip.decompress(z.read(f"wordfreq/data/{name}.msgpack.gz"))
    for centibels, words in enumerate(unpack(data)[0][1:]):
        for word in words:
            yield word, 10 ** (-centibels / 100)


def folded(word):
    """The folded form, or None where the word is not of Arabic letters alone."""
    out = []
    for i, c in enumerate(word):
        c = ord(c)
        if 0x64B <= c <= 0x65F or c in (0x640, 0x670):
            continue
        c = FOLD.get(c, c)
        if c == 0x629 and i + 1 < len(word):
            c = 0x647
        if c not in LETTERS:
            return None
        out.append(chr(c))
    return "".join(out) if len(out) > 1 else None


def write(path, header, sums, keep):
    rows = sorted(sums.items(), key=lambda r: (-r[1], r[0]))[:keep]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(header)
        for word, frequency in rows:
            f.write(f"{word}\t{round(-100 * math.log10(frequency))}\n")
    print(f"{path}: {len(rows)} words, {os.path.getsize(path)} bytes")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("wheel")
    ap.add_argument("--arabic", type=int, default=180_000, help="folded Arabic forms to keep")
    ap.add_argument("--english", type=int, default=20_000)
    ap.add_argument("--out", default=os.path.join(ROOT, "Lexicon"))
    a = ap.parse_args()
    arabic = {}
    for word, frequency in frequencies(a.wheel, "large_ar"):
        form = folded(word)
        if form:
            arabic[form] = arabic.get(form, 0) + frequency
    note = "folded, spellings that fold to one form added up, final ta marbuta kept"
    write(os.path.join(a.out, "words.tsv"), HEADER.format(name="words", list="large_ar", note=note), arabic, a.arabic)
    english = {w: f for w, f in frequencies(a.wheel, "small_en") if w.isascii() and w.isalpha() and len(w) > 1}
    write(os.path.join(a.out, "words-en.tsv"), HEADER.format(name="words-en", list="small_en", note="ASCII words"), english, a.english)


if __name__ == "__main__":
    main()
