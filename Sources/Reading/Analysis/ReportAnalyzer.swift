import ArabicText
import ClaimModel
import Lexicon

/// Runs the layers below the decisions over one report after another: folded text, tokens, lexical matches, sentences, quotations,
/// furniture, names, times, counts, phrases, frames of saying, trigger candidates.
struct ReportAnalyzer {
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()
    private let resources: ReadingResources
    private var matcher: LexicalMatcher
    private var clitics = CliticMemory()
    private let chooser: NameChooser
    private let tagger: RoleTagger
    private let chunker: Chunker
    private let framer: FrameFinder
    private let finder: CandidateFinder
    private let lemmas: LemmaFinder
    private let times: TimeFinder
    private let counts: CountFinder
    private let governor: TallyGovernor

    init(lexicon: CompiledLexicon, resources: ReadingResources) {
        self.resources = resources
        matcher = LexicalMatcher(lexicon: lexicon, resources: resources)
        chooser = NameChooser(lexicon: lexicon)
        tagger = RoleTagger(lexicon: lexicon)
        chunker = Chunker(lexicon: lexicon)
        framer = FrameFinder(lexicon: lexicon)
        finder = CandidateFinder(lexicon: lexicon)
        lemmas = LemmaFinder(lexicon: lexicon)
        times = TimeFinder(grammar: resources.times)
        counts = CountFinder(lexicon: lexicon, grammar: resources.numerals)
        governor = TallyGovernor(lexicon: lexicon)
    }

    /// Analyses a report into `a`, replacing what it held.
    mutating func analyse(_ report: Report, into a: inout ReportAnalysis) {
        a.source.removeAll(keepingCapacity: true)
        a.source.append(contentsOf: report.text.utf8)
        folder.fold(a.source, into: &a.text)
        tokenizer.tokenize(a.text, into: &a.tokens)
        a.anchor = report.published.flatMap { CivilDate(iso: String($0.prefix(10))) }
        a.isDated = a.anchor != nil
        a.isEnglish = Self.isEnglish(a)
        matcher.match(a.tokens, a.text, into: &a.matches, first: &a.firstMatch, openings: &a.openings)
        if WordParter(splitter: resources.runTogether).part(&a) {
            matcher.match(a.tokens, a.text, into: &a.matches, first: &a.firstMatch, openings: &a.openings)
        }
        sentences(&a)
        segment(&a)
        chooser.choose(&a)
        tagger.tag(&a)
        takeSegments(&a)
        quotations(&a)
        times.find(&a)
        counts.find(&a)
        chunker.chunk(&a)
        MarkerFinder().find(&a)
        lemmas.find(&a)
        framer.find(&a)
        finder.find(&a)
        governor.markMixed(&a)
    }

    /// More Latin letters than Arabic ones.
    private static func isEnglish(_ a: ReportAnalysis) -> Bool {
        var latin = 0
        var arabic = 0
        for token in a.tokens where token.kind == .word { if token.first < 0x80 { latin += 1 } else { arabic += 1 } }
        return latin > arabic
    }

    private func sentences(_ a: inout ReportAnalysis) {
        a.sentences.removeAll(keepingCapacity: true)
        a.sentenceAt.removeAll(keepingCapacity: true)
        a.isFurniture.refill(a.tokens.count, false)
        for furniture in resources.furniture.find(a.tokens) where furniture.kind != .title {
            for k in furniture.tokens { a.isFurniture[k] = true }
        }
        var paragraph: Int32 = 0
        for sentence in resources.sentences.split(a.tokens, in: a.text) {
            if sentence.startsParagraph { paragraph += 1 }
            let marked = sentence.tokens.count { a.isFurniture[$0] }
            for _ in sentence.tokens { a.sentenceAt.append(Int32(a.sentences.count)) }
            a.sentences.append(
                SentenceInfo(
                    first: Int32(sentence.tokens.lowerBound), end: Int32(sentence.tokens.upperBound), headline: sentence.isHeadline,
                    furniture: marked * 2 > sentence.tokens.count, paragraph: paragraph))
        }
    }

