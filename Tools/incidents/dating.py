#!/usr/bin/env python3
"""Measures the dating of undated reports on a corpus of dated ones.

    Tools/incidents/dating.py MARSAD CORPUS.ndjson OUT [--count 200] [--seed 1]

Takes reports that tell an act of violence with its day and whose address carries a date equal to their publication date, strips that date, the address and lines that only give a
date, adds them to a casebook with all the others, and compares what `marsad dates` finds. A report has a near-copy where half of its runs of
five words stand in one dated report. The reports judged are printed with --list.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess

from sample import VIOLENCE

parser = argparse.ArgumentParser()
parser.add_argument("marsad")
parser.add_argument("corpus")
parser.add_argument("out")
parser.add_argument("--count", type=int, default=200)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--list", action="store_true")
options = parser.parse_args()

ADDRESS = re.compile(r"(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?([0-3]\d)(?!\d)")
DATE_LINE = re.compile(r"^[^\n]{0,40}(?:\d{1,2}[-/ ]\S{1,9}[-/ ](?:19|20)\d\d|(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2})[^\n]{0,15}$", re.M)

os.makedirs(options.out, exist_ok=True)
reports = [json.loads(line) for line in open(options.corpus, encoding="utf-8")]


def addressed(report):
    found = ADDRESS.search(report.get("url") or "")
    return bool(found) and "-".join(found.groups()) == report["published"]


candidates = [report for report in reports if addressed(report)]
path = os.path.join(options.out, "dating-candidates.ndjson")
with open(path, "w", encoding="utf-8") as file:
    for report in candidates:
        file.write(json.dumps(report, ensure_ascii=False) + "\n")
read = subprocess.run([options.marsad, "read", "--jobs", "2", path], stdout=subprocess.PIPE, check=False).stdout.decode()
conflict = set()
for line in read.splitlines():
    report = json.loads(line)
    acts = [claim for claim in report["claims"] if claim["type"] in VIOLENCE and claim["status"] == "occurred"]
    if report.get("scope", {}).get("value") == "conflict" and any(claim["from"] and claim["from"] == claim["to"] for claim in acts):
        conflict.add(report["doc"])
pool = sorted((report for report in candidates if report["doc"] in conflict), key=lambda report: report["doc"])
chosen = random.Random(options.seed).sample(pool, min(options.count, len(pool)))
truth = {report["doc"]: report["published"] for report in chosen}


def shingles(text):
    words = re.findall(r"\w+", text)
    return {hash(tuple(words[i : i + 5])) for i in range(len(words) - 4)}


wanted = {doc: shingles(next(report["text"] for report in chosen if report["doc"] == doc)) for doc in truth}
where = collections.defaultdict(list)
for doc, runs in wanted.items():
    for run in runs:
        where[run].append(doc)
copied = set()
for report in reports:
    if report["doc"] in truth:
        continue
    shared = collections.Counter(doc for run in shingles(report["text"]) for doc in where.get(run, ()))
    copied.update(doc for doc, count in shared.items() if count * 2 >= len(wanted[doc]))

path = os.path.join(options.out, "dating.ndjson")
with open(path, "w", encoding="utf-8") as file:
    for report in reports:
        if report["doc"] in truth:
            report = {key: value for key, value in report.items() if key not in ("published", "url")}
            report["text"] = DATE_LINE.sub("", report["text"])
        file.write(json.dumps(report, ensure_ascii=False) + "\n")
case = os.path.join(options.out, "dating.marsad")
for suffix in ("", "-wal", "-shm"):
    if os.path.exists(case + suffix):
        os.remove(case + suffix)
subprocess.run([options.marsad, "new", case], check=True, stdout=subprocess.DEVNULL)
subprocess.run([options.marsad, "add", case, path], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
found = json.loads(subprocess.run([options.marsad, "dates", case, "--json"], stdout=subprocess.PIPE, check=True).stdout)
found = {dating["doc"]: dating for dating in found}
for name, docs in (("all", set(truth)), ("without a near-copy", set(truth) - copied)):
    given = [doc for doc in docs if found.get(doc, {}).get("precision") == "day"]
    right = sum(found[doc]["from"] == truth[doc] for doc in given)
    print(f"{name}: {len(docs)} reports, {len(given)} dated ({len(given) / max(1, len(docs)):.0%}), {right} right ({right / max(1, len(given)):.0%})")
if options.list:
    for doc in sorted(truth):
        dating = found.get(doc, {})
        mark = "right" if dating.get("from") == truth[doc] else "wrong" if dating.get("precision") == "day" else "none"
        kinds = ",".join(f"{item['kind']}:{'/'.join(item['days'])}" for item in dating.get("evidence", [])[:4])
        against = ",".join(f"{item['kind']}:{'/'.join(item['days'])}" for item in dating.get("contradictions", [])[:6])
        print(doc, truth[doc], dating.get("from"), mark, "copy" if doc in copied else "own", kinds, "|", against, sep="\t")
