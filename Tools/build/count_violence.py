#!/usr/bin/env python3
"""Count the claims of the violence group in what `marsad read` gives: count_violence.py NAME < CLAIMS.ndjson. Python 3.8, standard library."""
import collections, json, sys

VIOLENCE = "shelling air-strike bombing clash assault shooting attack killing abuse detention destruction".split()
types, reports, hit = collections.Counter(), 0, 0
for line in sys.stdin:
    found = [c["type"] for c in json.loads(line)["claims"] if c["type"] in VIOLENCE]
    reports += 1
    hit += bool(found)
    types.update(found)
print(f"{sys.argv[1]}: {sum(types.values())} claims in {hit} of {reports} reports", dict(types.most_common()))
