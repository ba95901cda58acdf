/// Takes proclitics and pronouns off Arabic words, each word for itself: the readings of a word are weighed by how frequent their stems are.
///
/// Function words come first, from a closed table; then names that the caller forbids to split; then a log-linear model over the readings.
/// It was cross-validated on the sentences of UD_Arabic-PUD, see `Tools/clitics/train.py`. The article is recorded, not weighed: that treebank
/// does not split it.
public struct CliticSplitter: Sendable {
    let words: WordList
    let model: CliticModel
    let closed: ClosedWords
    /// Words that are never taken apart, nor what is left of one after a proclitic: names of people and places as a rule. Keys are hashes
    /// of folded words; the frequency does not matter.
    public var vetoes: WordList
    /// The log odds under which the second reading is given as well: 2 is about one in eight.
    public var closeMargin: Float = 2

    /// A splitter over a word list, the trained weights and the closed table.
    public init(words: WordList, model: CliticModel, closed: ClosedWords, vetoes: WordList = WordList()) {
        self.words = words
        self.model = model
        self.closed = closed
        self.vetoes = vetoes
    }

    /// A splitter of words run together over the same word list, which is not copied.
    public func makeRunTogetherSplitter() -> RunTogetherSplitter { RunTogetherSplitter(words: words) }

    /// How the word `token` is taken apart. Words that do not start with an Arabic letter, numbers and signs are left whole.
    ///
    /// - Parameters:
    ///   - source: the bytes that `text` was folded from; its spelling tells ta marbuta from a pronoun and `alef hamza` from an article.
    /// - Complexity: O(readings × letters), one to a dozen table look-ups; no allocation.
    public func segment(_ token: Token, in text: FoldedText, source: [UInt8]) -> Segmentation {
        let start = Int(token.start)
        let end = Int(token.end)
        guard token.kind == .word, token.first & 0xFC == 0xD8, end - start >= 4, (end - start) & 1 == 0 else {
            return Segmentation(best: CliticReading())
        }
        var word = CliticWord(bytes: text.bytes, start: start, end: end, words: words)
        word.readSpelling(text, source)
        if let cut = closedCut(word, token.hash) { return Segmentation(best: cut) }
        if vetoes.count > 0, vetoes.contains(token.hash) { return Segmentation(best: article(CliticReading(), word, text, source)) }
        var search = Search()
        forEachProclitic(word, &search)
        var result = Segmentation(best: article(search.best, word, text, source))
        if search.second > -.infinity {
            result.margin = search.score - search.second
            if result.margin < closeMargin { result.alternative = article(search.runnerUp, word, text, source) }
        }
        return result
    }

    /// The best two readings so far.
    private struct Search {
        var best = CliticReading()
        var runnerUp = CliticReading()
        var score = -Float.infinity
        var second = -Float.infinity

        @inline(__always)
        mutating func offer(_ reading: CliticReading, _ value: Float) {
            if value > score {
                runnerUp = best
                second = score
                best = reading
                score = value
            } else if value > second {
                runnerUp = reading
                second = value
            }
        }
    }

    private func forEachProclitic(_ word: CliticWord, _ search: inout Search) {
        offerEnclitics(word, 0, 0, 0, search: &search)
        guard word.end - word.start > 4, let first = CliticKind.at(word.bytes, word.start) else { return }
        offerEnclitics(word, 2, first.rawValue + 1, model.proclitic[Int(first.rawValue)], search: &search)
        if vetoes.count > 0, vetoes.contains(WordHash.of(word.bytes, word.start + 2, word.end)) { return }
        guard first == .waw || first == .fa, word.end - word.start > 6, let next = CliticKind.at(word.bytes, word.start + 2),
            next != .waw, next != .fa, first == .waw || next != .waw
        else { return }
        let weight = model.proclitic[Int(first.rawValue)] + model.proclitic[Int(next.rawValue)] + model.two
        offerEnclitics(word, 4, next.rawValue + 1, weight, search: &search)
    }

