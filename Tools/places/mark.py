#!/usr/bin/env python3
"""Marks the names of common-words.tsv in the packs, so that they are names only after a cue. Run after the scripts that write the packs; running it
again changes nothing.

    mark.py

An alias gets the mark `!`. The first alias is the display name and cannot have one: where another alias is no common word, that comes first;
where none is, the whole entry gets the flag `cue`, and so do the entries of cue-entries.tsv."""
import glob, os
from common import HERE, fold, read_table

PACKS = os.path.join(HERE, "..", "..", "Lexicon", "places", "*.tsv")


def marked(aliases, flags, words, rare):
    """The aliases and flags of an entry, with its common words marked; `rare` ones need a cue whatever their name."""
    if rare and "cue" not in flags:
        return aliases, flags + ["cue"]
    plain = [alias.lstrip("!") for alias in aliases]
    common = [alias for alias in plain if " " not in alias and fold(alias) in words]
    if not common or "cue" in flags:
        return aliases, flags
    rest = [alias for alias in plain if alias not in common]
    if plain[0] in common and (not rest or fold(plain[0]) in KEPT):
        return aliases, flags + ["cue"]
    kept = [alias for alias in aliases if alias.lstrip("!") not in common]
    return kept + ["!" + alias for alias in common], flags


# Their other names are rarer still.
KEPT = {"مشهد"}


def main():
    words = {fold(cells[0]) for cells in read_table(os.path.join(HERE, "common-words.tsv"))}
    rare = {cells[0] for cells in read_table(os.path.join(HERE, "cue-entries.tsv"))}
    count = 0
    for path in sorted(glob.glob(PACKS)):
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        columns = next(line for line in lines if line.startswith("# columns: ")).removeprefix("# columns: ").split("\t")
        ar, flag = columns.index("ar"), columns.index("flags")
        changed = False
        for number, line in enumerate(lines):
            cells = line.split("\t")
            if line.startswith("#") or len(cells) != len(columns):
                continue
            flags = [each for each in cells[flag].split(",") if each]
            aliases, flags = marked(cells[ar].split("|"), flags, words, cells[0] in rare)
            cells[ar], cells[flag] = "|".join(aliases), ",".join(flags)
            if cells != line.split("\t"):
                lines[number], changed, count = "\t".join(cells), True, count + 1
        if changed:
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write("\n".join(lines))
    print(count, "entries marked")


if __name__ == "__main__":
    main()
