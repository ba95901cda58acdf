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
        for (i, draft) in drafts.enumerated() where i < claims.count && !claims[i].tallies.isEmpty {
            guard let first = draft.tallies.map({ $0.0 }).min(), chunk(behind: first, a) == nil || isTotal(first, a) else { continue }
            let sentence = a.sentenceAt[Int(a.counts[first].start)]
            let listed = a.counts.indices.filter { k in
                k > first && a.sentenceAt[Int(a.counts[k].start)] == sentence && a.counts[k].min != nil && chunk(behind: k, a) != nil
            }
            guard listed.count > 1, zip(listed, listed.dropFirst()).allSatisfy({ $1 == $0 + 1 }) else { continue }
            let whole = claims[i]
            for k in listed {
                guard let chunk = chunk(behind: k, a) else { continue }
                let count = a.counts[k]
                var part = whole
                part.places = resolver.places([chunk], a, spans)
                let span = spans.span(a.bytes(count.start, count.end, trim: count.trim), in: a.source)
                part.tallies = [
                    Tally(
                        span: span, kind: whole.tallies[0].kind, min: count.min, max: count.max, approx: count.approx,
                        who: whole.tallies.first { $0.span == span }?.who ?? whole.tallies[0].who)
                ]
                part.target = []
                claims[i].tallies.removeAll { $0.span == span }
                claims[i].places.removeAll { place in part.places.contains { $0.span == place.span } }
                parts.append((part, i))
            }
            for k in claims[i].places.indices { claims[i].places[k].within = nil }
        }
        return parts
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
