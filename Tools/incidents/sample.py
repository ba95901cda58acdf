#!/usr/bin/env python3
"""Draws what a person is to judge of the joining of claims into incidents.

    Tools/incidents/sample.py CASE.marsad OUT [--seed 1] [--count 50] [--lexicon Lexicon]

Writes to OUT a file `incidents.md` with so many incidents told by three reports and more, each claim with the words around it, and a file `pairs.md`
with so many pairs of claims of violence, of different reports, of the same day and district, that are not joined. One seed gives one sample.
An incident is right where all its claims (but for misread ones) tell the same event; a pair is right where the two are different events, or
where nobody could tell that they are one.
"""
import argparse
import collections
import itertools
import json
import pathlib
import random
import sqlite3

from check_places import gazetteer

VIOLENCE = {"shelling", "air-strike", "bombing", "clash", "assault", "shooting", "attack", "killing"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--lexicon", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2] / "Lexicon")
    options = parser.parse_args()
    parents, kinds = gazetteer(options.lexicon)
    store = sqlite3.connect(f"file:{options.case}?mode=ro", uri=True)
    options.out.mkdir(parents=True, exist_ok=True)

    def told(key):
        row = store.execute("SELECT claim.json, report.doc, report.published, report.outlet, report.text FROM claim JOIN report ON report.id = claim.report_id WHERE claim.name = ?", (key,)).fetchone()
        claim = json.loads(row[0])
        start, end = claim["trigger"]["start"], claim["trigger"]["end"]
        text = row[4]
        words = text[max(0, start - 160) : start] + "【" + text[start:end] + "】" + text[end : end + 200]
        tallies = [f"{t['kind']} {t.get('min')}-{t.get('max')}" for t in claim.get("tallies", [])]
        return f"- {key} ({row[3]}, published {row[2]}) {claim['type']}, {claim.get('from')}..{claim.get('to')}, places {[p['text'] for p in claim.get('places', [])]}, tallies {tallies}\n  {' '.join(words.split())}\n"

    drawn = random.Random(options.seed)
    incidents = [json.loads(text) for (text,) in store.execute("SELECT json FROM incident ORDER BY name")]
    wide = [i for i in incidents if i.get("kind") != "aggregate" and len({key.rsplit("#", 1)[0] for key in i["claims"]}) >= 3]
    chosen = drawn.sample(wide, min(options.count, len(wide)))
    with open(options.out / "incidents.md", "w", encoding="utf-8") as file:
        file.write(f"{len(wide)} incidents of three reports and more; seed {options.seed}\n")
        for number, incident in enumerate(chosen, 1):
            file.write(f"\n## {number}. {incident['id']}\n\n")
            keys = incident["claims"]
            for key in keys[:14]:
                file.write(told(key))
            if len(keys) > 14:
                file.write(f"... and {len(keys) - 14} more claims\n")

    of = {key: incident["id"] for incident in incidents for key in incident["claims"]}
    cells = collections.defaultdict(list)
    for name, text in store.execute("SELECT claim.name, claim.json FROM claim JOIN joined ON joined.name = claim.name ORDER BY claim.name"):
        claim = json.loads(text)
        if claim["type"] not in VIOLENCE or claim.get("status") != "occurred" or not claim.get("from") or claim.get("from") != claim.get("to"):
            continue
        districts = set()
        for place in claim.get("places", []):
            at, seen = place.get("id"), 0
            while at and seen < 12:
                if kinds.get(at) == "admin2" or kinds.get(at) == "admin1":
                    districts.add(at)
                    break
                at, seen = parents.get(at), seen + 1
        for district in districts:
            cells[(claim["from"], district)].append(name)
    pairs = set()
    for names in cells.values():
        for a, b in itertools.combinations(sorted(set(names)), 2):
            if a.rsplit("#", 1)[0] != b.rsplit("#", 1)[0] and of.get(a) != of.get(b):
                pairs.add((a, b))
    chosen = drawn.sample(sorted(pairs), min(options.count, len(pairs)))
    with open(options.out / "pairs.md", "w", encoding="utf-8") as file:
        file.write(f"{len(pairs)} pairs of unjoined claims of one day and district; seed {options.seed}\n")
        for number, (a, b) in enumerate(chosen, 1):
            file.write(f"\n## {number}.\n\n{told(a)}{told(b)}")


if __name__ == "__main__":
    main()
