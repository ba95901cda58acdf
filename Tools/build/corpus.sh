#!/bin/sh
# Measures speed and memory on the corpus: reading with one job (five times, the median counts), adding, adding again, one more report, incidents of a day, searching, verifying.
#
#   Tools/build/corpus.sh MARSAD SHARED OUT
set -eu
marsad=$1 shared=$2 out=$3
mkdir -p "$out"
corpus=$out/corpus.ndjson case=$out/corpus.marsad
[ -s "$corpus" ] || python3 "$shared/corpus/to-ndjson.py" > "$corpus"
echo "corpus: $(wc -l < "$corpus") reports, $(wc -c < "$corpus") bytes"

python3 - "$marsad" "$corpus" "$case" << 'PYTHON'
import json, os, resource, statistics, subprocess, sys, time

marsad, corpus, case = sys.argv[1:]
size = os.path.getsize(corpus) / 1e6


def run(*arguments):
    """Seconds and peak memory in MB of one run; the output is thrown away."""
    start = time.monotonic()
    process = subprocess.Popen([marsad, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 65):
        sys.exit(f"marsad {arguments[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


times, memory = zip(*(run("read", "--jobs", "1", corpus) for _ in range(5)))
middle = statistics.median(times)
print(f"read, one job: {middle:.1f} s, {size / middle:.2f} MB/s, peak {max(memory):.0f} MB (five runs: {', '.join(f'{t:.1f}' for t in times)} s)")
for suffix in ("", "-wal", "-shm"):
    if os.path.exists(case + suffix):
        os.remove(case + suffix)
run("new", case)
for name in ("add", "add again"):
    seconds, peak = run("add", case, corpus)
    print(f"{name}: {seconds:.1f} s, peak {peak:.0f} MB")
# One more report at a time: a new one each, of the corpus's last month; the median of nine.
times = []
for number in range(9):
    one = f"{case}.one.ndjson"
    with open(one, "w", encoding="utf-8") as file:
        text = f"\u0642\u062a\u0644 {number + 20} \u0634\u062e\u0635\u0627 \u0641\u064a \u0642\u0635\u0641 \u0639\u0644\u0649 \u0635\u0646\u0639\u0627\u0621 \u0623\u0645\u0633."
        file.write(json.dumps({"doc": f"one-more-{number}", "text": text, "published": f"2015-07-{number + 10}", "outlet": "one"}) + "\n")
    times.append(run("add", case, one)[0])
    os.remove(one)
print(f"one more report: {statistics.median(times) * 1000:.0f} ms with the program's start (at most {max(times) * 1000:.0f})")
seconds, peak = run("incidents", case, "--from", "2015-07-20", "--to", "2015-07-20", "--json")
print(f"incidents of a day: {seconds * 1000:.0f} ms with the program's start, peak {peak:.0f} MB")
seconds, peak = run("search", case, "\u0642\u0635\u0641")
print(f"search: {seconds * 1000:.0f} ms with the program's start")
seconds, peak = run("verify", case)
print(f"verify: {seconds:.1f} s")
PYTHON
