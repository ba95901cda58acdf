#!/usr/bin/env python3
"""Train the clitic splitter, or evaluate what it printed, on a treebank in CoNLL-U.

    pip install numpy scipy
    python3 Tools/clitics/train.py --treebank ar_pud-ud-test.conllu            # cross-validate, by sentence, 2 and 10 folds
    python3 Tools/clitics/train.py --treebank ar_pud-ud-test.conllu --write    # and write Lexicon/clitics.tsv from all of it
    python3 Tools/clitics/train.py --treebank ar_pud-ud-test.conllu --cases F    # write word<TAB>split lines, as CliticReport prints them
    python3 Tools/clitics/train.py --treebank ar_pud-ud-test.conllu --compare F  # compare lines that CliticReport printed for its words

The model is log-linear over the ways to split one word: P(split | word) is proportional to exp(sum of weights). It sees the word alone:
the frequency of each stem in Lexicon/words.tsv, which letters are taken for clitics, and the stem's length. A word counts as right when
all its boundaries are the treebank's. The article is not split, as in the treebank. What the features mean is said once, in `features`;
`CliticModel.swift` computes the same ones.
"""
import argparse
import collections
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLD = {0x622: 0x627, 0x623: 0x627, 0x625: 0x627, 0x671: 0x627, 0x624: 0x648, 0x626: 0x64A, 0x649: 0x64A}
AL, UNKNOWN = "ال", 1.5
PROCLITICS = ["", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس"]
ENCLITICS = ["", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني", "ي"]
CLASS = {"": "n", "و": "c", "ف": "c", "ب": "b", "ل": "l", "ك": "k", "س": "s"}


def fold(word):
    word = "".join(chr(FOLD.get(ord(c), ord(c))) for c in word)
    return word[:-1].replace("ة", "ه") + word[-1:]


def is_letter(c):
    return 0x621 <= ord(c) <= 0x63A or 0x641 <= ord(c) <= 0x64A


def unmarked(form):
    return "".join(c for c in form if not (0x64B <= ord(c) <= 0x65F or ord(c) in (0x640, 0x670)))


def treebank(path):
    """(sentence number, pieces) of each run of Arabic letters; the pieces are joined by SpaceAfter=No, as this treebank writes clitics."""
    words, run, sentence = [], [], 0

    def flush():
        if run:
            words.append((sentence, list(run)))
            run.clear()

    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 10:
            flush()
            sentence += 1
            continue
        form = unmarked(cells[1])
        if form and all(is_letter(c) for c in form):
            run.append(form)
            if "SpaceAfter=No" not in cells[9]:
                flush()
        else:
            flush()
    flush()
    return words


class Words:
    """Zipf frequency of a word, `UNKNOWN` where it is not listed."""

    def __init__(self, path):
        self.table = {}
        for line in open(path, encoding="utf-8"):
            if not line.startswith("#"):
                word, centibels = line.rstrip("\n").split("\t")
                self.table[word] = (900 - int(centibels)) / 100

    def __call__(self, word):
        return self.table.get(word, UNKNOWN)

    def whole(self, s):
        """A word without a pronoun at its end; ha and ta marbuta are written for each other."""
        value = self(s)
        if s[-1] == "ة":
            value = max(value, self(s[:-1] + "ه") - 0.5)
        elif s[-1] == "ه":
            value = max(value, self(s[:-1] + "ة") - 1.5)
        return value

    def stem(self, s):
        """A word before a pronoun: ta for ta marbuta, alef for alef maqsura, hamza carriers, plurals without their nun or alef."""
        value, last = self(s), s[-1]
        if last == "ت":
            value = max(value, self(s[:-1] + "ة"))
        elif last == "ا":
            value = max(value, self(s[:-1] + "ي"))
        elif last in "وي":
            if len(s) > 2 and s[-2] == "ا":
                value = max(value, self(s[:-1] + "ء"))
            value = max(value, self(s + "ن"))
            if last == "و":
                value = max(value, self(s + "ا"))
        return value


def candidates(k, ya):
    """(proclitics, enclitic) pairs; `ya` says that the word ends in a dotted ya, which alone can be a pronoun."""
    if len(k) == 1:
        return [("", "")]
    result = []
    for p in PROCLITICS:
        if k.startswith(p):
            for e in ENCLITICS:
                n = len(k) - len(p) - len(e)
                if k.endswith(e) and (e != "ي" or ya) and (n > 1 or n == 1 and e):
                    result.append((p, e))
    return result


def features(words, k, p, e):
    f = collections.defaultdict(float)
    s = k[len(p):len(k) - len(e)]
    kind = CLASS[p[-1:]]
    c = kind + ("e" if e else "")
    look = words.stem if e else words.whole
    value, article = look(s), s.startswith(AL) and len(s) > 3
    if p[-1:] == "ل" and s[0] == "ل" and len(s) > 2:  # li + al is written with two lams
        restored = look("ا" + s)
        if restored > value:
            value, article = restored, True
    f["frequency." + c] = value
    f["square." + c] = value * value / 10
    if value <= UNKNOWN:
        f["unknown." + c] = 1
    f[f"length{min(len(s), 7)}." + c] = 1
    for letter in p:
        f["proclitic." + {"و": "waw", "ف": "fa", "ب": "ba", "ل": "lam", "ك": "kaf", "س": "sin"}[letter]] = 1
    if len(p) > 1:
        f["proclitic.two"] = 1
    if e:
        f["enclitic.%d" % ENCLITICS.index(e)] = 1
        f["paradigm"] = max(words(s + x) for x in ("ه", "ها", "هم") if x != e)
        if p:
            f["host." + kind] = words.whole(s + e)
    if article:
        f["article." + c] = 1
    elif not e:
        f["noun." + c] = words(AL + s)
    if kind == "s":
        f["sin.verb" if s[0] in "يتنا" else "sin.other"] = 1
    if kind == "l":
        f["lam.verb" if s[0] in "يتن" else "lam.other"] = 1
    if kind == "c":
        f["and.verb" if s[0] in "يتنا" else "and.other"] = 1
        if s[0] in "بلكس":
            f["and.proclitic"] = 1
    return f


class Closed:
    """The cuts of Lexicon/function-words.tsv."""

    def __init__(self, path):
        self.table = {}
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("#") and len(cells) == 5 and cells[4]:
                for word in cells[2].split("|"):
                    self.table[fold(word)] = int(cells[4])

    def cut(self, k):
        for at in (0, 1):
            if k[at:] in self.table and (at == 0 or k[0] in "وف"):
                cut = self.table[k[at:]]
                return ([1] if at else []) + ([] if cut == 0 else [at + cut if cut > 0 else len(k) + cut])
        return None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--treebank", required=True)
    ap.add_argument("--words", default=os.path.join(ROOT, "Lexicon", "words.tsv"))
    ap.add_argument("--closed", default=os.path.join(ROOT, "Lexicon", "function-words.tsv"))
    ap.add_argument("--out", default=os.path.join(ROOT, "Lexicon", "clitics.tsv"))
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--cases")
    ap.add_argument("--compare")
    ap.add_argument("--errors", type=int, default=0, help="show the commonest errors of the 10-fold run")
    a = ap.parse_args()
    if a.cases:
        with open(a.cases, "w", encoding="utf-8") as f:
            for _, pieces in treebank(a.treebank):
                f.write("".join(pieces) + "\t" + "+".join(pieces) + "\n")
        return
    if a.compare:
        gold = ["+".join(pieces) for _, pieces in treebank(a.treebank)]
        mine = [line.rstrip("\n").split("\t")[-1] for line in open(a.compare, encoding="utf-8")]
        if len(gold) != len(mine):
            raise SystemExit(f"{len(mine)} words for {len(gold)} of the treebank")
        n = sum(g == m for g, m in zip(gold, mine))
        for (g, m), times in collections.Counter((g, m) for g, m in zip(gold, mine) if g != m).most_common(a.errors):
            print(times, m, "instead of", g)
        print(f"{n} of {len(gold)} words right, {100 * n / len(gold):.2f} %")
        return

    import numpy as np
    from scipy import sparse
    from scipy.optimize import minimize

    words, closed = Words(a.words), Closed(a.closed)
    ids, data, rows, columns, values, count = {}, [], [], [], [], 0
    for sentence, pieces in treebank(a.treebank):
        raw = "".join(pieces)
        k = fold(raw)
        gold = [sum(map(len, pieces[:i])) for i in range(1, len(pieces))]
        pairs = candidates(k, raw[-1] == "ي")
        cuts = [list(range(1, len(p) + 1)) + ([len(k) - len(e)] if e else []) for p, e in pairs]
        mine = list(range(count, count + len(pairs)))
        for p, e in pairs:
            for name, value in features(words, k, p, e).items():
                rows.append(count)
                columns.append(ids.setdefault(name, len(ids)))
                values.append(value)
            count += 1
        data.append((sentence, raw, cuts, mine, cuts.index(gold) if gold in cuts else None, gold, closed.cut(k)))
    x = sparse.csr_matrix((values, (rows, columns)), shape=(count, len(ids)))
    print(f"{len(data)} words, {sum(len(d[5]) > 0 for d in data)} with clitics, {count} candidates, {len(ids)} features")

    def fit(chosen, l2=0.3):
        chosen = [d for d in chosen if d[4] is not None and len(d[3]) > 1 and d[6] is None]
        sub = x[np.concatenate([d[3] for d in chosen])]
        starts = np.cumsum([0] + [len(d[3]) for d in chosen])
        owner = np.repeat(np.arange(len(chosen)), np.diff(starts))
        right = np.array([s + d[4] for s, d in zip(starts, chosen)])
        target = np.asarray(sub[right].sum(0)).ravel()

        def loss(w):
            z = sub @ w
            top = np.maximum.reduceat(z, starts[:-1])
            e = np.exp(z - top[owner])
            total = np.add.reduceat(e, starts[:-1])
            return (top + np.log(total)).sum() - z[right].sum() + l2 * (w @ w) / 2, sub.T @ (e / total[owner]) - target + l2 * w

        return minimize(loss, np.zeros(len(ids)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x

    def right(w, chosen, wrong=None):
        z, n = x @ w, 0
        for d in chosen:
            cut = d[6] if d[6] is not None else d[2][int(np.argmax(z[d[3]]))]
            n += cut == d[5]
            if wrong is not None and cut != d[5]:
                wrong[(d[1], tuple(cut), tuple(d[5]))] += 1
        return n

    wrong = collections.Counter()
    for folds in (2, 10):
        wrong.clear()
        n = sum(right(fit([d for d in data if d[0] % folds != f]), [d for d in data if d[0] % folds == f], wrong) for f in range(folds))
        print(f"{folds} folds: {n} of {len(data)} words right, {100 * n / len(data):.2f} %")
    for item, n in wrong.most_common(a.errors):
        print(n, *item)
    if a.write:
        w = np.round(fit(data) * 1000).astype(int)
        with open(a.out, "w", encoding="utf-8") as f:
            f.write("# pack: clitics\n# columns: feature\tweight\n"
                    "# source: trained by Tools/clitics/train.py on UD_Arabic-PUD (Universal Dependencies); weights are thousandths\n"
                    "# licence: CC-BY-SA-3.0\n")
            for name in sorted(ids):
                f.write(f"{name}\t{w[ids[name]]}\n")
        print(f"on what it was trained on: {right(w / 1000, data)} of {len(data)}")


if __name__ == "__main__":
    main()
