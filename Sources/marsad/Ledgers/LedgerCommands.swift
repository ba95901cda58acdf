import ArgumentParser
import Reconciling

/// `marsad pledges`.
struct PledgesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pledges", abstract: "Pledges, truces and agreements with what was reported afterwards.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            try PledgeLedger(
                rules: PledgeRules($0.pack("pledges")),
                resolver: $0.resolver
            ).lines($0.claims, $0.incidents)
        }
    }
}

/// `marsad positions`.
struct PositionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "positions",
        abstract: "What each state and body asked, refused, supported or did on which question, and when it moved.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            try PositionLedger(
                rules: StanceRules(stances: $0.pack("stances"), questions: $0.pack("questions")),
                resolver: $0.resolver
            ).entries($0.claims)
        }
    }
}

/// `marsad needs`.
struct NeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs", abstract: "Needs and access by place, day and sector.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            try NeedLedger(
                sectors: $0.pack("sectors"), states: $0.pack("need-states"),
                resolver: $0.resolver
            ).cells($0.claims)
        }
    }
}

/// `marsad forces`.
struct ForcesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forces", abstract: "Who is said to hold what, and who moved, left or came over.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            ForceLedger(resolver: $0.resolver).entries($0.claims)
        }
    }
}

/// `marsad protected`.
struct ProtectedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protected", abstract: "What was reported of protected people and places, with the rule that lists it.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            try ProtectedLedger(
                rules: ProtectionRules(violations: $0.pack("violations"), facilities: $0.pack("facilities"), victims: $0.pack("victims")),
                resolver: $0.resolver
            ).lines($0.claims, $0.incidents)
        }
    }
}

/// `marsad means`.
struct MeansCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "means", abstract: "Weapons and methods by class, place and day.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            try MeansLedger(weapons: $0.pack("weapons"), resolver: $0.resolver).lines($0.claims, $0.incidents)
        }
    }
}

/// `marsad actors`.
struct ActorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "Who is named: people with offices, bodies with sides, all spellings, and how often in which role."
    )

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            ActorLedger(resolver: $0.resolver).lines($0.claims)
        }
    }
}

/// `marsad timeline`.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Incidents and political acts by day.")

    @OptionGroup var arguments: LedgerArguments

    func run() async throws {
        try await arguments.run {
            TimelineLedger(resolver: $0.resolver).entries($0.claims, $0.incidents)
        }
    }
}
