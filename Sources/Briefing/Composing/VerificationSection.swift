import ClaimModel

/// What cannot be verified, and what the reports give as the reason.
struct VerificationSection {
    private let context: BriefContext

    init(_ context: BriefContext) { self.context = context }

    /// Always there when there is any claim: that no reason is given is worth saying.
    func section() -> BriefSection? {
        if context.claims.isEmpty { return nil }
        let sentences = said() + press() + lines()
        let blocks: [BriefBlock] = sentences.isEmpty ? [.remark(BriefText(context.words("verify.nothing")))] : [.list(sentences)]
        return BriefSection(key: "unverifiable", heading: BriefText(context.words("section.unverifiable")), blocks: blocks)
    }

    /// Each outlet's words of caution, repeats put together.
    private func said() -> [BriefSentence] {
        grouped(context.claims.filter { $0.claim.unverifiable != nil }, "verify.said") { entry in
            let report = context.reports[entry.report]
            let words = entry.claim.unverifiable.map { span in
                report.text.map { BriefContext.excerpt($0, span, around: span, limit: 30) } ?? span.text
            }
            return (BriefName(words: report.outlet ?? report.doc), words ?? "")
        }
    }

    private func press() -> [BriefSentence] {
        let finder = SectorFinder(context.book.sectors.filter { $0.key == "press" })
        let barred = context.claims.filter { entry in
            entry.claim.type == .accessDenial && entry.claim.status == .occurred
                && !finder.sectors(entry.claim.target.map(\.span.text).joined(separator: " ")).isEmpty
        }
        return grouped(barred, "verify.press", byWords)
    }

    private func lines() -> [BriefSentence] {
        let finder = SectorFinder(context.book.sectors.filter { $0.key == "communications" })
        let cut = context.claims.filter { entry in
            entry.claim.type == .shortage && entry.claim.status == .occurred
                && !finder.sectors(entry.claim.target.map(\.span.text).joined(separator: " ")).isEmpty
        }
        return grouped(cut, "verify.lines", byWords)
    }

    private func byWords(_ entry: BriefContext.Entry) -> (BriefName, String) {
        let report = context.reports[entry.report]
        let name = entry.claim.source.first.map(BriefName.init) ?? BriefName(words: report.outlet ?? report.doc)
        return (name, context.words(of: entry))
    }

    /// One sentence for each name, with its distinct words.
    private func grouped(
        _ entries: [BriefContext.Entry], _ key: String, _ read: (BriefContext.Entry) -> (BriefName, String)
    ) -> [BriefSentence] {
        var order: [BriefName] = []
        var words: [String: [String]] = [:]
        var claims: [String: [String]] = [:]
        for entry in entries {
            let (name, text) = read(entry)
            if claims[name.key] == nil { order.append(name) }
            claims[name.key, default: []].append(entry.claim.id)
            if !text.isEmpty, words[name.key]?.contains(text) != true { words[name.key, default: []].append(text) }
        }
        return order.map { name in
            let quotes = context.series((words[name.key] ?? []).map(context.quote))
            var text = context.phrase(
                key,
                [
                    "outlet": context.name(name, .subject), "sources": context.name(name, .afterPreposition), "quotes": quotes,
                ], gender: context.gender(name))
            text.append(".")
            return BriefSentence(text, claims: claims[name.key] ?? [])
        }
    }
}
