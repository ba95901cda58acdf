#!/usr/bin/env python3
"""Write Lexicon/nationalities.tsv and Lexicon/actors-states.tsv from countries.tsv beside this file.

The nisba adjectives are inflected for gender, number and case; the organs of a state (presidency, government, parliament, army, police,
ministries) are head noun + definite adjective. What actors.tsv already has (an id, a folded alias) is left to it. Python 3.8, standard library only.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lexicon"))
from check_packs import fold  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent / "Lexicon"
ORGANS = HERE / "organs.tsv"


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def alternatives(cell):
    return [a for a in cell.split("|") if a]


def definite(phrase):
    return " ".join("ال" + word for word in phrase.split())


def feminine(phrase):
    return " ".join(word + "ة" if word != "جنوب" else word for word in phrase.split())


def unique(items):
    return list(dict.fromkeys(i for i in items if i))


def inflect(nisba):
    """All forms of a nisba: gender, number, case, each with and without the article."""
    if " " in nisba:
        first, second = nisba.split(" ", 1)
        if first == "جنوب":
            forms = [first + " " + f for f in inflect(second) if not f.startswith("ال")]
            return forms
        plain = [first + " " + second, first + "ة " + second + "ة", first + "ون " + second + "ون", first + "ين " + second + "ين"]
        return plain + [definite(p) for p in plain]
    plain = [nisba, nisba + "ة", nisba + "ون", nisba + "ين", nisba + "ان", nisba + "تان", nisba + "تين", nisba + "ات", nisba + "و"]
    return plain + ["ال" + p for p in plain[:-1]] + [nisba + "ا"]


def write(path, pack, columns, source, lines):
    head = f"# pack: {pack}\n# columns: " + "\t".join(columns) + f"\n# source: {source}\n# licence: CC0-1.0\n"
    path.write_text(head + "".join("\t".join(l) + "\n" for l in lines), encoding="utf-8")


def nationalities(countries):
    lines = []
    for code, _, names, _, nisba, plurals, _, demonyms, _, _ in countries:
        if not nisba:
            continue
        taken = set(alternatives(names))
        forms = []
        for n in alternatives(nisba):
            forms += inflect(n)
        for p in alternatives(plurals):
            forms += [p, "ال" + p]
        forms = [("!" + f if f in taken or f in OTHER_WORDS else f) for f in unique(forms)]
        lines.append([code, "-" if code.startswith("x-") else code, "|".join(forms), demonyms])
    return lines


OTHER_WORDS = {line[0] for line in rows(HERE / "ambiguous-nisbas.tsv")}


def written_by_hand():
    """Ids and folded aliases of actors.tsv."""
    ids, aliases = set(), set()
    for row in rows(ROOT / "actors.tsv"):
        ids.add(row[0])
        aliases |= {fold(a) for cell in row[5:] for a in alternatives(cell)}
    return ids, aliases


def states(countries):
    lines = []
    ids, taken = written_by_hand()
    organs = list(rows(ORGANS))
    for code, side, names, capital, nisba, plurals, en, demonyms, en_capital, level in countries:
        if not names:
            continue
        ar, english = alternatives(names), alternatives(en)
        capitals = [c for c in alternatives(capital)]
        lines.append([code, "state", side, code, "-", "|".join(unique(ar + capitals)), "|".join(unique(english + alternatives(en_capital)))])
        if not nisba:
            continue
        adjectives = alternatives(nisba)
        short = [n for n in ar if len(n.split()) == 1]
        for slug, kind, least, gender, heads, of_state, en_heads in organs:
            if int(level) < int(least):
                continue
            aliases = []
            for a in adjectives:
                adjectives_of = [definite(feminine(a)) if gender == "f" else definite(a)]
                if gender == "p":
                    adjectives_of = [definite(a + ending) for ending in ("ون", "ين") if " " not in a] + [definite(p) for p in alternatives(plurals)]
                aliases += [h + " " + adjective for adjective in adjectives_of for h in alternatives(heads)]
            aliases += [h + " " + n for h in alternatives(of_state) for n in short]
            person = (alternatives(demonyms) or alternatives(en))[0]
            eng = [person + " " + e for e in alternatives(en_heads)]
            aliases = [a for a in unique(aliases) if fold(a) not in taken]
            eng = [e for e in eng if fold(e) not in taken]
            if aliases and f"{code}-{slug}" not in ids:
                lines.append([f"{code}-{slug}", kind, side, code, code, "|".join(aliases), "|".join(eng)])
    return lines


countries = list(rows(HERE / "countries.tsv"))
write(ROOT / "nationalities.tsv", "nationalities", ["id", "country", "ar", "en"],
      "Tools/names/states.py from Tools/names/countries.tsv; ! marks a form that is also a country's name or a common word", nationalities(countries))
write(ROOT / "actors-states.tsv", "actors", ["id", "kind", "side", "country", "of", "ar", "en"],
      "Tools/names/states.py from Tools/names/countries.tsv and organs.tsv", states(countries))
