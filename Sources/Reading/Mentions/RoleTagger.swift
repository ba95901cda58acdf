import ArabicText
import Lexicon

/// Says of each token what it is to the grammar, from the lexicon's readings and from how the word is written.
struct RoleTagger {
    private let lexicon: CompiledLexicon
    /// By symbol.
    private let classes: [TokenRole?]
    private let withPronoun: [Bool]

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        let names: [(String, TokenRole)] = [
            ("preposition", [.function, .preposition]), ("relative", [.function, .relative]),
            ("complementiser", [.function, .complementiser]),
            ("demonstrative", [.function, .demonstrative]), ("pronoun", .function), ("preposition-pronoun", .function),
            ("conjunction-pronoun", .function), ("complementiser-pronoun", [.function, .complementiser]),
            ("negation", [.function, .negation]),
            ("conjunction", [.function]), ("subordinator", [.function, .subordinate]), ("auxiliary", [.function]), ("particle", .function),
            ("adverb", .function), ("interrogative", .function), ("article", [.function, .definite]), ("quantifier", []),
            ("other", .function),
        ]
        var table = [TokenRole?](repeating: nil, count: lexicon.symbolCount)
        var pronouns = [Bool](repeating: false, count: lexicon.symbolCount)
        for (name, role) in names {
            guard let symbol = lexicon.symbol(name) else { continue }
            table[Int(symbol)] = role
            pronouns[Int(symbol)] = name.hasSuffix("-pronoun")
        }
        classes = table
        withPronoun = pronouns
    }

    /// Fills `roles`.
    func tag(_ a: inout ReportAnalysis) {
        a.roles.removeAll(keepingCapacity: true)
        for i in a.tokens.indices { a.roles.append(role(of: i, a)) }
        tagPhrases(&a)
    }

    /// A preposition of several words ("at the hands of") is a preposition in each of them.
    private func tagPhrases(_ a: inout ReportAnalysis) {
        for match in a.matches where match.pack == .functionWords && match.end > match.start + 1 {
            let i = Int(match.start)
            guard let role = classes[Int(lexicon.entries[Int(match.entry)].attributes.0)], role.contains(.preposition) else { continue }
            let conjoined = a.roles[i].intersection(.conjoined)
            for k in i..<Int(match.end) { a.roles[k] = role }
            a.roles[i].formUnion(conjoined)
        }
    }

    /// Whether a match is a particle that has its pronoun already ("before me"), and takes no second one.
    private func hasPronoun(_ match: LexicalMatch) -> Bool {
        match.pack == .functionWords && withPronoun[Int(lexicon.entries[Int(match.entry)].attributes.0)]
    }

    // Inlined: a call from where the analysis is being changed would copy it.
    @inline(__always)
    private func role(of i: Int, _ a: ReportAnalysis) -> TokenRole {
        let token = a.tokens[i]
        if token.kind == .sign { return .sign }
        if token.kind == .number { return .number }
        var role: TokenRole = []
        let bytes = a.text.bytes
        let at = Int(token.start)
        if token.count > 6, bytes[at] == 0xD8, bytes[at + 1] == 0xA7, bytes[at + 2] == 0xD9, bytes[at + 3] == 0x84 {
            role.insert(.definite)
        }
        if a.nameAt[i] >= 0 {
            role.insert(.name)
            let name = a.names[Int(a.nameAt[i])]
            if Int(name.start) == i {
                if name.proclitics.contains(.conjunction) { role.insert(.conjoined) }
                if !name.proclitics.isDisjoint(with: .prepositions) { role.insert(.prefixed) }
            }
            return role
        }
        var whole = false
        var cut: Proclitics = []
        for match in a.matches(at: i) {
            let one = match.end == Int32(i + 1)
            // A pronoun that the splitter would not cut off makes no verb or particle of an adjective.
            if match.enclitic > 0, !a.supports(match), hasPronoun(match) || match.form.isVerb { continue }
            if match.proclitics.subtracting(.article).isEmpty { whole = true } else { cut.formUnion(match.proclitics) }
            switch match.pack {
            case .functionWords where one:
                if let known = classes[Int(lexicon.entries[Int(match.entry)].attributes.0)] { role.formUnion(known) }
            case .triggers, .speech, .resultVerbs, .supportVerbs, .scopes:
                guard one else { continue }
                if match.form.isVerb { role.insert(.verb) } else if match.pack == .triggers { role.insert(.noun) }
            case .victims, .titles, .sources, .bodyHeads, .facilities, .weapons, .sectors, .placeCues, .nationalities: role.insert(.noun)
            case .givenNames, .familyNames: role.insert(.personal)
            default: break
            }
        }
        if !whole {
            if cut.contains(.conjunction) { role.insert(.conjoined) }
            if !cut.isDisjoint(with: .prepositions) { role.insert(.prefixed) }
        }
        return role
    }
}
