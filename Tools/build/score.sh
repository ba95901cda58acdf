#!/bin/sh
# Cross-validates on the annotated reports and holds the figures against the bars.
#
#   Tools/build/score.sh MARSAD SHARED OUT
#
# Every report is read by weights that were learned without it and without its near-copies. Exit 1 where a figure is below its bar.
set -eu
marsad=$1 shared=$2 out=$3
mkdir -p "$out"
status=0
echo "== cross-validation on $shared/gold"
python3 "$shared/corpus/to-ndjson.py" > "$out/corpus.ndjson"
"$marsad" evaluate "$shared/gold/claims" --texts "$shared/gold/texts" --out "$out/predictions.ndjson" \
    --supplement "$(dirname "$0")/../../Annotations/saudinewsnet.ndjson" --corpus "$out/corpus.ndjson" \
    --with "$(dirname "$0")/../../Annotations/english-train.ndjson"
echo "== spans"
python3 "$(dirname "$0")/check_spans.py" "$out/predictions.ndjson" "$shared/gold/texts"
echo "== score"
python3 "$shared/score/score.py" "$shared/gold/claims" "$out/predictions.ndjson" "$shared/gold/texts" --json "$out/score.json" \
    --min claims.f1=0.65 tallies.f1=0.80 source.f1=0.65 places.f1=0.65 dates.f1=0.60 unreal.f1=0.50 || status=1
echo "== report pairs of our own, read by the shipped weights"
for language in en ar; do
    rm -rf "$out/pairs-$language"
    python3 "$(dirname "$0")/../annotations/split.py" "$(dirname "$0")/../../Samples/pairs/pairs.ndjson" "$out/pairs-$language" "-$language"
    "$marsad" read --format ndjson "$out/pairs-$language/input.ndjson" > "$out/pairs-$language/predictions.ndjson"
    echo "-- $language"
    python3 "$shared/score/score.py" "$out/pairs-$language/claims" "$out/pairs-$language/predictions.ndjson" "$out/pairs-$language/texts" | sed -n '1,/^bad_spans/p'
done
echo "== false alarms: claims of the violence group"
python3 "$shared/corpus/to-ndjson.py" --peaceful 1000 > "$out/peaceful.ndjson"
python3 "$shared/corpus/to-ndjson.py" --crime 500 > "$out/crime.ndjson"
for kind in peaceful crime; do
    "$marsad" read --format ndjson "$out/$kind.ndjson" | python3 "$(dirname "$0")/count_violence.py" "$kind"
done
exit $status
