import Foundation

/// Varied text in the manner of news, made of the sample reports' sentences: sentences in another order, numbers and every sixth long word
/// changed, so that no cache of words knows it by heart. The same seed gives the same bytes.
struct GeneratedText {
    private var state: UInt64
    private let sentences: [[Substring]]
    private let words: [Substring]

    /// From the folder of the sample reports and the word list.
    init(samples: String, words: String, seed: UInt64 = 0x2545_F491_4F6C_DD1D) {
        state = seed
        sentences = samples.split { $0 == "." || $0 == "\n" }.map { $0.split(separator: " ") }.filter { $0.count > 4 }
        self.words = words.split(separator: "\n").filter { !$0.hasPrefix("#") }.prefix(60_000).map { $0.prefix { $0 != "\t" } }
    }

    /// Reports of some ten sentences each, together at least `bytes` long.
    mutating func reports(bytes: Int) -> [String] {
        var out: [String] = []
        var size = 0
        while size < bytes {
            let text = (0..<(6 + below(9))).map { _ in sentence() }.joined(separator: ". ") + "."
            size += text.utf8.count
            out.append(text)
        }
        return out
    }

    private mutating func sentence() -> String {
        let sentence = sentences[below(sentences.count)]
        return sentence.map { word in
            if word.allSatisfy(\.isNumber) { return String(1 + below(300)) }
            if word.utf8.count > 8, below(6) == 0 { return String(words[below(words.count)]) }
            return String(word)
        }.joined(separator: " ")
    }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }
}
