#!/usr/bin/env python3
"""Write Lexicon/titles.tsv: the plain titles of titles.seed.tsv, and minister + portfolio from portfolios.tsv. Python 3.8."""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent.parent / "Lexicon" / "titles.tsv"


def rows(name):
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield (line.split("\t") + [""] * 5)[:5]


def expand(cell):
    """A lemma with a leading * also takes the article; the rest is kept."""
    out = []
    for form in cell.split("|"):
        if form.startswith("*"):
            form = form[1:]
            head, _, rest = form.partition(" ")
            out += [form, "ال" + head + (" " + rest if rest else "")]
        else:
            out.append(form)
    return "|".join(dict.fromkeys(out))


def main():
    lines = []
    for code, kind, gender, ar, en in rows("titles.seed.tsv"):
        lines.append("\t".join([code, kind, gender, expand(ar), en]))
    for slug, ar, en, _, _ in rows("portfolios.tsv"):
        nouns = ar.split("|")
        bare = [n[2:] if n.startswith("ال") and " " not in n else "" for n in nouns]
        for suffix, kind, gender, head, english in (
            ("minister", "minister", "m", "وزير", "minister"), ("minister-f", "minister", "f", "وزيرة", "minister"),
            ("ministers", "minister", "p", "وزراء", "ministers"), ("deputy-minister", "minister", "m", "نائب وزير|وكيل وزارة|وكيل وزير|مساعد وزير", "deputy minister"),
        ):
            forms = [f"{h} {n}" for h in head.split("|") for n in nouns] + [f"{h} {b}" for h in head.split("|") for b in bare if b]
            english_forms = [f"{e} {english}" for e in en.split("|")] if suffix != "minister-f" else []
            lines.append("\t".join([f"{slug}-{suffix}", kind, gender, "|".join(forms), "|".join(english_forms)]))
    head = ("# pack: titles\n# columns: id\tkind\tgender\tar\ten\n# source: Tools/lexicon/titles.py from titles.seed.tsv and portfolios.tsv\n"
            "# note: gender m, f, p (plural) or -; ! marks a form that is also a common word and needs a name after it\n# licence: CC0-1.0\n")
    OUT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


main()
