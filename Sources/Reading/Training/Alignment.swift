import ArabicText
import ClaimModel

/// Which candidate carries which annotated claim.
struct Alignment {
    /// For each candidate, the annotated claim, or nil.
    private(set) var claimOf: [Int?]
    /// For each annotated claim, the candidate, or nil where no proposal fits.
    private(set) var candidateOf: [Int?]
    /// Where each annotated trigger stands, in source bytes.
    private(set) var spans: [Range<Int>?]
    /// Where each annotated quotation stands.
    private(set) var quotes: [Range<Int>?]

    /// Matches as the scorer does: type and overlap first, then type within the quotation, one to one.
    init(_ gold: GoldReport, _ a: ReportAnalysis) {
        claimOf = Array(repeating: nil, count: a.candidates.count)
        candidateOf = Array(repeating: nil, count: gold.claims.count)
        spans = []
        quotes = []
        for claim in gold.claims {
            let near = Self.find(claim.near, in: a.source, within: nil)
            quotes.append(near)
            spans.append(Self.find(claim.trigger, in: a.source, within: near) ?? Self.find(claim.trigger, in: a.source, within: nil))
        }
        var pairs: [(score: Int, gold: Int, candidate: Int)] = []
        for (g, claim) in gold.claims.enumerated() {
            for (c, candidate) in a.candidates.enumerated() where candidate.types.contains(UInt8(claim.type.ordinal)) {
                let bytes = a.bytes(of: candidate)
                if let span = spans[g], bytes.overlaps(span) {
                    pairs.append((0, g, c))
                } else if let quote = quotes[g], bytes.overlaps(quote) {
                    let distance = spans[g].map { abs($0.lowerBound - bytes.lowerBound) } ?? 500
                    pairs.append((1 + distance, g, c))
                }
            }
        }
        for pair in pairs.sorted(by: { ($0.score, $0.gold, $0.candidate) < ($1.score, $1.gold, $1.candidate) }) {
            if claimOf[pair.candidate] == nil, candidateOf[pair.gold] == nil {
                claimOf[pair.candidate] = pair.gold
                candidateOf[pair.gold] = pair.candidate
            }
        }
    }

    /// The first place of some words in the text.
    static func find(_ words: String, in source: [UInt8], within range: Range<Int>?) -> Range<Int>? {
        let pattern = Array(words.utf8)
        guard let first = pattern.first else { return nil }
        let low = range?.lowerBound ?? 0
        let high = (range?.upperBound ?? source.count) - pattern.count
        guard low <= high else { return nil }
        var i = low
        while i <= high {
            if source[i] == first, source[i..<(i + pattern.count)].elementsEqual(pattern) { return i..<(i + pattern.count) }
            i += 1
        }
        return nil
    }
}
