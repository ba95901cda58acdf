import ClaimModel
import Foundation
import Testing

import Reading

/// Sentences of metaphor, history, sport and fiction that use the words of violence and tell of none.
@Suite struct NotViolenceTests {
    /// At most four claims of the violence group in two hundred sentences, each read as a report of its own.
    @Test func wordsOfViolenceAloneMakeNoClaims() throws {
        var session = try PhenomenaFolder.reader.get().makeSession()
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Fixtures/not-violence.tsv")
        let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let sentences = rows.compactMap { $0.split(separator: "\t").dropFirst().first }
        #expect(sentences.count == 200)
        var found: [String] = []
        for sentence in sentences {
            let claims = session.read(Report(doc: "sentence", text: String(sentence))).claims
            found += claims.filter { $0.type.group == .violence }.map { "\($0.type.rawValue): \(sentence)" }
        }
        #expect(found.count <= 4, "\(found)")
    }
}
