#!/usr/bin/env python3
"""Write Lexicon/given-names.tsv and Lexicon/family-names.tsv from the name table in the wheel of PyPI's arabic-name-romanizer.

    pip download arabic-name-romanizer --no-deps -d /tmp/names
    Tools/names/extract.py /tmp/names/arabic_name_romanizer-*.whl

Only the rows that come from Wikidata (CC0) are taken, with their counts summed over spellings and countries. Python 3.8.
"""
import collections
import pathlib
import sqlite3
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent / "Lexicon"
LIMITS = {"given": ("given-names", 9000), "surname": ("family-names", 23000)}


def common_words():
    """Everyday words, folded: which are left out and which are marked."""
    lines = (HERE / "common-words.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def main(wheel):
    common = common_words()
    counts = {role: collections.Counter() for role in LIMITS}
    with tempfile.TemporaryDirectory() as folder:
        name = zipfile.ZipFile(wheel).extract("arabic_name_romanizer/resources/names.sqlite3", folder)
        query = "select arabic_key, role, count from units where source = 'wikidata'"
        for key, role, count in sqlite3.connect(name).execute(query):
            words = key.split()
            if role in counts and len(words) == 1 and len(key) >= 2 and all("\u0621" <= c <= "\u06d3" for c in key):
                counts[role][key] += count
    for role, (pack, limit) in LIMITS.items():
        kept = ((n, c) for n, c in counts[role].items() if common.get(n) != "drop")
        rows = sorted(kept, key=lambda r: (-r[1], r[0]))[:limit]
        head = (f"# pack: {pack}\n# columns: name\tcount\n# source: Wikidata through PyPI arabic-name-romanizer 0.2.0, rows of source wikidata, "
                "by Tools/names/extract.py\n"
                "# note: names are folded as the table has them; ! marks an everyday word, a name only with a title or another name\n# licence: CC0-1.0\n")
        (ROOT / f"{pack}.tsv").write_text(head + "".join(f"{'!' if n in common else ''}{n}\t{c}\n" for n, c in rows), encoding="utf-8")
        print(pack, len(rows))


if __name__ == "__main__":
    main(sys.argv[1])
