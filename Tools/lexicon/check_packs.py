#!/usr/bin/env python3
"""Check the packs of the lexicon: form, values, ids, aliases.

    Tools/lexicon/check_packs.py [--all] [FILE...]       default: Lexicon/**/*.tsv

Errors (exit 1): a missing header line, a row with more than the header's cells (missing ones are empty), an empty or repeated id within a pack, a value that the column
does not allow, a reference to an id that no row has, an alias that folds to nothing, marks or spaces at the edges of an alias.
Warnings: one folded alias in two ids of a pack (counted; listed with --all), an alias that folding makes equal to another of its row.
Python 3.8, standard library only.
"""
import collections
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LETTERS = str.maketrans({"آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "گ": "ك", "ک": "ك", "ی": "ي", "پ": "ب", "چ": "ج", "ڤ": "ف"})
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*$")
VALUES = {
    ("actors", "kind"): "state government presidency ministry parliament army air-force navy police security court faction militia coalition party opposition "
                        "council monitor network agency outlet igo un-body ngo medical group people",
    ("titles", "kind"): "head-of-state minister official spokesman officer envoy cleric activist doctor journalist witness citizen politician expert",
    ("titles", "gender"): "m f p -",
    ("sources", "class"): "activists witnesses residents medical security military local official diplomatic media unnamed",
    ("victims", "who"): "people civilians children women state-forces fighters medics journalists other",
    ("victims", "kind"): "killed injured detained abducted missing displaced defected other -",
    ("victims", "number"): "singular dual plural",
    ("weapons", "class"): "artillery mortar rocket missile tank aircraft helicopter drone barrel-bomb car-bomb ied mine suicide small-arms sniper grenade cluster "
                          "chemical knife fire other",
    ("facilities", "class"): "hospital school mosque church market camp bridge airport port base checkpoint prison government police-station power water oil media "
                             "embassy residential road vehicle convoy other",
}
SLUGS = {("actors", "side"), ("sectors", "cluster"), ("place-cues", "kind"), ("body-heads", "kind")}
REFERENCES = {("actors", "of"): "actors", ("people", "body"): "actors"}
ALIASES = {"given-names": ["name"], "family-names": ["name"]}


def fold(alias):
    """The match key: letters folded, marks and tatweel gone, what is no letter or digit a space."""
    text = unicodedata.normalize("NFKC", alias).translate(LETTERS).lower()
    text = "".join(c for c in text if not unicodedata.combining(c) and c != "ـ")
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


class Checker:
    def __init__(self):
        self.errors, self.doubles, self.same = [], [], 0
        self.ids = collections.defaultdict(dict)
        self.aliases = collections.defaultdict(lambda: collections.defaultdict(set))
        self.references, self.rows, self.forms = [], collections.Counter(), collections.Counter()

    def file(self, path):
        header, where = {}, path.name
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line.startswith("#"):
                name, _, value = line[1:].partition(":")
                header.setdefault(name.strip(), value.strip(" "))
            elif line:
                if not {"pack", "columns", "source", "licence"} <= set(header):
                    self.errors.append(f"{where}: the header lacks one of pack, columns, source, licence")
                    return
                self.row(f"{where}:{number}", header["pack"], header["columns"].split("\t"), line)

    def row(self, where, pack, columns, line):
        cells = line.split("\t")
        if len(cells) > len(columns):
            self.errors.append(f"{where}: {len(cells)} cells, the header names {len(columns)}")
            return
        cells += [""] * (len(columns) - len(cells))
        row = dict(zip(columns, cells))
        self.rows[pack] += 1
        key = row.get("id", row.get("name"))
        if "id" in row:
            if not key:
                self.errors.append(f"{where}: empty id")
            if key in self.ids[pack]:
                self.errors.append(f"{where}: id {key} is also at {self.ids[pack][key]}")
            self.ids[pack].setdefault(key, where)
        for column, value in row.items():
            self.value(where, pack, column, value)
        keys = []
        for column in ALIASES.get(pack, ["ar", "en"]):
            for alias in filter(None, row.get(column, "").split("|")):
                keys.append(self.alias(where, pack, key, alias))
        self.same += len(keys) - len(set(keys))

    def value(self, where, pack, column, value):
        allowed = VALUES.get((pack, column))
        if allowed and value not in allowed.split():
            self.errors.append(f"{where}: {column} {value!r} is not one of the allowed values")
        if (pack, column) in SLUGS and value != "-" and not SLUG.match(value):
            self.errors.append(f"{where}: {column} {value!r} is no slug")
        if (pack, column) in REFERENCES and value != "-":
            self.references.append((where, column, REFERENCES[pack, column], value))

    def alias(self, where, pack, key, alias):
        text = alias[1:] if alias.startswith("!") else alias
        folded = fold(text)
        self.forms[pack] += 1
        if not folded:
            self.errors.append(f"{where}: alias {alias!r} folds to nothing")
        elif text != text.strip() or "!" in text:
            self.errors.append(f"{where}: alias {alias!r} has a space at its edge or a ! inside")
        self.aliases[pack][folded].add(key)
        return folded

    @staticmethod
    def noun(pack, key):
        """The noun of a victims row: its dual and plural are spelled alike in the oblique case, which is no defect."""
        return key.rsplit("-", 1)[0] if pack == "victims" else key

    def finish(self):
        for where, column, pack, value in self.references:
            if value not in self.ids[pack]:
                self.errors.append(f"{where}: {column} {value!r} is no id of {pack}")
        for pack, aliases in self.aliases.items():
            for alias, keys in aliases.items():
                if len({self.noun(pack, k) for k in keys}) > 1:
                    self.doubles.append((pack, alias, sorted(keys)))


def main(arguments):
    show = "--all" in arguments
    paths = [pathlib.Path(a) for a in arguments if a != "--all"] or sorted((ROOT / "Lexicon").rglob("*.tsv"))
    checker = Checker()
    for path in paths:
        checker.file(path)
    checker.finish()
    for error in checker.errors:
        print("error:", error)
    if show:
        for pack, alias, keys in sorted(checker.doubles):
            print(f"warning: {pack}: {alias} in {', '.join(keys)}")
    by_pack = collections.Counter(d[0] for d in checker.doubles)
    for pack in sorted(checker.rows):
        print(f"{pack}: {checker.rows[pack]} rows, {checker.forms[pack]} aliases, {by_pack[pack]} aliases in more than one id")
    print(f"{len(checker.errors)} errors, {checker.same} aliases equal to another of their row after folding")
    return 1 if checker.errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
