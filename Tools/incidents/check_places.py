#!/usr/bin/env python3
"""Looks for incidents that join what cannot be one: two claims whose most specific populated places differ with neither inside the other.

    Tools/incidents/check_places.py CASE.marsad [--lexicon Lexicon] [--show N]

CASE is a casebook whose incidents are stored (`marsad add` and `marsad incidents` see to that). A claim's most specific populated places are
the towns, villages, quarters and sites that it names, without those that contain another of its own; the first of them is where it says that
it happened. Ambiguous names and names that the gazetteer does not know say nothing. Claims that a person joined are left out: the program
does not undo that. Counted apart are

- first:  claims of one incident whose first such places lie apart;
- all:    claims of one incident of which no such place is, holds or lies in one of the other;
- denied: the same as `first` for what is denied, which its own report may tie to something told of another place.

Exit code 1 where `first` or `all` is not nought.
"""
import argparse
import json
import pathlib
import sqlite3
import sys

POPULATED = {"city", "town", "village", "quarter", "camp", "facility", "base", "airport", "port", "crossing"}
WIDE = {"country", "region", "mountain", "river", "island", "admin1", "admin2", "admin3"}


def gazetteer(folder):
    parents, kinds = {}, {}
    for path in sorted((folder / "places").glob("*.tsv")):
        columns = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# columns:"):
                columns = line.split(":", 1)[1].strip().split("\t")
            if not columns or line.startswith("#") or not line:
                continue
            row = dict(zip(columns, line.split("\t")))
            if "kind" in row and row["id"] not in kinds:
                kinds[row["id"]], parents[row["id"]] = row["kind"], row.get("parent") or None
    return parents, kinds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case")
    parser.add_argument("--lexicon", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2] / "Lexicon")
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    parents, kinds = gazetteer(options.lexicon)

    def chain(place):
        found = []
        while place and place not in found and len(found) < 12:
            found.append(place)
            place = parents.get(place)
        return found

    def nested(a, b):
        return a in chain(b) or b in chain(a)

    def known(place):
        return place.get("id") or place.get("candidates")

    def specific(claim):
        """The claim's places that hold no other place of it and are populated, in its order."""
        places = claim.get("places", [])
        own = [place.get("id") for place in places]
        leaves = []
        for index, place in enumerate(own):
            if not place or kinds.get(place) is None or kinds[place] in WIDE or place in leaves:
                continue
            holds = any(
                other != index and known(places[other])
                and (places[other].get("within") == index or own[other] not in (None, place) and place in chain(own[other]))
                for other in range(len(own))
            )
            if not holds:
                leaves.append(place)
        return leaves

    store = sqlite3.connect(f"file:{options.case}?mode=ro", uri=True)
    told = {}
    query = """
        SELECT joined.name, coalesce(decision.correction, claim.json) FROM joined JOIN claim ON claim.name = joined.name
        LEFT JOIN standing ON standing.claim = claim.name LEFT JOIN decision ON decision.id = standing.decision"""
    for name, text in store.execute(query):
        leaves = specific(json.loads(text))
        if leaves:
            told[name] = leaves
    counts = {"first": 0, "all": 0, "denied": 0}
    incidents = several = 0
    for (text,) in store.execute("SELECT json FROM incident ORDER BY name"):
        incident = json.loads(text)
        incidents += 1
        decided = {key for join in incident.get("joins", []) if "decided" in join["reasons"] for key in (join["a"], join["b"])}
        claims = [key for key in incident["claims"] if key in told and key not in decided]
        denials = [key for key in incident.get("denials", []) if key in told]
        several += len(incident["claims"]) > 1
        found = set()
        for position, a in enumerate(claims):
            for b in claims[position + 1:]:
                if not nested(told[a][0], told[b][0]):
                    found.add(("first", a, b))
                if not any(nested(p, q) for p in told[a] for q in told[b]):
                    found.add(("all", a, b))
            for b in denials:
                if not nested(told[a][0], told[b][0]):
                    found.add(("denied", a, b))
        for kind in counts:
            pairs = sorted(pair for pair in found if pair[0] == kind)
            if not pairs:
                continue
            counts[kind] += 1
            if counts[kind] <= options.show:
                _, a, b = pairs[0]
                reasons = sorted({reason for join in incident.get("joins", []) for reason in join["reasons"]})
                print(f"{kind}\t{incident['id']}\t{a} {told[a]}\t{b} {told[b]}\t{' '.join(reasons)}")
    print(f"{incidents} incidents, {several} of several claims; violations: " + ", ".join(f"{kind} {count}" for kind, count in counts.items()))
    sys.exit(1 if counts["first"] or counts["all"] else 0)


if __name__ == "__main__":
    main()
