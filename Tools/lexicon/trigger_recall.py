#!/usr/bin/env python3
"""How many triggers of annotated reports the trigger lexicon proposes with the right type, and how many candidates that takes.

    swiftc ... -o forms-list          # see FormsList.swift
    ./forms-list Lexicon/triggers.tsv > forms.tsv
    Tools/lexicon/trigger_recall.py --forms forms.tsv --lexicon Lexicon/triggers.tsv --gold GOLD [--misses 50] [--rows 40]

GOLD holds claims/*.json and texts/*.txt. Matching follows the reader: conjunction, one of ba, lam, kaf, sin, the article and one
pronoun are cut off, the longest alias at each place is taken. Prints recall, candidates per 1,000 words, the misses and, with
--rows, the rows that are right least often. Standard library only."""
import argparse, collections, glob, json, os, re

WORD = re.compile(r"[\u0621-\u063A\u0641-\u064A]+|[A-Za-z]+|[0-9]+")
FOLD = str.maketrans({"آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك"})
MARKS = re.compile("[\u064B-\u065F\u0670\u0640\u200B-\u200F]")
PRONOUNS = ["هما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي"]


def fold(text):
    return MARKS.sub("", text).translate(FOLD)


def tokens(text):
    """Folded words with spans of the original text."""
    keep = [i for i, c in enumerate(text) if not MARKS.match(c)]
    plain = "".join(text[i] for i in keep).translate(FOLD)
    return [(m.group(), keep[m.start()], keep[m.end() - 1] + 1) for m in WORD.finditer(plain)]


def readings(word):
    """(stem, proclitics, enclitic) for every sensible cut."""
    out, fronts = [], [("", word)]
    if len(word) >= 2:
        for conj in ("", "و", "ف"):
            if not word.startswith(conj) or (conj and len(word) < 3):
                continue
            rest = word[len(conj):]
            if conj:
                fronts.append((conj, rest))
            if rest.startswith("ال") and len(rest) > 3:
                fronts.append((conj + "A", rest[2:]))
            if len(rest) < 3:
                continue
            if rest[0] in "بلكس":
                fronts.append((conj + rest[0], rest[1:]))
                if rest[0] != "س" and rest[1:3] == "ال" and len(rest) > 4:
                    fronts.append((conj + rest[0] + "A", rest[3:]))
                if rest[:2] == "لل":
                    fronts += [(conj + "لA", rest[2:]), (conj + "ل", "ا" + rest[1:])]
    for front, stem in fronts:
        out.append((stem, front, ""))
        if "A" in front:
            continue
        for p in PRONOUNS:
            if stem.endswith(p) and len(stem) - len(p) >= 2:
                base = stem[:-len(p)]
                out.append((base, front, p))
                if base[-1] == "ت": out.append((base[:-1] + "ه", front, p))
                if base[-1] == "ا": out.append((base[:-1] + "ي", front, p))
                if base[-1] in "وي": out.append((base[:-1] + "ء", front, p))
                if base[-1] == "و": out.append((base + "ا", front, p))
    return out


def allowed(bits, front, back):
    if not front and not back:
        return True
    part, rest = bits & 7, front.lstrip("وف") if front[:1] in "وف" else front
    if part == 1: return not rest
    if part == 2: return rest in ("", "س", "ل")
    if part == 7: return "س" not in front and not back
    return "س" not in front


class Lexicon:
    def __init__(self, forms, table):
        columns = None
        self.rows = {}
        for line in open(table, encoding="utf-8"):
            if line.startswith("# columns:"):
                columns = line[len("# columns:"):].strip().split("\t")
            elif not line.startswith("#") and line.strip():
                cells = line.rstrip("\n").split("\t")
                row = dict(zip(columns, cells + [""] * len(columns)))
                self.rows[row["id"]] = (row["types"].split("|"), {fold(w) for w in row["with"].split("|") if w})
        self.first = collections.defaultdict(list)
        for line in open(forms, encoding="utf-8"):
            _, id, form, bits = line.rstrip("\n").split("\t")
            words = fold(form).split()
            self.first[words[0]].append((words, id, int(bits)))

    def candidates(self, toks, conditions=True):
        i = 0
        while i < len(toks):
            best, found = 0, []
            for stem, front, back in readings(toks[i][0]):
                for words, id, bits in self.first.get(stem, ()):
                    n = len(words)
                    if not allowed(bits, front, back) or (back and n > 1) or n < best:
                        continue
                    if n > 1 and [t[0] for t in toks[i + 1:i + n]] != words[1:]:
                        continue
                    need = self.rows[id][1]
                    if conditions and need and not any(
                            need & {s for s, f, b in readings(t[0])} for t in toks[max(0, i - 15):i + 16]):
                        continue
                    if n > best:
                        best, found = n, []
                    found.append(id)
            if found:
                types = []
                for id in dict.fromkeys(found):
                    types += [t for t in self.rows[id][0] if t not in types]
                yield i, i + best, list(dict.fromkeys(found)), types
                i += best
            else:
                i += 1


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--forms", required=True); ap.add_argument("--lexicon", required=True); ap.add_argument("--gold", required=True)
    ap.add_argument("--misses", type=int, default=40); ap.add_argument("--rows", type=int, default=0)
    ap.add_argument("--no-conditions", action="store_true")
    a = ap.parse_args()
    lexicon = Lexicon(a.forms, a.lexicon)
    words = cands = total = any_hit = hit = right = 0
    misses, used, good = [], collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(os.path.join(a.gold, "claims", "*.json"))):
        doc = json.load(open(path, encoding="utf-8"))
        text = open(os.path.join(a.gold, "texts", doc["doc"] + ".txt"), encoding="utf-8", newline="").read()
        toks = tokens(text)
        words += len(toks)
        found = []
        for i, j, ids, types in lexicon.candidates(toks, not a.no_conditions):
            found.append((toks[i][1], toks[j - 1][2], ids, types))
        cands += len(found)
        good_at = set()
        for claim in doc["claims"]:
            at = text.find(claim["near"])
            inner = claim["near"].find(claim["trigger"])
            if at < 0 or inner < 0:
                at, inner = text.find(claim["trigger"]), 0
            total += 1
            s, e = at + inner, at + inner + len(claim["trigger"])
            over = [f for f in found if f[0] < e and f[1] > s]
            ok = [f for f in over if claim["type"] in f[3]]
            any_hit += bool(over); hit += bool(ok)
            for f in ok:
                good_at.add((f[0], f[1]))
            if not ok:
                misses.append((claim["type"], claim["trigger"], claim["near"][:70], [t for f in over for t in f[3]]))
        right += len(good_at)
        for f in found:
            for id in f[2]:
                used[id] += 1
                good[id] += (f[0], f[1]) in good_at
    print(f"triggers {total}: some candidate {any_hit / total:.3f}, with the type {hit / total:.3f}")
    print(f"candidates per 1,000 words {1000 * cands / words:.1f} ({words} words), right {right / cands:.3f}")
    for m in misses[:a.misses]:
        print("miss\t%s\t%s\t%s\t%s" % m)
    rows = sorted((i for i in used if used[i] >= 6), key=lambda i: (good[i] / used[i], -used[i]))
    for id in rows[:a.rows]:
        print(f"row\t{id}\t{used[id]}\t{good[id] / used[id]:.3f}")


if __name__ == "__main__":
    main()
