import ArabicText
import ClaimModel
import Lexicon

/// Makes place mentions of phrases: the name's entry, the antecedent of "the city", the most specific first, who contains whom.
struct PlaceResolver {
    private let lexicon: CompiledLexicon
    private let levels: [UInt16: Int]
    private let meant: [String: Set<UInt16>]
    /// Kinds of words for places that people live in.
    private let settlements: Set<UInt16>

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        let order = [
            "facility", "crossing", "base", "airport", "port", "quarter", "camp", "village", "town", "city", "island", "mountain", "river",
            "admin3", "admin2", "admin1", "country", "region",
        ]
        var table: [UInt16: Int] = [:]
        for (level, kind) in order.enumerated() { if let symbol = lexicon.symbol(kind) { table[symbol] = level } }
        levels = table
        meant = Self.meant.mapValues { Set($0.compactMap { lexicon.symbol($0) }) }
        settlements = Set(["settlement", "district", "region"].compactMap { lexicon.symbol($0) })
    }

    /// The places of a claim, most specific first.
    func places(_ chunks: [Int], _ a: ReportAnalysis, _ spans: SpanMaker) -> [PlaceMention] {
        var found: [(place: PlaceMention, entry: Int, level: Int, order: Int, words: [UInt64])] = []
        for chunk in chunks.sorted() {
            let phrase = a.chunks[chunk]
            let antecedent = antecedent(of: chunk, a)
            let named = antecedent.map { a.chunks[$0] } ?? phrase
            let alternatives = alternatives(of: named, a)
            let entry = alternatives.first ?? entry(of: named, a)
            var place = PlaceMention(span: spans.span(a.bytes(of: named), in: a.source))
            if antecedent != nil { place.via = spans.span(a.bytes(of: phrase), in: a.source) }
            if entry >= 0 {
                if alternatives.count > 1 {
                    place.candidates = alternatives.map { lexicon.id(of: $0) }
                } else {
                    place.id = lexicon.id(of: entry)
                }
            }
            // The city of a name and its province, a name and the same behind its word for towns: one of them was meant.
            let words = words(of: named, a)
            if let twin = found.firstIndex(where: { $0.words == words }) {
                if place.span.end - place.span.start <= found[twin].place.span.end - found[twin].place.span.start { continue }
                found[twin] = (place, entry, level(named, entry, a), found[twin].order, words)
                continue
            }
            found.append((place, entry, level(named, entry, a), found.count, words))
        }
        found.sort { ($0.level, $0.order) < ($1.level, $1.order) }
        return found.indices.map { i in
            var place = found[i].place
            if found[i].entry >= 0 {
                let above = lexicon.ancestors(of: found[i].entry)
                place.within = found.indices.first { $0 != i && found[$0].entry >= 0 && above.contains(found[$0].entry) }
            }
            return place
        }
    }

    /// The words that tell a place from another, without those for cities, quarters and provinces; in a fixed order.
    private func words(of chunk: Chunk, _ a: ReportAnalysis) -> [UInt64] {
        var all: [UInt64] = []
        var telling: [UInt64] = []
        for k in Int(chunk.start)..<Int(chunk.end) where !a.roles[k].contains(.sign) {
            all.append(a.lemmas[k])
            let isCue = a.matches(at: k).contains {
                $0.pack == .placeCues && Int($0.end) == k + 1 && settlements.contains(lexicon.entries[Int($0.entry)].attributes.0)
            }
            if !isCue { telling.append(a.lemmas[k]) }
        }
        return (telling.isEmpty ? all : telling).sorted()
    }

    /// The entry of the name inside a phrase, or -1.
    func entry(of chunk: Chunk, _ a: ReportAnalysis) -> Int {
        for k in Int(chunk.start)..<Int(chunk.end) where a.nameAt[k] >= 0 {
            let name = a.names[Int(a.nameAt[k])]
            if name.pack == .places { return Int(name.entry) }
        }
        return -1
    }

    /// All place entries that the same words may mean: one when a containing place named in the report settles it.
    private func alternatives(of chunk: Chunk, _ a: ReportAnalysis) -> [Int] {
        guard
            let start = (Int(chunk.start)..<Int(chunk.end)).first(where: { a.nameAt[$0] >= 0 && a.names[Int(a.nameAt[$0])].pack == .places }
            )
        else { return [] }
        let name = a.names[Int(a.nameAt[start])]
        let all = a.matches(at: Int(name.start)).filter { $0.pack == .places && $0.end == name.end && $0.proclitics == name.proclitics }.map
        { Int($0.entry) }
        if all.count < 2 { return all }
        let mentioned = Set(a.names.filter { $0.pack == .places && $0.start != name.start }.map { Int($0.entry) })
        let inside = all.filter { !mentioned.isDisjoint(with: lexicon.ancestors(of: $0)) }
        if inside.count == 1 { return inside }
        let pool = inside.isEmpty ? all : inside
        // A place that contains the other of the same name, or a far larger one, is meant where nothing says otherwise.
        let major = pool.filter { lexicon.entries[$0].flags & 2 != 0 }
        if major.count == 1 { return major }
        let sorted = pool.sorted { lexicon.entries[$0].weight > lexicon.entries[$1].weight }
        if lexicon.entries[sorted[0]].weight > 10 * max(lexicon.entries[sorted[1]].weight, 1000) { return [sorted[0]] }
        return pool
    }

    private func level(_ chunk: Chunk, _ entry: Int, _ a: ReportAnalysis) -> Int {
        if chunk.kind == .facility || chunk.kind == .other { return -1 }
        if entry < 0 { return 4 }
        let level = levels[lexicon.entries[entry].attributes.0] ?? 8
        // "the south of X" is a part of X.
        return chunk.kind == .place && a.nameAt[Int(chunk.start)] < 0 && level > 9 ? level * 2 - 1 : level * 2
    }

    /// For a definite place word that stands alone ("the city"), the last named place that a place word or the gazetteer makes of that kind.
    func antecedent(of chunk: Int, _ a: ReportAnalysis) -> Int? {
        let phrase = a.chunks[chunk]
        guard phrase.kind == .place, phrase.end - phrase.start == 1, a.nameAt[Int(phrase.start)] < 0, phrase.entry >= 0, phrase.definite
        else { return nil }
        let cue = lexicon.entries[Int(phrase.entry)]
        guard cue.isOf(.placeCues) else { return nil }
        let kinds = meant[lexicon.id(of: Int(phrase.entry))] ?? []
        var k = chunk - 1
        while k >= 0 {
            let other = a.chunks[k]
            if other.kind == .place {
                if other.entry == phrase.entry, other.end - other.start > 1 { return k }
                let entry = entry(of: other, a)
                // A name alone, or behind a word for places of any kind: "the north of X" is not X.
                if entry >= 0, kinds.contains(lexicon.entries[entry].attributes.0), words(of: other, a).count == 1 { return k }
            }
            k -= 1
        }
        return nil
    }

    /// Which kinds of named places a word for places can stand for, by the word's row.
    private static let meant = [
        "city": ["city", "town"], "town": ["town", "city", "village"], "village": ["village", "town"], "quarter": ["quarter"],
        "governorate": ["admin1"], "directorate": ["admin2", "admin3"], "camp": ["camp"], "state": ["country"],
    ]
}