    /// Every word is taken apart by the splitter over the word list: unknown ones for their stem, known ones so that readings of the lexicon
    /// that cut where the splitter would not can be turned away.
    private mutating func segment(_ a: inout ReportAnalysis) {
        a.segments.removeAll(keepingCapacity: true)
        a.cuts.removeAll(keepingCapacity: true)
        for i in a.tokens.indices {
            if i + 4 < a.tokens.count { clitics.expect(a.tokens[i + 4]) }
            var segment = Segment()
            var cut = CliticReading()
            if a.tokens[i].kind == .word, !a.isEnglish {
                let found = clitics.segment(a.tokens[i], in: a.text, source: a.source, by: resources.clitics)
                cut = found.best
                segment.splitsFront = cut.proclitics > 0 || (found.alternative?.proclitics ?? 0) > 0
                segment.splitsBack = cut.enclitic > 0 || (found.alternative?.enclitic ?? 0) > 0
            }
            a.segments.append(segment)
            a.cuts.append(cut)
        }
    }

    /// Gives the words that neither are names nor stand in the lexicon the splitter's reading.
    private func takeSegments(_ a: inout ReportAnalysis) {
        for i in a.tokens.indices
        where a.tokens[i].kind == .word && a.nameAt[i] < 0 && a.firstMatch[i] == a.firstMatch[i + 1] && !a.isEnglish {
            var segment = a.segments[i]
            take(a.cuts[i], i, &segment, &a)
            a.segments[i] = segment
        }
    }

    private func take(_ cut: CliticReading, _ i: Int, _ segment: inout Segment, _ a: inout ReportAnalysis) {
        segment.trim = cut.proclitics
        segment.article = cut.article
        segment.enclitic = cut.enclitic
        segment.pronoun = cut.enclitic > 0
        if cut.proclitics > 0 { read(cut, a.tokens[i], a.text.bytes, &segment) }
        if segment.conjunction { a.roles[i].insert(.conjoined) }
        if segment.preposition != 0 { a.roles[i].insert(.prefixed) }
        if cut.article > 0 || segment.pronoun { a.roles[i].insert(.definite) }
    }

    private func read(_ cut: CliticReading, _ token: Token, _ bytes: [UInt8], _ segment: inout Segment) {
        for kind in CliticKind.proclitics(of: cut, in: bytes, at: Int(token.start)) {
            if kind == .waw || kind == .fa { segment.conjunction = true }
            if kind.preposition > 0 { segment.preposition = kind.preposition }
        }
    }

    private func quotations(_ a: inout ReportAnalysis) {
        a.quoteAt.refill(a.tokens.count, 0)
        guard a.tokens.contains(where: { $0.first == 0x22 }) else { return }
        for quotation in resources.quotations.find(a.tokens, in: a.text, source: a.source) where !quotation.isLabel {
            for k in quotation.tokens { a.quoteAt[k] = UInt8(min(quotation.depth + 1, 9)) }
        }
    }
}

/// What the splitter found before the stem of a word that the lexicon does not know.
struct Segment: Sendable {
    /// Folded bytes before the stem.
    var trim: UInt8 = 0
    var conjunction = false
    /// 1 ba, 2 lam, 3 kaf, 0 none.
    var preposition: UInt8 = 0
    var pronoun = false
    /// Folded bytes of the article and of the pronoun.
    var article: UInt8 = 0
    var enclitic: UInt8 = 0
    /// Whether the splitter's best or second reading cuts something off in front, or behind.
    var splitsFront = true
    var splitsBack = true
}

extension ReportAnalysis {
    /// Whether a reading of the lexicon cuts a word only where the splitter would.
    @inline(__always)
    func supports(_ match: LexicalMatch) -> Bool {
        let s = segments[Int(match.start)]
        if match.enclitic > 0, !s.splitsBack { return false }
        return s.splitsFront || match.proclitics.subtracting(.article).isEmpty
    }

    /// Whether what stands behind the preposition lam is the lam of the article, whose alef is not written: not the noun's first letter.
    ///
    /// - Parameters:
    ///   - trim: folded bytes up to and with the preposition.
    ///   - article: whether the lexicon's reading takes the article off; else the splitter's does.
    func hasSecondLam(_ i: Int, behind trim: UInt8, article: Bool = false) -> Bool {
        let at = Int(tokens[i].start) + Int(trim)
        guard trim >= 2, at + 2 < Int(tokens[i].end), text.bytes[at - 2] == 0xD9, text.bytes[at - 1] == 0x84, text.bytes[at] == 0xD9,
            text.bytes[at + 1] == 0x84
        else { return false }
        return article || cuts[i].article > 0
    }

    /// Trim, preposition and conjunction of a token by the splitter.
    func segment(at i: Int) -> (trim: UInt8, preposition: UInt64, conjunction: Bool) {
        let s = segments[i]
        return (s.trim, UInt64(s.preposition), s.conjunction)
    }
}
