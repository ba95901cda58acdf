import ClaimModel
import Foundation
import Lexicon
import LexiconLoading
import Reading
import Testing

@Suite struct LoadedLexiconTests {
    /// A folder of packs that is gone after the test.
    private static func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "marsad-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (name, text) in files {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(root.path)
    }

    private static let pack = "# pack: weapons\n# columns: id\tclass\tar\ten\n# source: t\n# licence: t\nm\tmortar\t\tmortar|mortar round\n"

    @Test func aFolderIsCompiledAndGivesTheSameBytesTwice() throws {
        try Self.withFolder(["weapons.tsv": Self.pack, "notes.txt": "not a pack"]) { folder in
            let loaded = try LoadedLexicon(folder: folder + "/")
            #expect(loaded.lexicon.entries.count == 1)
            #expect(loaded.model == nil)
            #expect(loaded.name == loaded.lexicon.version)
            #expect(loaded.serialized() == (try LoadedLexicon(folder: folder)).serialized())
        }
    }

    @Test func weightsOfTheFolderComeWithItAndAreStoredBesideThePacks() throws {
        try Self.withFolder(["weapons.tsv": Self.pack]) { folder in
            let weights = LinearModel().serialized()
            try FileManager.default.createDirectory(atPath: folder + "/model", withIntermediateDirectories: true)
            try Data(weights).write(to: URL(filePath: folder + "/model/weights.bin"))
            let loaded = try LoadedLexicon(folder: folder)
            #expect(loaded.model != nil)
            #expect(loaded.name.hasPrefix(loaded.lexicon.version + "-"))
            let stored = try loaded.serialized().withUnsafeBytes { try CompiledLexicon(serialized: $0) }
            #expect(stored.version == loaded.lexicon.version)
            #expect(stored.blobs["weights"] == weights)
        }
    }

    @Test func withoutWeightsNothingIsRead() throws {
        try Self.withFolder(["weapons.tsv": Self.pack]) { folder in
            let loaded = try LoadedLexicon(folder: folder)
            #expect(throws: MarsadError.noWeights) { try loaded.reader() }
        }
    }

    @Test func whatCannotBeUsedIsSaid() throws {
        try Self.withFolder(["weapons.tsv": Self.pack + "a\tb\tc\td\te\n"]) { folder in
            #expect { try LoadedLexicon(folder: folder) } throws: { error in
                guard case .lexicon(let detail)? = error as? MarsadError else { return false }
                return detail.contains("weapons.tsv, line 6")
            }
        }
        try Self.withFolder(["notes.txt": "x"]) { folder in
            #expect(throws: MarsadError.noPacks(path: folder)) { try LoadedLexicon(folder: folder) }
        }
        try Self.withFolder(["weapons.tsv": Self.pack, "model/weights.bin": "no weights"]) { folder in
            #expect(throws: MarsadError.badWeights(path: "model/weights.bin")) { try LoadedLexicon(folder: folder) }
        }
        #expect(throws: MarsadError.noSuchFile(path: "/no/such/folder")) { try LoadedLexicon(folder: "/no/such/folder") }
    }
}
