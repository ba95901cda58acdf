import ArabicText
import ClaimModel
import Lexicon

/// Makes claims of drafts: spans, ids, dates and bounds out of indices; the second half of the way from proposals to claims.
struct ClaimAssembler {
    private let lexicon: CompiledLexicon
    private let places: PlaceResolver
    private let details: ClaimDetails
    private let categories: [UInt16: TallyCategory]

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        places = PlaceResolver(lexicon: lexicon)
        details = ClaimDetails(lexicon: lexicon)
        var table: [UInt16: TallyCategory] = [:]
        for category in TallyCategory.allCases { if let symbol = lexicon.symbol(category.rawValue) { table[symbol] = category } }
        table[lexicon.symbol("stateForces") ?? .max] = .stateForces
        categories = table
    }

    /// The claims of a report, in the order of their triggers, without ids.
    func assemble(_ drafts: [DraftClaim], _ a: ReportAnalysis, _ spans: SpanMaker) -> [Claim] {
        var claims: [Claim] = []
        for draft in drafts {
            var made = claim(draft, a, spans)
            made.means = details.means(draft, drafts, a, spans)
            made.unverifiable = details.unverifiable(draft, a, spans)
            claims.append(made)
        }
        for (i, draft) in drafts.enumerated() { attribute(draft, drafts, a, spans, &claims[i], claims) }
        return claims
    }

    private func claim(_ draft: DraftClaim, _ a: ReportAnalysis, _ spans: SpanMaker) -> Claim {
        let candidate = a.candidates[draft.candidate]
        let sentence = a.sentences[Int(candidate.sentence)]
        var whole = spans.span(a.bytes(sentence.first, sentence.end), in: a.source)
        whole.text = ""
        var claim = Claim(
            type: ClaimType.allCases[Int(draft.type)], trigger: spans.span(a.bytes(of: candidate), in: a.source), sentence: whole)
        claim.status = draft.status
        claim.confidence = draft.confidence
        claim.agent = mentions(draft.agents.map(\.chunk), a, spans)
        claim.target = mentions(draft.targets.map(\.chunk), a, spans)
        claim.places = places.places(draft.places.map(\.chunk), a, spans)
        if let time = draft.time { date(&claim, a.times[time], a, spans) }
        claim.tallies = tallies(draft, a, spans)
        return claim
    }

    /// Mentions of phrases, each span once, in the order of the text.
    private func mentions(_ chunks: [Int], _ a: ReportAnalysis, _ spans: SpanMaker) -> [Mention] {
        chunks.sorted().map { mention($0, a, spans) }
    }

    private func mention(_ chunk: Int, _ a: ReportAnalysis, _ spans: SpanMaker) -> Mention {
        let phrase = a.chunks[chunk]
        var id: String?
        for k in Int(phrase.start)..<Int(phrase.end) where a.nameAt[k] >= 0 {
            let name = a.names[Int(a.nameAt[k])]
            if id == nil || name.pack == .people { id = lexicon.id(of: Int(name.entry)) }
        }
        return Mention(span: spans.span(a.bytes(of: phrase), in: a.source), id: id)
    }

    /// The mention of somebody who speaks, with the name that stands apart from the title.
    private func voice(_ chunk: Int, _ a: ReportAnalysis, _ spans: SpanMaker) -> Mention {
        var made = mention(chunk, a, spans)
        made.span = spans.span(a.bytes(ofSpeaker: chunk), in: a.source)
        return made
    }

    private func date(_ claim: inout Claim, _ time: TimeSpan, _ a: ReportAnalysis, _ spans: SpanMaker) {
        let e = time.expression
        let days = a.days(of: time, status: claim.status)
        claim.from = days.from?.iso
        claim.to = days.to?.iso
        claim.time = TimeMention(
            span: spans.span(a.bytes(time.start, time.end), in: a.source), precision: e.precision.claimPrecision,
            extent: e.extent.claimExtent,
            basis: e.basis.claimBasis, open: e.open)
    }

    private func tallies(_ draft: DraftClaim, _ a: ReportAnalysis, _ spans: SpanMaker) -> [Tally] {
        var out: [Tally] = []
        var indices: [Int] = []
        for (number, kind) in draft.tallies {
            let count = a.counts[number]
            var tally = Tally(
                span: spans.span(a.bytes(count.start, count.end, trim: count.trim), in: a.source), kind: kind, min: count.min,
                max: count.max,
                approx: count.approx, who: categories[count.who] ?? .people)
            tally.cumulative = details.isCumulative(count, a)
            if count.mixed { tally.kinds = [.killed, .injured] }
            if count.partOf >= 0, let whole = indices.firstIndex(of: Int(count.partOf)) { tally.of = whole }
            out.append(tally)
            indices.append(number)
        }
        return out
    }

    private func attribute(
        _ draft: DraftClaim, _ drafts: [DraftClaim], _ a: ReportAnalysis, _ spans: SpanMaker, _ claim: inout Claim, _ claims: [Claim]
    ) {
        claim.speech = draft.stance
        switch draft.source {
        case .none: claim.speech = .unattributed
        case .agent: claim.source = claim.agent
        case .frame(let f):
            let speaker = a.speaker(of: f)
            if speaker >= 0 { claim.source = [voice(Int(speaker), a, spans)] }
        case .speaker(let p): claim.source = [voice(p, a, spans)]
        case .act(let k):
            if let other = drafts.firstIndex(where: { $0.candidate == k }) {
                claim.source = claims[other].agent
            }
        }
        if let relay = draft.relay { claim.relay = [mention(relay, a, spans)] }
        if claim.source.isEmpty { claim.speech = .unattributed } else if claim.speech == .unattributed { claim.speech = .says }
    }
}
