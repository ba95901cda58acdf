import ArabicText
import Lexicon

/// Gives every token a lemma and a class, so that what was learned of one form serves all.
///
/// The lemma of a word of the lexicon is its entry; of a name, its entry; of an unknown word, its stem. The class is the pack with its first
/// attribute, the function word itself, or the shape of an unknown word.
struct LemmaFinder {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Fills `lemmas`, `classes`, `weaponAt`, `signatures` and `copied`.
    func find(_ a: inout ReportAnalysis) {
        a.lemmas.removeAll(keepingCapacity: true)
        a.classes.removeAll(keepingCapacity: true)
        a.weaponAt.refill(a.tokens.count, 0)
        for i in a.tokens.indices {
            let (lemma, kind) = describe(i, a)
            a.lemmas.append(lemma)
            a.classes.append(kind)
        }
        for match in a.matches where match.pack == .weapons {
            a.weaponAt[Int(match.start)] = lexicon.entries[Int(match.entry)].attributes.0
        }
        a.signatures.removeAll(keepingCapacity: true)
        for sentence in a.sentences {
            var signature = SIMD4<UInt64>()
            for k in Int(sentence.first)..<Int(sentence.end) where a.isContent(k) {
                let bit = ReportAnalysis.bit(of: a.lemmas[k])
                signature[bit >> 6] |= 1 << UInt64(bit & 63)
            }
            a.signatures.append(signature)
        }
        copied(&a)
    }

    /// Fills `copied`.
    private func copied(_ a: inout ReportAnalysis) {
        a.copied.removeAll(keepingCapacity: true)
        var bits: [Int] = []
        for (s, sentence) in a.sentences.enumerated() {
            bits.removeAll(keepingCapacity: true)
            for k in Int(sentence.first)..<Int(sentence.end) where a.isContent(k) { bits.append(ReportAnalysis.bit(of: a.lemmas[k])) }
            var most = 0
            for signature in a.signatures[..<s] {
                var common = 0
                for bit in bits { common &+= Int(signature[bit >> 6] >> UInt64(bit & 63) & 1) }
                most = max(most, common)
            }
            a.copied.append(bits.isEmpty ? 0 : Double(most) / Double(bits.count))
        }
    }

    // Inlined: a call from where the analysis is being changed would copy it.
    @inline(__always)
    private func describe(_ i: Int, _ a: ReportAnalysis) -> (lemma: UInt64, kind: UInt64) {
        let token = a.tokens[i]
        if token.kind == .sign { return (token.hash, UInt64(token.first)) }
        if a.timeAt[i] >= 0 { return (1, 1001) }
        if token.kind == .number { return (2, 1002) }
        if a.nameAt[i] >= 0 {
            let name = a.names[Int(a.nameAt[i])]
            return (lexicon.key(Int32(name.entry)) ^ 1 << 40, kind(Int(name.entry)))
        }
        if a.roles[i].contains(.function) {
            let stem = a.roles[i].contains(.conjoined) ? WordHash.of(a.text.bytes, Int(token.start) + 2, Int(token.end)) : token.hash
            return (stem, stem)
        }
        var best: (entry: Int, rank: Int)?
        for match in a.matches(at: i) where match.end == Int32(i + 1) {
            let rank =
                Self.rank(match.pack) - match.proclitics.subtracting(.article).rawValue.nonzeroBitCount * 20 - (match.enclitic > 0 ? 5 : 0)
            if rank > (best?.rank ?? .min) { best = (Int(match.entry), rank) }
        }
        if let best, best.rank > 0 { return (lexicon.key(Int32(best.entry)) ^ 1 << 41, kind(best.entry)) }
        let s = a.segments[i]
        let start = Int(token.start) + Int(s.trim) + Int(s.article)
        let end = max(start, Int(token.end) - Int(s.enclitic))
        let shape: UInt64 = 2000 + (s.article > 0 ? 1 : 0) + (s.enclitic > 0 ? 2 : 0) + (s.preposition > 0 ? 4 : 0)
        let last: UInt64 = end - start >= 2 ? UInt64(a.text.bytes[end - 1]) : 0
        return (WordHash.of(a.text.bytes, start, end), shape | last << 16)
    }

    private func kind(_ entry: Int) -> UInt64 {
        let e = lexicon.entries[entry]
        let detail = e.isOf(.triggers) ? UInt64(e.type(0)) : lexicon.symbolKey(e.attributes.0)
        return (UInt64(e.pack) << 16 | 1 << 32) ^ detail
    }

    private static func rank(_ pack: Pack) -> Int {
        switch pack {
        case .triggers: 60
        case .speech, .supportVerbs, .resultVerbs: 58
        case .victims: 57
        case .titles, .sources, .bodyHeads: 56
        case .facilities, .weapons, .placeCues, .sectors: 55
        case .scopes: 54
        case .nationalities: 40
        case .topics: 30
        default: 0
        }
    }
}
