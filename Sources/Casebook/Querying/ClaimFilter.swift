public import ClaimModel
import GRDB

/// Who looks: what is marked sensitive is there only for those who may see it.
public enum Visibility: Sendable, Hashable {
    /// Nothing that is marked, nor what stands in a marked report.
    case open
    /// Everything.
    case all
}

/// Which claims are wanted; what is left empty asks nothing.
public struct ClaimFilter: Sendable, Hashable {
    /// Types, any of them.
    public var types: [ClaimType] = []
    /// Groups, any of them.
    public var groups: [ClaimType.Group] = []
    /// Statuses, any of them.
    public var statuses: [ClaimStatus] = []
    /// Places by id, any of them: the place asked for and all that lies in it, as the gazetteer has it.
    public var places: Set<String> = []
    /// Places by name as written, compared folded; any of them or of `places`.
    public var placeNames: [String] = []
    /// Agents, targets and sources by id, any of them.
    public var actors: Set<String> = []
    /// Agents, targets and sources by name as written, compared folded; any of them or of `actors`.
    public var actorNames: [String] = []
    /// No claim that ended before this day, `YYYY-MM-DD`; claims without a date are left out.
    public var from: String?
    /// No claim that began after this day; claims without a date are left out.
    public var to: String?
    /// Only those of a report.
    public var doc: String?
    /// Candidates below the threshold too.
    public var includesRejected = false
    /// Those that a person rejected too.
    public var includesRefused = false
    /// No more than this many.
    public var limit: Int?

    /// A filter that lets every kept claim pass.
    public init() {}
}

/// A condition in SQL with its values.
struct Condition {
    var parts: [String] = []
    var arguments: [DatabaseValue] = []

    mutating func add(_ sql: String, _ values: [DatabaseValue] = []) {
        parts.append(sql)
        arguments += values
    }

    /// `column IN (...)`, or nothing for no values.
    mutating func any(_ column: String, of values: [String]) {
        if values.isEmpty { return }
        add("\(column) IN (\(Self.marks(values.count)))", values.map(\.databaseValue))
    }

    static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

    var sql: String { parts.isEmpty ? "1" : parts.map { "(\($0))" }.joined(separator: " AND ") }
}
