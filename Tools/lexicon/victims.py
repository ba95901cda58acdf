#!/usr/bin/env python3
"""Write Lexicon/victims.tsv from victims.seed.tsv beside this file: one row a noun and number, its forms as aliases.

Singular: bare, definite, accusative in alef. Dual: nominative, oblique, definite, construct. Plural: sound (cases, construct, definite) or broken
(bare, definite, tanwin alef). A form that is spelled like a common word of another sense is marked ! (needs a cue). Python 3.8.
"""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent.parent / "Lexicon" / "victims.tsv"
NO_TANWIN = ("ا", "ى", "ة", "اء", "ء")
CUE = {line.split("\t")[0] for line in (HERE / "ambiguous-nouns.tsv").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"}


def the(word):
    return word if word.startswith("ال") and len(word) > 4 else "ال" + word


def unique(items):
    return list(dict.fromkeys(i for i in items if i))


def singular(lemma):
    if lemma.startswith("="):
        return [lemma[1:]]
    if " " in lemma:
        return [lemma]
    forms = [lemma, the(lemma)]
    if not lemma.endswith(NO_TANWIN):
        forms.append(lemma + "ا" if not lemma.endswith("ئ") else lemma + "ا")
    return forms


def dual(lemma):
    if lemma.startswith("="):
        return []
    head, _, rest = lemma.partition(" ")
    stem = head[:-1] + "ت" if head.endswith("ة") else head
    if head.endswith("ى"):
        stem = head[:-1] + "ي"
    if head == "امرأة":
        stem = "امرأت"
    if rest:
        return [stem + "ا " + rest, stem + "ي " + rest]
    forms = [stem + "ان", stem + "ين", the(stem + "ان"), the(stem + "ين")]
    construct = [stem + "ا"] if head.endswith("ة") else []
    return forms + construct


def sound(lemma, how):
    if lemma.startswith("=") or " " in lemma:
        return []
    if how == "f":
        stem = lemma[:-2] + "ي" if lemma.endswith("اة") else lemma[:-1]
        return [stem + "ات", the(stem + "ات")]
    if lemma.endswith("ة"):
        return []
    forms = [lemma + "ون", lemma + "ين", the(lemma + "ون"), the(lemma + "ين"), lemma + "و"]
    if how == "m":
        forms.append(lemma + "ي")
    return forms


def broken(word):
    tanwin = word.endswith("+")
    word = word.rstrip("+")
    forms = [word]
    head = word.split(" ")[0]
    if " " in word:
        return forms
    forms.append(the(head))
    if tanwin:
        forms.append(word + "ا")
    return forms


def mark(forms):
    return "|".join(("!" + f if f in CUE else f) for f in unique(forms))


def main():
    lines = []
    for line in (HERE / "victims.seed.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        noun, who, kind, lemmas, plurals, how, en, ens = (line.split("\t") + [""] * 8)[:8]
        lemmas = [l for l in lemmas.split("|") if l]
        inflected = [l for l in lemmas if not l.endswith("-")]
        lemmas = [l.rstrip("-") for l in lemmas]
        one = [f for l in lemmas for f in singular(l)]
        two = [f for l in lemmas for f in dual(l)]
        many = [f for p in plurals.split("|") if p for f in broken(p)]
        if how != "-":
            many += [f for l in inflected for f in sound(l, how)]
        if noun == "others-du":
            one, two = [], one
        one, two, many = unique(one), unique(two), unique(many)
        two_only = [f for f in two if f not in many] + [f for f in two if f in many]
        rows = (("sg", "singular", one, en), ("du", "dual", two_only, ""), ("pl", "plural", many, ens))
        for suffix, number, forms, english in rows:
            if forms or english:
                lines.append("\t".join([f"{noun}-{suffix}", who, kind, number, mark(forms), english]))
    head = ("# pack: victims\n# columns: id\twho\tkind\tnumber\tar\ten\n"
            "# source: Tools/lexicon/victims.py from Tools/lexicon/victims.seed.tsv; a noun's oblique dual and oblique plural are spelled alike\n"
            "# note: ! marks a form that is also a common word of another sense and needs a number, an event noun or a verb beside it\n"
            "# licence: CC0-1.0\n")
    OUT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


main()
