/// A brief before it has a form: sections of sentences and tables, each tied to the claims that it rests on.
public struct BriefDocument: Sendable {
    /// The language it is written in.
    public var language: BriefLanguage
    /// Its title.
    public var title: BriefText
    /// The period and what it is based on.
    public var preface: [BriefText]
    /// Figures shown before the first section.
    public var facts: [BriefFact]
    /// The sections, in reading order; empty ones are left out.
    public var sections: [BriefSection]
    /// The notes, numbered from 1 in the order in which sentences first use them.
    public var notes: [BriefNote]
    /// Headings of the closing parts and other words that forms need, by phrase key.
    public var labels: [String: String]
    /// The reports that notes refer to, by doc.
    public var sources: [BriefSource]
}

/// One figure of the opening strip.
public struct BriefFact: Sendable {
    /// The figure and what it counts.
    public var figure: BriefText, label: BriefText
    /// The claims behind it, by id; empty where it counts what the case holds.
    public var claims: [String]
    /// The notes behind it.
    public var notes: [Int]
}

/// A section under a heading.
public struct BriefSection: Sendable {
    /// Its stable name, for addresses and tests.
    public var key: String
    /// Its heading.
    public var heading: BriefText
    /// What stands in it.
    public var blocks: [BriefBlock]
}

/// A part of a section.
public enum BriefBlock: Sendable {
    /// A heading of a level below the section's, 1 or 2.
    case heading(BriefText, level: Int)
    /// Sentences that run on, with words that lead them in (a day).
    case paragraph([BriefSentence], lead: BriefText?)
    /// Sentences one below the other.
    case list([BriefSentence])
    /// A table.
    case table(BriefTable)
    /// A plot.
    case plot(BriefPlot)
    /// A remark on how to read; it claims nothing and has no note.
    case remark(BriefText)
}

/// One sentence and the claims that it rests on.
public struct BriefSentence: Sendable {
    /// The words.
    public var text: BriefText
    /// The claims, by id.
    public var claims: [String]
    /// Their notes, ascending.
    public var notes: [Int]
    /// A grade to be shown with it: its word and its key.
    public var grade: BriefGrade?

    /// A sentence; its notes are numbered when the document is put together.
    public init(_ text: BriefText, claims: [String], grade: BriefGrade? = nil) {
        self.text = text
        self.claims = claims
        self.grade = grade
        notes = []
    }
}

/// A table of texts with notes.
public struct BriefTable: Sendable {
    /// What it shows.
    public var caption: BriefText
    /// Heads of the columns.
    public var columns: [BriefText]
    /// The rows, each as long as `columns`; the first cell names the row.
    public var rows: [[BriefSentence]]
    /// Whether a first cell that repeats the one above is left out where it is shown.
    public var grouped = false

    /// Whether a row's first cell only repeats the one above.
    func repeats(_ row: Int) -> Bool {
        grouped && row > 0 && rows[row].first?.text == rows[row - 1].first?.text
    }
}

/// Why something stands in the brief: the sentence of a report, who published it, when, and its words.
public struct BriefNote: Sendable {
    /// Its number, from 1.
    public var number: Int
    /// The claims that this sentence of the report holds, by id.
    public var claims: [String]
    /// The report.
    public var doc: String
    /// Outlet, date and name of the report.
    public var outlet: BriefText, date: BriefText
    /// The report's words.
    public var words: String
    /// Where the report stood.
    public var url: String?
}

/// A report that notes refer to.
public struct BriefSource: Sendable {
    /// Its name in the case.
    public var doc: String
    /// Headline, outlet and date.
    public var title: String?, outlet: BriefText, date: BriefText
    /// Where it stood.
    public var url: String?
}
