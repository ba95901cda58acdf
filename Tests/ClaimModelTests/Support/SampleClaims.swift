import ClaimModel

/// Claims that use every field of the form, with signs that need care.
enum SampleClaims {
    static func span(_ text: String, _ start: Int) -> Span { Span(text: text, start: start, end: start + text.unicodeScalars.count) }

    static func full() -> ReportClaims {
        var first = Claim(type: .airStrike, trigger: span("raid", 4), sentence: Span(text: "", start: 0, end: 90))
        first.places = [
            PlaceMention(span: span("quarter", 10), id: "x:homs/ward", within: 1, via: span("there", 30)),
            PlaceMention(span: span("town", 20), candidates: ["gn:1", "gn:2"]),
        ]
        first.from = "2012-02-08"
        first.to = "2012-02-09"
        first.time = TimeMention(span: span("night", 40), precision: .night, extent: .span, basis: .weekday, open: true)
        first.agent = [Mention(span: span("army", 50), id: "sy-army"), Mention(span: span("a \"group\"\n\t\u{1}", 55))]
        first.target = [Mention(span: span("\u{1F600}", 70))]
        first.tallies = [
            Tally(span: span("15 hurt", 60), kind: .other, min: 15, max: 15, kinds: [.killed, .injured]),
            Tally(
                span: span("some", 66), kind: .killed, min: nil, max: 20, approx: true, who: .stateForces, of: 0, cumulative: true,
                since: "2011-03-15"),
        ]
        first.means = [Mention(span: span("jet", 75), id: "aircraft")]
        first.source = [Mention(span: span("activists", 80), id: "activists")]
        first.relay = [Mention(span: span("agency", 85))]
        first.speech = .confirms
        first.status = .expected
        first.unverifiable = span("unchecked", 88)
        first.confidence = 0.875
        var second = Claim(type: .denial, trigger: span("denied", 95), sentence: Span(text: "", start: 90, end: 120))
        second.confidence = 0.25
        second.kept = false
        second.status = .negated
        second.speech = .denies
        var claims = [first, second]
        let hash = ClaimIdentity.textHash("text")
        ClaimIdentity.assign(to: &claims, doc: "report-1", textHash: hash)
        claims[1].links = [ClaimLink(rel: .denies, claim: claims[0].id), ClaimLink(rel: .sameAs, claim: claims[1].id)]
        return ReportClaims(
            doc: "report-1", language: "ar", published: "2012-02-09T10:00:00+02:00", publishedBasis: .given, textHash: hash,
            scope: ReportScope(value: .conflict, reason: "raid: 1"), text: "a \\ \"text\"\r\n", claims: claims)
    }
}
