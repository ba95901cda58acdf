#!/usr/bin/env python3
"""Makes ambiguous.tsv: names of the packs that are also common words or first names, and so need a cue.

    ambiguous.py REPORTS.ndjson NAMES.sqlite3 WORDFREQ_FOLDER

Three signs, of names of one word that are not marked `major`: (1) in the reports the word stands at least 30 times and in less than 3 % of
them after a strong cue (city, town, village, quarter, governorate, district ...); (2) it is a given name in the table of
arabic-name-romanizer 0.2.0 (PyPI, data CC0) at least 20 times; (3) it stands less than 30 times in the reports but its Zipf frequency in
wordfreq 3.1.1 (PyPI) is 3.3 or more. Only the words are written, nothing of the reports. Places of more than 100,000 inhabitants and first-level areas are
left out of signs 1 and 3, and what stands in not-ambiguous.tsv of all. Needs msgpack (PyPI)."""
import collections, json, os, sqlite3, sys
from common import HERE, fold, read_packs, read_table
from coverage import CUES, MORE, without_proclitic, words
from geonames import frequencies

ALWAYS = ("الثورة الباب صور خالد درجة المدينة القرية البلدة العين الجبل السوق المركز الحدود الحزم الخمس الناصر الشعب الدور العلم بلد "
          "البيض العصابة الوحدة الوسطى فضولي أمور دخيل سيلا سول لوري غات غور فارس").split()


def main(reports, names, wordfreq):
    zipf, _ = frequencies(wordfreq)
    rows = list(read_packs())
    single, size = set(), collections.Counter()
    for row in rows:
        for name in row["ar"]:
            key = fold(name)
            if " " not in key:
                size[key] = max(size[key], 10 ** 6 if row["kind"] == "admin1" else int(row["population"] or 0))
                if "major" not in row["flags"] and row["kind"] not in ("country", "region"):
                    single.add(key)
    cues = {fold(cue) for cue in CUES + MORE}
    seen, after = collections.Counter(), collections.Counter()
    with open(reports, encoding="utf-8") as file:
        for line in file:
            previous = ""
            report = json.loads(line)
            for word in words(report.get("title", "") + "\n" + report["text"]):
                for form in without_proclitic(word):
                    if form in single:
                        seen[form] += 1
                        after[form] += any(f in cues for f in without_proclitic(previous))
                        break
                previous = word
    people = collections.Counter()
    with sqlite3.connect(names) as db:
        for name, count in db.execute("select arabic_key, sum(count) from units where role = 'given' group by arabic_key"):
            people[fold(name)] += count
    out = {}
    single -= {fold(cells[0]) for cells in read_table(os.path.join(HERE, "not-ambiguous.tsv"))}
    for word in sorted(single):
        if word in map(fold, ALWAYS):
            out[word] = "known"
        elif people[word] >= 20:
            out[word] = "given name"
        elif size[word] <= 100000 and seen[word] >= 30 and after[word] < 0.03 * seen[word]:
            out[word] = "common word"
        elif size[word] <= 100000 and seen[word] < 30 and zipf.get(word, 0) >= 3.3:
            out[word] = "frequent word"
    with open(os.path.join(HERE, "ambiguous.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# Names of places that are also common words or first names, folded. Written by ambiguous.py.\n# columns: word\treason\n")
        for word in sorted(out):
            file.write(f"{word}\t{out[word]}\n")
    print(len(out), collections.Counter(out.values()))


if __name__ == "__main__":
    main(*sys.argv[1:4])
