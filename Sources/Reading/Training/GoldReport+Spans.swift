public import ClaimModel

extension GoldReport {
    /// Reads an annotation that holds no words: every phrase is a pair of Unicode scalar offsets into the report's text.
    ///
    /// This is how annotations of texts that may not be passed on are kept: `{"doc", "published", "claims": [{"type", "trigger": [s, e],
    /// "near": [s, e], "places": [[s, e]], ..., "tallies": [{"text": [s, e], "kind", "min", "max", "who"}]}]}`. Nil when the text is not at hand.
    ///
    /// - Throws: `JSONFault` when the bytes are not of that form.
    public init?(spans bytes: [UInt8], _ range: Range<Int>, text: (String) -> String?) throws(JSONFault) {
        var scanner = JSONScanner(bytes, range)
        var doc = ""
        var published: String?
        var claims: [GoldClaim] = []
        var scope: ReportScope.Value?
        var scalars: [Unicode.Scalar]?
        try scanner.eachMember { (s, key) throws(JSONFault) in
            switch key {
            case "doc":
                doc = try s.string()
                scalars = text(doc).map { Array($0.unicodeScalars) }
            case "published": published = try s.optionalString()
            case "scope": scope = ReportScope.Value(rawValue: try s.string())
            case "claims":
                guard let scalars else { return try s.skipValue() }
                try s.eachElement { (s) throws(JSONFault) in claims.append(try Self.claim(&s, scalars)) }
            default: try s.skipValue()
            }
        }
        guard let whole = text(doc) else { return nil }
        self.init(report: Report(doc: doc, text: whole, published: published), claims: claims)
        self.scope = scope
    }

    private static func claim(_ s: inout JSONScanner, _ text: [Unicode.Scalar]) throws(JSONFault) -> GoldClaim {
        var c = GoldClaim()
        try s.eachMember { (s, key) throws(JSONFault) in
            switch key {
            case "type": c.type = ClaimType(rawValue: try s.string()) ?? .attack
            case "status": c.status = ClaimStatus(rawValue: try s.string()) ?? .occurred
            case "speech": c.speech = Stance(rawValue: try s.string()) ?? .unattributed
            case "trigger": c.trigger = try words(&s, text)
            case "near": c.near = try words(&s, text)
            case "places": c.places = try phrases(&s, text)
            case "agent": c.agent = try phrases(&s, text)
            case "target": c.target = try phrases(&s, text)
            case "source": c.source = try phrases(&s, text)
            case "relay": c.relay = try phrases(&s, text)
            case "from": c.from = try s.optionalString()
            case "to": c.to = try s.optionalString()
            case "tallies": try s.eachElement { (s) throws(JSONFault) in c.tallies.append(try tally(&s, text)) }
            default: try s.skipValue()
            }
        }
        return c
    }

    private static func tally(_ s: inout JSONScanner, _ text: [Unicode.Scalar]) throws(JSONFault) -> GoldTally {
        var t = GoldTally()
        try s.eachMember { (s, key) throws(JSONFault) in
            switch key {
            case "text": t.text = try words(&s, text)
            case "kind": t.kind = TallyKind(rawValue: try s.string()) ?? .other
            case "who": t.who = TallyCategory(rawValue: try s.string()) ?? .people
            case "min": t.min = try s.optionalInteger()
            case "max": t.max = try s.optionalInteger()
            default: try s.skipValue()
            }
        }
        return t
    }

    private static func phrases(_ s: inout JSONScanner, _ text: [Unicode.Scalar]) throws(JSONFault) -> [String] {
        var out: [String] = []
        try s.eachElement { (s) throws(JSONFault) in out.append(try words(&s, text)) }
        return out
    }

    /// The words between two offsets; empty where they lie outside the text.
    private static func words(_ s: inout JSONScanner, _ text: [Unicode.Scalar]) throws(JSONFault) -> String {
        var ends: [Int] = []
        try s.eachElement { (s) throws(JSONFault) in ends.append(try s.integer()) }
        guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= text.count else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[ends[0]..<ends[1]])
        return String(view)
    }
}
