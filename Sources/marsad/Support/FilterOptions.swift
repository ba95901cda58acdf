import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import LexiconLoading

/// The options by which tables are narrowed.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A place by name or code, with all that lies in it.", valueName: "PLACE"))
    var place: [String] = []
    @Option(help: ArgumentHelp("First day.", valueName: "DATE"))
    var from: String?
    @Option(help: ArgumentHelp("Last day.", valueName: "DATE"))
    var to: String?
    @Option(help: ArgumentHelp("An agent, target or source by name or code.", valueName: "ACTOR"))
    var actor: [String] = []
    @Option(help: ArgumentHelp("A type of claim, or one of the groups violence, military, humanitarian, political.", valueName: "TYPE"))
    var type: [String] = []
    @Option(help: ArgumentHelp("occurred, negated, expected or requested.", valueName: "STATUS"))
    var status: [String] = []
    @Flag(help: "What is marked sensitive too.")
    var sensitive = false

    /// The lexicon's tables where a name is to be looked up in them; nil where none is asked for.
    func tables(_ lexicon: LexiconOptions) throws(MarsadError) -> LexiconTables? {
        place.isEmpty && actor.isEmpty ? nil : LexiconTables(try lexicon.load().lexicon)
    }

    /// What may be seen.
    var visibility: Visibility { sensitive ? .all : .open }

    /// The filter. Names of places and actors stand for all the lexicon has under them; without a lexicon, for themselves.
    func filter(_ tables: LexiconTables? = nil) throws(MarsadError) -> ClaimFilter {
        var filter = ClaimFilter()
        for value in type {
            if let type = ClaimType(rawValue: value) {
                filter.types.append(type)
            } else if let group = ClaimType.Group(rawValue: value) {
                filter.groups.append(group)
            } else {
                throw .badArgument(name: "--type", value: value, expected: ClaimType.allCases.map(\.rawValue).joined(separator: ", "))
            }
        }
        for value in status {
            guard let status = ClaimStatus(rawValue: value) else {
                throw .badArgument(name: "--status", value: value, expected: ClaimStatus.allCases.map(\.rawValue).joined(separator: ", "))
            }
            filter.statuses.append(status)
        }
        filter.from = try Self.day(from, "--from")
        filter.to = try Self.day(to, "--to")
        for value in place {
            filter.places.insert(value)
            if let tables { filter.places.formUnion(tables.places(inside: value)) }
            filter.placeNames.append(value)
        }
        for value in actor {
            filter.actors.insert(value)
            if let tables { filter.actors.formUnion(tables.actors(named: value)) }
            filter.actorNames.append(value)
        }
        return filter
    }

    /// A day as typed.
    static func day(_ value: String?, _ name: String) throws(MarsadError) -> String? {
        guard let value else { return nil }
        guard value.utf8.count == 10, PublishedDate.isValid(value) else {
            throw .badArgument(name: name, value: value, expected: "YYYY-MM-DD")
        }
        return value
    }
}
