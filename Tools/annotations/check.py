#!/usr/bin/env python3
"""Check annotated reports that carry their text.

    check.py FILE.ndjson ... [--counts]

One report a line: {"doc", "published", "text", "claims"}, claims in the form of the annotated reports: type, trigger, near,
status, places, from, to, agent, target, tallies, source, relay, speech. Every string must stand in the text, scalar for
scalar; `near` must lead to its trigger; types and values must be known; dates must be real and in order; a tally's bounds
in order and its `of` an earlier tally of the same claim. Exits 1 when something is wrong. --counts prints the claims by type.
Python 3.8, standard library.
"""
import collections
import datetime
import json
import sys

TYPES = set((
    "shelling air-strike bombing clash assault shooting attack killing abuse detention destruction "
    "deployment control withdrawal defection siege "
    "shortage displacement evacuation aid access-denial ceasefire "
    "appeal pledge refusal support recognition accusation denial threat meeting agreement sanction resolution "
    "mission formation protest justice").split())
STATUS = {"occurred", "negated", "expected", "requested"}
SPEECH = {"says", "confirms", "alleges", "denies", "unattributed"}
KINDS = {"killed", "injured", "detained", "abducted", "missing", "displaced", "defected", "other"}
WHO = {"people", "civilians", "children", "women", "state-forces", "fighters", "medics", "journalists", "other"}
LISTS = ("places", "agent", "target", "source", "relay")
FIELDS = {"type", "trigger", "near", "status", "from", "to", "tallies", "speech"} | set(LISTS)
TALLY_FIELDS = {"text", "kind", "min", "max", "who", "of", "approx"}
CONTROLS = set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A)) | {0xFEFF}


def day(value, faults, name):
    """The date of YYYY-MM-DD, or None."""
    if value is None:
        return None
    try:
        if len(value) != 10:
            raise ValueError
        return datetime.datetime.strptime(value, "%Y-%m-%d").date()
    except (TypeError, ValueError):
        faults.append("%s is no date: %r" % (name, value))
        return None


def tally_faults(tallies, text):
    faults = []
    for index, tally in enumerate(tallies):
        if set(tally) - TALLY_FIELDS:
            faults.append("tally fields %s" % sorted(set(tally) - TALLY_FIELDS))
        if not tally.get("text") or tally["text"] not in text:
            faults.append("tally %r is not in the text" % tally.get("text"))
        if tally.get("kind") not in KINDS:
            faults.append("tally kind %r" % tally.get("kind"))
        if tally.get("who") not in WHO:
            faults.append("tally who %r" % tally.get("who"))
        low, high = tally.get("min"), tally.get("max")
        if low is None and high is None:
            faults.append("tally %r has no bound" % tally.get("text"))
        if low is not None and high is not None and low > high:
            faults.append("tally bounds %r..%r" % (low, high))
        if "of" in tally and not (isinstance(tally["of"], int) and 0 <= tally["of"] < len(tallies) and tally["of"] != index):
            faults.append("tally of %r" % tally["of"])
    return faults


def claim_faults(claim, text):
    faults = []
    if set(claim) != FIELDS:
        faults.append("fields %s" % sorted(set(claim) ^ FIELDS))
        return faults
    if claim["type"] not in TYPES:
        faults.append("type %r" % claim["type"])
    if claim["status"] not in STATUS:
        faults.append("status %r" % claim["status"])
    if claim["speech"] not in SPEECH:
        faults.append("speech %r" % claim["speech"])
    if claim["source"] and claim["speech"] == "unattributed" or not claim["source"] and claim["speech"] in ("says", "confirms"):
        faults.append("speech %r with sources %r" % (claim["speech"], claim["source"]))
    if not claim["trigger"] or claim["near"] not in text:
        faults.append("near is not in the text")
    elif claim["trigger"] not in claim["near"]:
        faults.append("trigger %r is not in its near" % claim["trigger"])
    for name in LISTS:
        for value in claim[name]:
            if not value or value != value.strip() or value not in text:
                faults.append("%s %r is not in the text" % (name, value))
    first, last = day(claim["from"], faults, "from"), day(claim["to"], faults, "to")
    if first and last and first > last:
        faults.append("dates %s..%s" % (first, last))
    return faults + tally_faults(claim["tallies"], text)


def report_faults(report):
    faults = []
    for name in ("doc", "published", "text", "claims"):
        if name not in report:
            return ["no %s" % name]
    day(report["published"], faults, "published")
    if any(ord(scalar) in CONTROLS for scalar in report["text"]) or report["text"] != report["text"].strip():
        faults.append("stray controls or blanks in the text")
    for claim in report["claims"]:
        for fault in claim_faults(claim, report["text"]):
            faults.append("%s %r: %s" % (claim.get("type"), claim.get("trigger"), fault))
    seen = collections.Counter(json.dumps(claim, sort_keys=True) for claim in report["claims"])
    faults += ["told twice: %s" % key[:80] for key, times in seen.items() if times > 1]
    return faults


def main(arguments):
    wrong, types, names = 0, collections.Counter(), set()
    for path in [a for a in arguments if not a.startswith("--")]:
        reports = claims = tallies = 0
        with open(path, encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                report = json.loads(line)
                faults = report_faults(report)
                if report.get("doc") in names:
                    faults.append("this doc is named twice")
                names.add(report.get("doc"))
                for fault in faults:
                    print("%s:%d: %s: %s" % (path, number, report.get("doc"), fault))
                wrong += len(faults)
                reports += 1
                claims += len(report.get("claims", []))
                tallies += sum(len(c.get("tallies", [])) for c in report.get("claims", []))
                types.update(c.get("type") for c in report.get("claims", []))
        print("%s: %d reports, %d claims, %d tallies" % (path, reports, claims, tallies))
    if "--counts" in arguments:
        for kind, times in types.most_common():
            print("%6d %s" % (times, kind))
    print("%d faults" % wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
