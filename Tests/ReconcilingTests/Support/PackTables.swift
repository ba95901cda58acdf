import ArabicText
import Foundation
import Reconciling

/// The tables that reconciling is handed, built from the packs of the lexicon.
struct PackTables {
    var places = PlaceTree([])
    var actors = ActorTable(actors: [])
    var terms = ProtectedTerms(table: [])

    /// The lexicon's folder, by this file's place.
    static let lexicon = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Lexicon").standardized

    init(lexicon: URL = Self.lexicon) throws {
        let folder = TextFolder()
        var nodes: [PlaceTree.Node] = []
        let files = try FileManager.default.contentsOfDirectory(
            at: lexicon.appendingPathComponent("places"), includingPropertiesForKeys: nil)
        for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "tsv" {
            for cells in try Self.rows(file) where cells.count >= 6 {
                nodes.append(
                    .init(
                        id: cells[0], parent: cells[2].isEmpty ? nil : cells[2], level: PlaceLevel(kind: cells[1]),
                        population: Int(cells[5]) ?? 0))
            }
        }
        places = PlaceTree(nodes)
        var rows: [Actor] = []
        var outlets: [String: String] = [:]
        for name in ["actors.tsv", "actors-states.tsv"] {
            for cells in try Self.rows(lexicon.appendingPathComponent(name)) where cells.count >= 7 {
                func cell(_ index: Int) -> String? { cells[index] == "-" || cells[index].isEmpty ? nil : cells[index] }
                rows.append(Actor(id: cells[0], kind: cells[1], side: cell(2), country: cell(3), of: cell(4)))
                guard ["agency", "outlet"].contains(cells[1]) else { continue }
                for alias in cells[5].split(separator: "|") {
                    outlets[String(decoding: folder.key(String(alias)), as: UTF8.self)] = cells[0]
                }
                outlets[cells[0]] = cells[0]
            }
        }
        for cells in try Self.rows(lexicon.appendingPathComponent("people.tsv")) where cells.count >= 4 {
            rows.append(
                Actor(id: cells[0], kind: "people", country: cells[3].isEmpty ? nil : cells[3], of: cells[2].isEmpty ? nil : cells[2]))
        }
        var classes: [String: String] = [:]
        for cells in try Self.rows(lexicon.appendingPathComponent("sources.tsv")) where cells.count >= 2 { classes[cells[0]] = cells[1] }
        actors = ActorTable(actors: rows, classes: classes, outlets: outlets)
        terms = ProtectedTerms(table: [UInt8](try Data(contentsOf: lexicon.appendingPathComponent("protected.tsv"))))
    }

    /// The rows of a tab-separated file, comments and empty lines left out.
    static func rows(_ file: URL) throws -> [[String]] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
