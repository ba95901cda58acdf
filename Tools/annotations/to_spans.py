#!/usr/bin/env python3
"""Turn annotations of texts that may not be passed on into offsets.

    to_spans.py REPORTS.ndjson ANNOTATION_DIR > Annotations/NAME.ndjson

REPORTS holds {"doc", "text"} (or title and text) a line; ANNOTATION_DIR one DOC.json a report in the form of the annotated reports. Every phrase
becomes [start, end] in Unicode scalars of the text; no word of the text is kept. Prefers occurrences inside `near`. Python 3.8, standard library.
"""
import json, os, sys


def main():
    reports, folder = sys.argv[1:3]
    texts = {}
    for line in open(reports, encoding="utf-8"):
        o = json.loads(line)
        text = o["text"] if not o.get("title") else o["title"] + "\n\n" + o["text"]
        texts[o["doc"]] = text
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        g = json.load(open(os.path.join(folder, name), encoding="utf-8"))
        text = texts.get(g["doc"])
        if text is None:
            print(f"{name}: no text", file=sys.stderr)
            continue

        def find(words, near=None):
            i = text.find(words, near[0], near[1]) if near else -1
            if i < 0:
                i = text.find(words)
            return [i, i + len(words)] if i >= 0 else None

        claims = []
        for c in g["claims"]:
            near = find(c["near"])
            trigger = find(c["trigger"], near)
            if near is None or trigger is None:
                print(f"{name}: {c['trigger']!r} is not in the text", file=sys.stderr)
                continue
            out = {"type": c["type"], "trigger": trigger, "near": near, "status": c["status"], "from": c.get("from"), "to": c.get("to"), "speech": c["speech"]}
            for field in ("places", "agent", "target", "source", "relay"):
                out[field] = [s for s in (find(w, near) for w in c.get(field, [])) if s]
            out["tallies"] = [
                {"text": s, "kind": t["kind"], "min": t.get("min"), "max": t.get("max"), "who": t["who"]}
                for t in c.get("tallies", []) for s in [find(t["text"], near)] if s]
            claims.append(out)
        print(json.dumps({"doc": g["doc"], "published": g.get("published"), "claims": claims}, separators=(",", ":")))


if __name__ == "__main__":
    main()
