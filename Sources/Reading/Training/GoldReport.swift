public import ClaimModel

/// A report annotated by hand: what training and evaluation learn from.
public struct GoldReport: Sendable {
    /// One claim as a person gave it: words instead of spans, and a quotation that tells where.
    public struct GoldClaim: Sendable {
        /// Type, status and stance.
        public var type: ClaimType = .attack
        /// Whether it happened.
        public var status: ClaimStatus = .occurred
        /// How the source stands to it.
        public var speech: Stance = .unattributed
        /// The trigger's words.
        public var trigger = ""
        /// A quotation that holds the trigger.
        public var near = ""
        /// Places, as written.
        public var places: [String] = []
        /// Who did it, as written.
        public var agent: [String] = []
        /// To whom or what it was done, as written.
        public var target: [String] = []
        /// Who says so, as written.
        public var source: [String] = []
        /// Who passed it on, as written.
        public var relay: [String] = []
        /// First date.
        public var from: String?
        /// Last date.
        public var to: String?
        /// Counts.
        public var tallies: [GoldTally] = []
    }
    /// A count as a person gave it.
    public struct GoldTally: Sendable {
        /// The words.
        public var text = ""
        /// What was counted.
        public var kind: TallyKind = .killed
        /// Least number, inclusive.
        public var min: Int?
        /// Greatest number.
        public var max: Int?
        /// Which people.
        public var who: TallyCategory = .people
    }
    /// The report.
    public var report: Report
    /// What it is about, where that alone was annotated: its claims are not.
    public var scope: ReportScope.Value?
    /// What people read in it.
    public var claims: [GoldClaim] = []

    /// A report with its claims.
    public init(report: Report, claims: [GoldClaim]) {
        self.report = report
        self.claims = claims
    }

    /// A sentence or two of the report, to learn what a short text is about: what tells of its first violent act, or how a report that is about
    /// something else begins. Nil where neither is annotated.
    var shortened: GoldReport? {
        var out = self
        if let scope, scope != .conflict {
            let words = report.text.split(separator: " ", maxSplits: Self.shortWords, omittingEmptySubsequences: true)
            out.report.text = words.prefix(Self.shortWords).joined(separator: " ")
        } else {
            guard let act = claims.first(where: { $0.type.group == .violence && $0.status == .occurred && !$0.near.isEmpty }) else {
                return nil
            }
            out.scope = .conflict
            out.report.text = act.near
        }
        out.report.doc += "-short"
        out.claims = []
        return out
    }

    /// Words of a shortened report.
    private static let shortWords = 25

    /// Reads an annotation file; `text` is the report's text, where the annotation does not hold it itself.
    ///
    /// - Throws: `JSONFault` when the bytes are not the form of the annotated reports.
    public init(annotation bytes: [UInt8], _ range: Range<Int>? = nil, text: (String) -> String?) throws(JSONFault) {
        var report = Report(doc: "", text: "")
        var claims: [GoldClaim] = []
        var own: String?
        var scanner = JSONScanner(bytes, range ?? bytes.startIndex..<bytes.endIndex)
        try scanner.eachMember { (s, key) throws(JSONFault) in
            switch key {
            case "doc": report.doc = try s.string()
            case "text": own = try s.string()
            case "published": report.published = try s.optionalString()
            case "published_basis": if try s.string() != "given" { report.published = nil }
            case "claims": try s.eachElement { (s) throws(JSONFault) in claims.append(try Self.claim(&s)) }
            default: try s.skipValue()
            }
        }
        report.text = own ?? text(report.doc) ?? ""
        self.report = report
        self.claims = claims
    }

    private static func claim(_ s: inout JSONScanner) throws(JSONFault) -> GoldClaim {
        var c = GoldClaim()
        try s.eachMember { (s, key) throws(JSONFault) in
            switch key {
            case "type": c.type = ClaimType(rawValue: try s.string()) ?? .attack
            case "status": c.status = ClaimStatus(rawValue: try s.string()) ?? .occurred
            case "speech": c.speech = Stance(rawValue: try s.string()) ?? .unattributed
            case "trigger": c.trigger = try s.string()
            case "near": c.near = try s.string()
            case "places": c.places = try strings(&s)
            case "agent": c.agent = try strings(&s)
            case "target": c.target = try strings(&s)
            case "source": c.source = try strings(&s)
            case "relay": c.relay = try strings(&s)
            case "from": c.from = try s.optionalString()
            case "to": c.to = try s.optionalString()
            case "tallies": try s.eachElement { (s) throws(JSONFault) in c.tallies.append(try tally(&s)) }
            default: try s.skipValue()
            }
        }
        return c
    }

    private static func tally(_ s: inout JSONScanner) throws(JSONFault) -> GoldTally {
        var t = GoldTally()
        try s.eachMember { (s, key) throws(JSONFault) in
            switch key {
            case "text": t.text = try s.string()
            case "kind": t.kind = TallyKind(rawValue: try s.string()) ?? .other
            case "who": t.who = TallyCategory(rawValue: try s.string()) ?? .people
            case "min": t.min = try s.optionalInteger()
            case "max": t.max = try s.optionalInteger()
            default: try s.skipValue()
            }
        }
        return t
    }

    private static func strings(_ s: inout JSONScanner) throws(JSONFault) -> [String] {
        var out: [String] = []
        try s.eachElement { (s) throws(JSONFault) in out.append(try s.string()) }
        return out
    }
}
