import ClaimModel

/// Examples of what counts count and which claims carry them.
extension ExampleBuilder {
    /// Whether some proposed count has the bounds of each annotated one.
    mutating func coverTallies(_ gold: GoldReport, _ alignment: Alignment, _ a: ReportAnalysis) {
        for (g, claim) in gold.claims.enumerated() {
            for tally in claim.tallies {
                let span =
                    Alignment.find(tally.text, in: a.source, within: alignment.quotes[g])
                    ?? Alignment.find(tally.text, in: a.source, within: nil)
                let hit = span.map { span in
                    a.counts.contains { a.bytes($0.start, $0.end).overlaps(span) && $0.min == tally.min && $0.max == tally.max }
                }
                cover("tally bounds", hit ?? false, claim, tally.text)
            }
        }
    }

    /// Adds the decisions about every count of a report.
    mutating func tallies(
        _ gold: GoldReport, _ alignment: Alignment, _ drafts: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, _ fold: Int
    ) {
        for n in a.counts.indices {
            let bytes = a.bytes(a.counts[n].start, a.counts[n].end)
            var kind: TallyKind?
            var owner: Int?
            for (g, claim) in gold.claims.enumerated() {
                let wide = alignment.quotes[g].map { max(0, $0.lowerBound - 100)..<($0.upperBound + 700) }
                for tally in claim.tallies {
                    guard
                        let span = Alignment.find(tally.text, in: a.source, within: alignment.quotes[g])
                            ?? Alignment.find(tally.text, in: a.source, within: wide.map { $0.clamped(to: 0..<a.source.count) }),
                        span.overlaps(bytes)
                    else { continue }
                    kind = tally.kind
                    if let c = alignment.candidateOf[g] { owner = c }
                }
            }
            if kind == nil, a.speaks(a.counts[n]) { continue }
            space.tallyKinds(n, claims: drafts, a) { examples.add($0) }
            examples.close(gold: kind.map { $0.ordinal + 1 } ?? 0, fold: fold)
            guard let kind, let owner else { continue }
            let sentence = a.sentenceAt[Int(a.counts[n].start)]
            let claims = drafts.filter {
                let gap = sentence - a.candidates[$0.candidate].sentence
                return gap >= 0 && gap <= 1
            }
            guard let answer = claims.firstIndex(where: { $0.candidate == owner }), claims.count > 1 else { continue }
            space.owners(n, kind: kind, claims: claims, a) { examples.add($0) }
            examples.close(gold: answer, fold: fold)
        }
    }
}