    /// Offers the readings with `proclitics` bytes cut off and each pronoun that the word can end in. `kind` is the innermost proclitic's
    /// code plus one.
    private func offerEnclitics(_ word: CliticWord, _ proclitics: Int, _ kind: UInt8, _ weight: Float, search: inout Search) {
        let from = word.start + proclitics
        let base = Self.baseClass[Int(kind)]
        if word.end - from > 2 {
            search.offer(
                CliticReading(proclitics: UInt8(proclitics), article: 0, enclitic: 0), weight + score(word, from, word.end, base, kind))
        }
        if proclitics > 0, vetoes.count > 0, vetoes.contains(WordHash.of(word.bytes, from, word.end)) { return }
        var host = Float.nan
        word.forEachEnclitic(from) { index, length in
            let stemEnd = word.end - length
            var value = weight + score(word, from, stemEnd, base + 1, kind) + model.enclitic[index]
            value += model.paradigm * word.paradigm(from, stemEnd, index)
            if proclitics > 0 {
                if host.isNaN { host = word.whole(from, word.end, WordHash.seed) }
                value += model.host[base >> 1] * host
            }
            search.offer(CliticReading(proclitics: UInt8(proclitics), article: 0, enclitic: UInt8(length)), value)
        }
    }

    /// From a proclitic's code plus one to twice its class.
    private static let baseClass: [Int] = [0, 2, 2, 4, 6, 8, 10]

    /// What the model says of the stem in `from..<to`.
    private func score(_ word: CliticWord, _ from: Int, _ to: Int, _ index: Int, _ kind: UInt8) -> Float {
        let pronoun = index & 1 == 1
        let letters = (to - from) / 2
        var value = pronoun ? word.stem(from, to, WordHash.seed) : word.whole(from, to, WordHash.seed)
        var hasArticle = letters > 3 && word.isArticle(from)
        if kind == CliticKind.lam.rawValue + 1, letters > 2, word.isLam(from) {
            let restored = pronoun ? word.stem(from, to, CliticWord.alefSeed) : word.whole(from, to, CliticWord.alefSeed)
            if restored > value {
                value = restored
                hasArticle = true
            }
        }
        var sum = model.frequency[index] * value + model.square[index] * value * value + model.length[index * 8 + min(letters, 7)]
        if value <= CliticWord.unlisted { sum += model.unknown[index] }
        if hasArticle {
            sum += model.article[index]
        } else if !pronoun {
            sum += model.noun[index] * word.listed(from, to, CliticWord.articleSeed)
        }
        switch kind {
        case CliticKind.sin.rawValue + 1: sum += word.isVerbPrefix(from, alef: true) ? model.sinVerb : model.sinOther
        case CliticKind.lam.rawValue + 1: sum += word.isVerbPrefix(from, alef: false) ? model.lamVerb : model.lamOther
        case 1, 2:
            sum += word.isVerbPrefix(from, alef: true) ? model.andVerb : model.andOther
            if let next = CliticKind.at(word.bytes, from), next != .waw, next != .fa { sum += model.andProclitic }
        default: break
        }
        return sum
    }

    /// The cut of a function word, with or without a conjunction before it.
    private func closedCut(_ word: CliticWord, _ hash: UInt64) -> CliticReading? {
        let length = (word.end - word.start) / 2
        if let cut = closed.cut(word.endsInTaMarbuta ? word.hash(word.start, word.end) : hash) {
            return CliticReading(proclitics: UInt8(max(0, cut) * 2), article: 0, enclitic: UInt8(max(0, -cut) * 2))
        }
        guard length > 2, let first = CliticKind.at(word.bytes, word.start), first == .waw || first == .fa,
            let cut = closed.cut(word.hash(word.start + 2, word.end))
        else { return nil }
        return CliticReading(proclitics: UInt8(2 + max(0, cut) * 2), article: 0, enclitic: UInt8(max(0, -cut) * 2))
    }
}
