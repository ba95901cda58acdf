#!/usr/bin/env python3
"""Check that every span of what was read is exactly that part of its report's text.

    Tools/build/check_spans.py PREDICTIONS.ndjson TEXT_DIR

Spans count Unicode scalars. Exit 1 where one is wrong. Python 3.8, standard library only.
"""
import json
import pathlib
import sys


def spans(value):
    """Every object with text, start and end inside a value."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= set(value):
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


def main():
    predictions, texts = sys.argv[1:]
    count, wrong = 0, []
    for line in open(predictions, encoding="utf-8"):
        report = json.loads(line)
        text = pathlib.Path(texts, report["doc"] + ".txt").read_bytes().decode("utf-8")
        for span in spans(report["claims"]):
            count += 1
            if text[span["start"]:span["end"]] != span["text"]:
                wrong.append((report["doc"], span))
    print(f"spans: {count} checked, {len(wrong)} wrong")
    for doc, span in wrong[:10]:
        print(f"  {doc}: {span}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
