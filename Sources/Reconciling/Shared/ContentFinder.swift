import ClaimModel

/// Finds what a speech act is about: the claim that is tied to it by `content_of`, else the nearest claim of its sentence and source.
///
/// Rule: `claims.md`, convention 1: the content of a speech act is a claim of its own, `requested` after an appeal, `expected` after a
/// pledge,
/// a threat or a plan, `negated` where the speaker binds itself not to act.
struct ContentFinder {
    private var tied: [String: [ReportedClaim]] = [:]
    private var bySentence: [String: [ReportedClaim]] = [:]
    private var isContent: Set<String> = []
    private let byID: [String: ReportedClaim]

    init(_ claims: [ReportedClaim]) {
        byID = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
        for reported in claims {
            bySentence[Self.sentence(reported), default: []].append(reported)
            for link in reported.claim.links where link.rel == .contentOf {
                tied[link.claim, default: []].append(reported)
                isContent.insert(reported.claim.id)
            }
        }
    }

    /// The acts that a claim is said to be the content of.
    func speechActs(of claim: ReportedClaim) -> [ReportedClaim] {
        claim.claim.links.filter { $0.rel == .contentOf }.compactMap { byID[$0.claim] }
    }

    /// The content of a speech act, in the order of its words; empty where the report states none.
    func contents(of speech: ReportedClaim, statuses: Set<ClaimStatus>) -> [ReportedClaim] {
        if let found = tied[speech.claim.id], !found.isEmpty {
            return found.sorted { ($0.claim.trigger.start, $0.claim.id) < ($1.claim.trigger.start, $1.claim.id) }
        }
        let at = speech.claim.trigger.start
        let near = (bySentence[Self.sentence(speech)] ?? []).filter { other in
            other.claim.id != speech.claim.id && statuses.contains(other.claim.status) && !isContent.contains(other.claim.id)
                && !Self.speechTypes.contains(other.claim.type) && Self.haveOneVoice(speech.claim, other.claim)
        }
        // Arabic and English both put the content behind the verb as a rule; before it only where nothing follows.
        let nearest = near.min { a, b in
            let x = a.claim.trigger.start
            let y = b.claim.trigger.start
            return (x < at ? 1 : 0, abs(x - at), a.claim.id) < (y < at ? 1 : 0, abs(y - at), b.claim.id)
        }
        return nearest.map { [$0] } ?? []
    }

    /// Whether a claim stands in the sentence of one of the given types, as its content may.
    func stands(besideAny types: Set<ClaimType>, _ claim: ReportedClaim) -> Bool {
        (bySentence[Self.sentence(claim)] ?? []).contains { $0.claim.id != claim.claim.id && types.contains($0.claim.type) }
    }

    private static func sentence(_ claim: ReportedClaim) -> String { "\(claim.doc)\u{1F}\(claim.claim.sentence.start)" }

    /// Whether both come from one source, or one of them names none. What a speaker says and what it binds itself to have one voice: the
    /// agent of the speech act may be the source of the content.
    private static func haveOneVoice(_ speech: Claim, _ content: Claim) -> Bool {
        let voices = Set((speech.source + speech.agent).map { LedgerName($0).key })
        let sources = content.source.map { LedgerName($0).key }
        return voices.isEmpty || sources.isEmpty || !voices.isDisjoint(with: sources)
    }

    /// Acts whose content is another claim; they are never themselves taken for content without a tie.
    static let speechTypes: Set<ClaimType> = [.appeal, .pledge, .refusal, .support, .accusation, .denial, .threat]
}
