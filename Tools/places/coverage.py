#!/usr/bin/env python3
"""Measures how many of the places that a cue word announces are in the packs, by occurrence.

    coverage.py REPORTS.ndjson [--top N] [--all-cues]

Takes the reports that are about armed conflict (three words of the list CONFLICT), looks at every word after a cue (city, town, village,
quarter, governorate, countryside, district, area; with --all-cues also camp, mountain, base ...), leaves out what is no name
(not-names.tsv: adjectives, common nouns, verbs and relative words, checked by hand from the most frequent downwards, and words that stand
after a cue in less than one of fifty occurrences), and asks whether a name of a pack begins there. Prints the share covered and the most
frequent names that are missing. Python 3, standard library."""
import argparse, collections, json, os, re
from common import HERE, fold, read_packs, read_table

CONFLICT = re.compile("قتيل|قتلى|مقتل|تفجير|قصف|غارة|غارات|داعش|الحوثي|اشتباكات|انتحاري|مسلح|جريح|جرحى|ميليشي|صاروخ|قذيفة|قذائف|عسكري")
CUES = "مدينة بلدة قرية حي محافظة ريف مديرية منطقة".split()
MORE = "ناحية قضاء ولاية إقليم مخيم جبل معسكر قاعدة مطار معبر مدينتي بلدتي قريتي محافظتي ميناء جزيرة وادي".split()
WORD = re.compile(r"[\w\u0640\u064b-\u0652]+")
PROCLITIC = re.compile("^(?:[وف]?[بلك]|[وف])")
EIGHT = [fold(cue) for cue in CUES]


def words(text):
    return [fold(match.group()) for match in WORD.finditer(text)]


def without_proclitic(word):
    """The word, and what it is without و ف ب ل ك in front (لل gives ال back)."""
    forms = [word]
    if word.startswith("لل"):
        forms.append("ا" + word[1:])
    stripped = PROCLITIC.sub("", word, count=1)
    if stripped != word and len(stripped) > 2:
        forms.append(stripped)
    return forms


def conflict_reports(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            report = json.loads(line)
            text = report.get("title", "") + "\n" + report["text"]
            if len(CONFLICT.findall(text)) >= 3:
                yield text


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports")
    parser.add_argument("--top", type=int, default=100)
    parser.add_argument("--all-cues", action="store_true")
    options = parser.parse_args()
    cues = set(EIGHT) | ({fold(cue) for cue in MORE} if options.all_cues else set())
    rows = list(read_packs())
    names = {tuple(fold(name).split()) for row in rows for name in row["ar"]}
    plain = {tuple(fold(name).split()) for row in rows for name in row["ar"] if "cue" not in row["flags"]}
    by_cue = 0
    longest = max(map(len, names))
    not_names = {fold(cells[0]) for cells in read_table(os.path.join(HERE, "not-names.tsv"))}
    seen, after, missing, context = collections.Counter(), collections.Counter(), collections.Counter(), {}
    found, reports = collections.Counter(), 0
    proposals = []
    for text in conflict_reports(options.reports):
        reports += 1
        tokens = words(text)
        seen.update(tokens)
        for i, token in enumerate(tokens[:-1]):
            cue = next((form for form in without_proclitic(token) if form in cues), None)
            if cue is None:
                continue
            after[tokens[i + 1]] += 1
            proposals.append((cue, tokens[i + 1:i + 1 + longest]))
    for cue, rest in proposals:
        head = rest[0]
        covered = any(tuple(rest[:n]) in names or n > 1 and (cue, *rest[:n - 1]) in names for n in range(len(rest), 0, -1))
        if head in not_names or len(head) < 2 or head.isdigit():
            continue
        if not covered and seen[head] >= 50 and after[head] / seen[head] < 0.02:
            continue
        found[cue, covered] += 1
        by_cue += covered and not any(tuple(rest[:n]) in plain or n > 1 and (cue, *rest[:n - 1]) in plain for n in range(len(rest), 0, -1))
        if not covered:
            missing[head] += 1
            context.setdefault(head, collections.Counter())[" ".join([cue] + rest[:3])] += 1
    total = sum(found.values())
    hit = sum(n for (_, covered), n in found.items() if covered)
    print(f"{reports} reports, {len(proposals)} words after a cue, {total} taken for names, {hit} covered: {hit / total:.2%}; "
          f"{by_cue} of them only by names that need a cue")
    for cue in sorted(cues):
        yes, no = found[cue, True], found[cue, False]
        if yes + no:
            print(f"  {cue}\t{yes + no}\t{yes / (yes + no):.1%}")
    for head, n in sorted(missing.items(), key=lambda item: (-item[1], item[0]))[:options.top]:
        print(n, head, "|", "; ".join(f"{text} {m}" for text, m in context[head].most_common(3)))


if __name__ == "__main__":
    main()
