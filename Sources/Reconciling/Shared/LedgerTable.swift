public import ClaimModel

/// What a line of a ledger is about, for narrowing.
public struct LedgerFacets: Sendable {
    /// First day; nil where it is not known.
    public var from: String?
    /// Last day; nil where it goes on or is not known.
    public var to: String?
    /// Places.
    public var places: [LedgerName]
    /// Persons and bodies.
    public var actors: [LedgerName]
    /// Types of the claims.
    public var types: [ClaimType]

    /// What a line is about.
    public init(from: String?, to: String?, places: [LedgerName] = [], actors: [LedgerName] = [], types: [ClaimType] = []) {
        self.from = from
        self.to = to
        self.places = places
        self.actors = actors
        self.types = types
    }
}

/// A line of a ledger: it can be narrowed, written as JSON and set in a table.
public protocol LedgerRecord: Sendable {
    /// What it is about.
    var facets: LedgerFacets { get }
    /// The keys of its table's columns; each has a heading in the pack as `column.KEY`.
    static var columns: [String] { get }
    /// The cells of its row, as many as there are columns.
    func cells(_ view: LedgerView) -> [String]
    /// Writes its object.
    func write(to json: inout JSONWriter)
}

/// How tables are shown: language, labels, and names.
public struct LedgerView: Sendable {
    /// The language.
    public var language: MessageLanguage
    /// The words of headings and codes.
    public var labels: LedgerLabels
    /// Names of places and actors.
    public var resolver: LedgerResolver

    /// A view.
    public init(language: MessageLanguage, labels: LedgerLabels, resolver: LedgerResolver) {
        self.language = language
        self.labels = labels
        self.resolver = resolver
    }

    func label(_ key: String) -> String { labels.label(key, language) }
    func type(_ type: ClaimType) -> String { label("type." + type.rawValue) }
    func types(_ types: [ClaimType]) -> String { join(types.map(type)) }
    func place(_ name: LedgerName) -> String { name.id.flatMap { resolver.placeName($0, language) } ?? name.words }
    func actor(_ name: LedgerName) -> String { name.id.flatMap { resolver.actorName($0, language) } ?? name.words }
    func places(_ names: [LedgerName]) -> String { join(names.map(place)) }
    func actors(_ names: [LedgerName]) -> String { join(names.map(actor)) }
    func day(_ day: ActDay) -> String { day.day.map { day.isStated ? $0 : "(\($0))" } ?? label("undated") }
    func span(_ from: String?, _ to: String?) -> String {
        guard let from else { return to ?? label("undated") }
        guard let to, to != from else { return from }
        return "\(from)/\(to)"
    }
    func join(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: label("separator")) }
}

/// A ledger as rows of strings with headings.
public struct LedgerTable: Sendable, Equatable {
    /// The headings.
    public var headings: [String]
    /// The rows, each with as many cells as there are headings.
    public var rows: [[String]]

    /// The table of some lines.
    public init<Record: LedgerRecord>(_ records: [Record], _ view: LedgerView) {
        headings = Record.columns.map { view.label("column." + $0) }
        rows = records.map { $0.cells(view) }
    }
}

/// Writes lines of a ledger as one JSON array of objects.
public enum LedgerJSON {
    /// The array's bytes, without a line end. The same lines give the same bytes.
    public static func bytes<Record: LedgerRecord>(_ records: [Record]) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for record in records { record.write(to: &json) }
        json.endArray()
        return json.bytes
    }
}

extension JSONWriter {
    mutating func strings(_ key: StaticString, _ values: [String]) {
        self.key(key)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    mutating func names(_ key: StaticString, _ values: [LedgerName]) {
        self.key(key)
        beginArray()
        for value in values { value.write(to: &self) }
        endArray()
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        self.key(key)
        string(orNull: value)
    }

    mutating func member(_ key: StaticString, _ value: Bool) {
        self.key(key)
        boolean(value)
    }

    mutating func member(_ key: StaticString, _ value: Int?) {
        self.key(key)
        integer(orNull: value)
    }
}
