#!/usr/bin/env python3
"""Part annotated reports with their texts inside into the folders that the scorer takes.

    split.py REPORTS.ndjson FOLDER [SUFFIX]

Writes FOLDER/claims/DOC.json, FOLDER/texts/DOC.txt and FOLDER/input.ndjson, of the reports whose names end in SUFFIX. Python 3.8, standard library.
"""
import json, os, sys


def main():
    path, folder = sys.argv[1:3]
    suffix = sys.argv[3] if len(sys.argv) > 3 else ""
    for part in ("claims", "texts"):
        os.makedirs(os.path.join(folder, part), exist_ok=True)
    with open(os.path.join(folder, "input.ndjson"), "w", encoding="utf-8") as reports:
        for line in open(path, encoding="utf-8"):
            o = json.loads(line)
            if not o["doc"].endswith(suffix):
                continue
            gold = {"doc": o["doc"], "published": o.get("published"), "published_basis": "given", "claims": o["claims"]}
            with open(os.path.join(folder, "claims", o["doc"] + ".json"), "w", encoding="utf-8") as f:
                json.dump(gold, f, ensure_ascii=False)
            with open(os.path.join(folder, "texts", o["doc"] + ".txt"), "w", encoding="utf-8") as f:
                f.write(o["text"])
            json.dump({"doc": o["doc"], "text": o["text"], "published": o.get("published")}, reports, ensure_ascii=False)
            reports.write("\n")


if __name__ == "__main__":
    main()
