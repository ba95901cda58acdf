"""What the place scripts share: folding, reading and writing packs, and the flag for ambiguous names."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
PACKS = os.path.normpath(os.path.join(HERE, "..", "..", "Lexicon", "places"))
COLUMNS = ["id", "kind", "parent", "lat", "lon", "population", "flags", "ar", "en"]
KINDS = ("region country admin1 admin2 admin3 city town village quarter camp island mountain river crossing base airport port "
         "facility").split()

_FOLD = {}
for _from, _to in [("آأإٱٲٳٵ", "ا"), ("ؤ", "و"), ("ئىیێېےۓ", "ي"), ("ةۀہۂۃەھ", "ه"), ("کڪګڬڭڮگڰ", "ك"), ("پ", "ب"), ("چ", "ج"), ("ژ", "ز"),
                   ("ڤڥ", "ف"), ("ٹٺٻټٽ", "ت"), ("ںڻڼ", "ن"), ("ۆۇۈۋ", "و")]:
    for _c in _from:
        _FOLD[_c] = _to
for _i in list(range(0x64B, 0x660)) + list(range(0x610, 0x61B)) + [0x640, 0x670] + list(range(0x200B, 0x2010)) + list(range(0x202A, 0x202F)):
    _FOLD[chr(_i)] = ""
for _i in range(10):
    _FOLD[chr(0x660 + _i)] = str(_i)
    _FOLD[chr(0x6F0 + _i)] = str(_i)


def fold(text):
    """The match key of a name: what the program's folding makes of it (alef, ya, ta marbuta, hamza carriers, marks, Persian letters)."""
    return " ".join("".join(_FOLD.get(c, c) for c in text.lower()).replace("-", " ").replace("\u00a0", " ").split())


def unique(names):
    """The names in their order, without those that fold to one that stands before."""
    seen, out = set(), []
    for name in names:
        name = " ".join(name.split())
        key = fold(name)
        if key and key not in seen:
            seen.add(key)
            out.append(name)
    return out


def read_table(path):
    """Rows of a tab-separated file as lists of cells, without comments and empty lines."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


def read_packs(skip=()):
    """All rows of all packs as dictionaries, with the pack's name under `pack`."""
    for name in sorted(os.listdir(PACKS)):
        if name.endswith(".tsv") and name not in skip:
            for cells in read_table(os.path.join(PACKS, name)):
                row = dict(zip(COLUMNS, cells))
                row["pack"] = name
                row["ar"] = row["ar"].split("|") if row["ar"] else []
                row["en"] = row["en"].split("|") if row["en"] else []
                yield row


def ambiguous_words():
    """Folded names that are also common words or personal names: word to reason, from ambiguous.tsv."""
    path = os.path.join(HERE, "ambiguous.tsv")
    return {fold(cells[0]): cells[1] for cells in read_table(path)} if os.path.exists(path) else {}


def with_cue(flags, kind, names, words):
    """`flags` with `cue` added where the display name, or any name of one word, is in `words`."""
    if "major" in flags or kind in ("country", "region"):
        return flags
    if names and "cue" not in flags and fold(names[0]) in words:
        return sorted(set(flags) | {"cue"})
    return flags


def settle(row, words):
    """Marks an ambiguous place with `cue`, and drops further names that are ambiguous where the display name is not."""
    row["ar"] = unique(row["ar"])
    row["flags"] = with_cue(row["flags"], row["kind"], row["ar"], words)
    if "cue" not in row["flags"] and "major" not in row["flags"] and row["kind"] not in ("country", "region"):
        row["ar"] = row["ar"][:1] + [name for name in row["ar"][1:] if fold(name) not in words]
    return row


def number(value):
    """A coordinate with at most four decimals (about ten metres), without trailing zeros."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def write_pack(name, source, licence, rows, notes=()):
    """Writes one pack, rows sorted by id; `rows` are dictionaries with lists under flags, ar and en."""
    words = ambiguous_words()
    path = os.path.join(PACKS, name + ".tsv")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# pack: places/{name}\n# columns: " + "\t".join(COLUMNS) + f"\n# source: {source}\n# licence: {licence}\n")
        for note in notes:
            file.write(f"# {note}\n")
        for row in sorted(rows, key=lambda row: row["id"]):
            row = settle(dict(row), words)
            cells = [row["id"], row["kind"], row["parent"], number(row.get("lat")), number(row.get("lon")),
                     str(row.get("population") or ""), ",".join(row["flags"]), "|".join(row["ar"]), "|".join(row["en"])]
            file.write("\t".join(cells) + "\n")
    print(f"{name}: {len(rows)} places, {os.path.getsize(path)} bytes")
