import ArabicText
import ClaimModel
import Lexicon

/// Splits a total told with its parts by place: "20 killed: 12 in Homs, 6 in Hama and 5 in Idlib".
///
/// Each part is a claim of its own, at its place, tied to the total; the total keeps the places that are no part's.
struct PlacedCounts {
    private let inside: Set<UInt64>
    private let resolver: PlaceResolver

    init(lexicon: CompiledLexicon) {
        resolver = PlaceResolver(lexicon: lexicon)
        let folder = TextFolder()
        let rows = lexicon.rows(of: "function-words.tsv").filter { $0.first == "prep-in" && $0.count > 2 }
        inside = Set(rows.flatMap { PackFile.alternatives($0[2]) }.map { WordHash.of(folder.key($0)) })
    }

    /// The parts, each with the index of its whole; the wholes lose what is told of the parts.
    func split(_ claims: inout [Claim], _ drafts: [DraftClaim], _ a: ReportAnalysis, _ spans: SpanMaker) -> [(claim: Claim, whole: Int)] {
        var parts: [(claim: Claim, whole: Int)] = []
        for (i, draft) in drafts.enumerated() {
            guard let total = draft.tallies.min(by: { $0.count < $1.count }),
                chunk(behind: total.count, a) == nil || isTotal(total.count, a)
            else { continue }
            let listed = listed(behind: total, draft, drafts, a)
            guard listed.count > 1 else { continue }
            let whole = claims[i]
            let heads = listed.map { span(of: $0.count, a, spans) }
            for ((count, place), head) in zip(listed, heads) {
                var part = part(count, place, total.kind, of: whole, head, a, spans)
                // "12 in Homs, 6 in Hama": one place's people are no part of another's.
                part.tallies.removeAll { $0.span != head && heads.contains($0.span) }
                claims[i].take(part)
                parts.append((part, i))
            }
        }
        return parts
    }

    /// The counts that stand one after another behind a total in its sentence, each with a place, none of them larger than it or told of
    /// anything else, and no other act between.
    private func listed(
        behind total: (count: Int, kind: TallyKind), _ draft: DraftClaim, _ drafts: [DraftClaim], _ a: ReportAnalysis
    ) -> [(count: Int, place: Int)] {
        let sentence = a.sentenceAt[Int(a.counts[total.count].start)]
        var found: [(count: Int, place: Int)] = []
        for k in a.counts.indices.dropFirst(total.count + 1) where a.sentenceAt[Int(a.counts[k].start)] == sentence {
            guard let place = chunk(behind: k, a), let number = a.counts[k].min else {
                // "12 in Homs, among them three children" goes on.
                if found.isEmpty || a.counts[k].partOf >= 0 { continue }
                break
            }
            let isOther = drafts.contains { other in
                other.tallies.contains { $0.count == k && (other.candidate != draft.candidate || $0.kind != total.kind) }
            }
            let actsBetween = drafts.contains { other in
                let start = a.candidates[other.candidate].start
                return other.kept && other.candidate != draft.candidate && start > a.counts[total.count].end && start < a.counts[k].start
            }
            if isOther || actsBetween || number > a.counts[total.count].max ?? .max { break }
            found.append((k, place))
        }
        return found
    }

    private func span(of number: Int, _ a: ReportAnalysis, _ spans: SpanMaker) -> Span {
        let count = a.counts[number]
        return spans.span(a.bytes(count.start, count.end, trim: count.trim), in: a.source)
    }

    private func part(
        _ number: Int, _ place: Int, _ kind: TallyKind, of whole: Claim, _ span: Span, _ a: ReportAnalysis, _ spans: SpanMaker
    ) -> Claim {
        let count = a.counts[number]
        var part = whole
        part.places = resolver.places([place], a, spans)
        part.target = []
        let own = whole.tallies.firstIndex { $0.span == span }
        let who = own.map { whole.tallies[$0].who } ?? whole.tallies.first?.who ?? .people
        part.tallies = [Tally(span: span, kind: kind, min: count.min, max: count.max, approx: count.approx, who: who)]
        // "12 in Homs, among them three children": the children are part of this part.
        for var inner in whole.tallies where own != nil && inner.of == own {
            inner.of = 0
            part.tallies.append(inner)
        }
        return part
    }

    /// Whether a colon or a word of parts follows before the next count: "35 in Syria: 19 in Homs".
    private func isTotal(_ count: Int, _ a: ReportAnalysis) -> Bool {
        guard count + 1 < a.counts.count else { return false }
        let between = Int(a.counts[count].end)..<max(Int(a.counts[count].end), Int(a.counts[count + 1].start))
        return between.contains { a.tokens[$0].first == 0x3A } || a.counts[count + 1].partOf == Int32(count)
    }

    /// The place that stands right behind a count with "in".
    private func chunk(behind count: Int, _ a: ReportAnalysis) -> Int? {
        let at = Int(a.counts[count].end)
        guard at + 1 < a.tokens.count, inside.contains(a.tokens[at].hash), a.chunkAt[at + 1] >= 0 else { return nil }
        let chunk = Int(a.chunkAt[at + 1])
        return a.chunks[chunk].kind == .place && Int(a.chunks[chunk].start) == at + 1 ? chunk : nil
    }
}

extension Claim {
    /// Drops the counts and places that are a part's.
    fileprivate mutating func take(_ part: Claim) {
        let left = tallies.indices.filter { k in !part.tallies.contains { $0.span == tallies[k].span } }
        tallies = left.map { k in
            var tally = tallies[k]
            tally.of = tally.of.flatMap { left.firstIndex(of: $0) }
            return tally
        }
        let kept = places.indices.filter { k in !part.places.contains { $0.span == places[k].span } }
        places = kept.map { k in
            var place = places[k]
            place.within = place.within.flatMap { kept.firstIndex(of: $0) }
            return place
        }
    }
}
