import ArabicText
public import ClaimModel
import Lexicon

extension ReadingSession {
    /// What the layers below the decisions found in a report, a line each: sentences, names, times, counts, phrases, frames, candidates.
    ///
    /// For people who extend the lexicon or look for the cause of a misreading.
    public mutating func listing(_ report: Report) -> String {
        analyse(report)
        let a = analysis
        func words(_ start: Int32, _ end: Int32, _ trim: UInt8 = 0) -> String {
            String(decoding: a.source[a.bytes(start, end, trim: trim)], as: UTF8.self)
        }
        func entry(_ number: Int32) -> String { number < 0 ? "-" : lexicon.id(of: Int(number)) }
        var out = ""
        for (number, sentence) in a.sentences.enumerated() {
            out +=
                "sentence \(number)\(sentence.headline ? " headline" : "")\(sentence.furniture ? " furniture" : ""): \(words(sentence.first, sentence.end))\n"
            for name in a.names where a.sentenceAt[Int(name.start)] == number {
                out += "  name \(name.pack.name) \(entry(Int32(name.entry))): \(words(name.start, name.end))\n"
            }
            for time in a.times where a.sentenceAt[Int(time.start)] == number {
                let (from, to) = a.days(of: time)
                out +=
                    "  time \(from?.iso ?? "-")..\(to?.iso ?? "-") \(time.expression.precision): \(words(time.start, time.end))\n"
            }
            for count in a.counts where a.sentenceAt[Int(count.start)] == number {
                out +=
                    "  count \(count.min.map(String.init) ?? "-")..\(count.max.map(String.init) ?? "-") noun \(entry(count.noun)) part of \(count.partOf): \(words(count.start, count.end, count.trim))\n"
            }
            for chunk in a.chunks where chunk.sentence == number {
                out +=
                    "  phrase \(chunk.kind) \(entry(chunk.entry)) prep \(chunk.preposition % 1000): \(words(chunk.start, chunk.end, chunk.trim))\n"
            }
            for (f, frame) in a.frames.enumerated() where frame.sentence == number {
                let speaker = a.speaker(of: f)
                let who = speaker < 0 ? "-" : words(a.chunks[Int(speaker)].start, a.chunks[Int(speaker)].end, a.chunks[Int(speaker)].trim)
                out += "  frame \(frame.kind) \(words(frame.token, max(frame.end, frame.token + 1))) opens \(frame.opens): \(who)\n"
            }
            for candidate in a.candidates where candidate.sentence == number {
                out +=
                    "  trigger \(entry(candidate.entry)) \(candidate.types.map { ClaimType.allCases[Int($0)].rawValue }.joined(separator: ",")): \(words(candidate.start, candidate.end, candidate.trim))\n"
            }
        }
        return out
    }
}
