#!/usr/bin/env python3
"""Checks the place packs: columns, kinds, flags, numbers, unique ids, parents that exist and do not go in circles, names that fold to
something, and no name twice under one parent. Prints what is wrong; exit code 1 when anything is. Python 3, standard library."""
import collections, sys
from common import COLUMNS, KINDS, fold, read_packs

FLAGS = {"cue", "major"}


def main():
    wrong, rows = [], list(read_packs())
    by_id = {}
    for row in rows:
        where = f"{row['pack']}: {row['id']}"
        if len([k for k in row if k in COLUMNS]) != len(COLUMNS):
            wrong.append(f"{where}: columns")
            continue
        if row["id"] in by_id:
            wrong.append(f"{where}: id stands in {by_id[row['id']]['pack']} too")
        by_id[row["id"]] = row
        if not row["id"].startswith(("sy:", "gn:", "x:")):
            wrong.append(f"{where}: form of the id")
        if row["kind"] not in KINDS:
            wrong.append(f"{where}: kind {row['kind']}")
        if set(filter(None, row["flags"].split(","))) - FLAGS:
            wrong.append(f"{where}: flags {row['flags']}")
        if row["lat"] and not (-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180):
            wrong.append(f"{where}: point")
        if not row["ar"] or any(not fold(name) for name in row["ar"]):
            wrong.append(f"{where}: no name")
        if len({fold(name) for name in row["ar"]}) != len(row["ar"]):
            wrong.append(f"{where}: a name twice")
    for row in rows:
        path, at = [row["id"]], row["parent"]
        while at:
            if at not in by_id:
                wrong.append(f"{row['pack']}: {row['id']}: parent {at} does not exist")
                break
            if at in path:
                wrong.append(f"{row['pack']}: {row['id']}: circle {' '.join(path)}")
                break
            path.append(at)
            at = by_id[at]["parent"]
    under = collections.defaultdict(list)
    for row in rows:
        for name in row["ar"]:
            under[row["parent"], row["kind"], fold(name)].append(row)
    for (parent, kind, name), same in sorted(under.items()):
        ids = sorted({row["id"] for row in same})
        if len(ids) > 1 and any(not i.startswith(("sy:", "gn:")) for i in ids):
            wrong.append(f"{kind} {name} twice under {parent}: {' '.join(ids)}")
    print("\n".join(wrong))
    alike = sum(len({r['id'] for r in same}) > 1 for same in under.values())
    print(f"{len(rows)} places, {sum(len(r['ar']) for r in rows)} names, {len(wrong)} wrong; {alike} names that sources give twice under one parent")
    print(collections.Counter(row["kind"] for row in rows))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
