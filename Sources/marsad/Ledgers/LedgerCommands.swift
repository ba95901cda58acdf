import ArgumentParser
import Reconciling

/// A command that prints one ledger of a casebook.
protocol LedgerCommand: AsyncParsableCommand {
    associatedtype Record: LedgerRecord
    var arguments: LedgerArguments { get }
    /// The ledger's lines.
    static func records(_ sources: LedgerSources) throws -> [Record]
}

extension LedgerCommand {
    func run() async throws { try await arguments.run(Self.records) }
}

/// `marsad pledges`.
struct PledgesCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "pledges", abstract: "Pledges, truces and agreements with what was reported afterwards.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [PledgeLine] {
        try PledgeLedger(rules: PledgeRules(sources.pack("pledges")), resolver: sources.resolver).lines(sources.claims, sources.incidents)
    }
}

/// `marsad positions`.
struct PositionsCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "positions",
        abstract: "What each state and body asked, refused, supported or did on which question, and when it moved.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [PositionEntry] {
        try PositionLedger(
            rules: StanceRules(stances: sources.pack("stances"), questions: sources.pack("questions")), resolver: sources.resolver
        ).entries(sources.claims)
    }
}

/// `marsad needs`.
struct NeedsCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs", abstract: "Needs and access by place, day and sector.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [NeedCell] {
        try NeedLedger(sectors: sources.pack("sectors"), states: sources.pack("need-states"), resolver: sources.resolver).cells(
            sources.claims)
    }
}

/// `marsad forces`.
struct ForcesCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "forces", abstract: "Who is said to hold what, and who moved, left or came over.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [ForceEntry] {
        ForceLedger(resolver: sources.resolver).entries(sources.claims)
    }
}

/// `marsad protected`.
struct ProtectedCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "protected", abstract: "What was reported of protected people and places, with the rule that lists it.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [ProtectedLine] {
        try ProtectedLedger(
            rules: ProtectionRules(
                violations: sources.pack("violations"), facilities: sources.pack("facilities"), victims: sources.pack("victims")),
            resolver: sources.resolver
        ).lines(sources.claims, sources.incidents)
    }
}

/// `marsad means`.
struct MeansCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "means", abstract: "Weapons and methods by class, place and day.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [MeansLine] {
        try MeansLedger(weapons: sources.pack("weapons"), resolver: sources.resolver).lines(sources.claims, sources.incidents)
    }
}

/// `marsad actors`.
struct ActorsCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "Who is named: people with offices, bodies with sides, all spellings, and how often in which role."
    )

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [ActorLine] {
        ActorLedger(resolver: sources.resolver).lines(sources.claims)
    }
}

/// `marsad timeline`.
struct TimelineCommand: LedgerCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Incidents and political acts by day.")

    @OptionGroup var arguments: LedgerArguments

    static func records(_ sources: LedgerSources) throws -> [TimelineEntry] {
        try TimelineLedger(resolver: sources.resolver).entries(sources.claims, sources.incidents)
    }
}
