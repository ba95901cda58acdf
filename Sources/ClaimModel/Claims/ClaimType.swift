/// What a claim says happened, is happening or is asked for: the thirty-eight codes of the taxonomy.
public enum ClaimType: String, CaseIterable, Sendable, Codable, Hashable {
    case shelling, airStrike = "air-strike", bombing, clash, assault, shooting, attack, killing, abuse, detention, destruction
    case deployment, control, withdrawal, defection, siege
    case shortage, displacement, evacuation, aid, accessDenial = "access-denial", ceasefire
    case appeal, pledge, refusal, support, recognition, accusation, denial, threat, meeting, agreement, sanction, resolution, mission
    case formation, protest, justice

    /// The four groups of the taxonomy.
    public enum Group: String, CaseIterable, Sendable, Codable { case violence, military, humanitarian, political }

    /// The group it belongs to.
    public var group: Group {
        switch self {
        case .shelling, .airStrike, .bombing, .clash, .assault, .shooting, .attack, .killing, .abuse, .detention, .destruction: .violence
        case .deployment, .control, .withdrawal, .defection, .siege: .military
        case .shortage, .displacement, .evacuation, .aid, .accessDenial, .ceasefire: .humanitarian
        default: .political
        }
    }

    /// Its place in the order of declaration, 0 to 37.
    public var ordinal: Int { Self.ordinals[self] ?? 0 }

    private static let ordinals = Dictionary(uniqueKeysWithValues: Self.allCases.enumerated().map { ($1, $0) })
}

/// Whether the act happened, as the report has it.
public enum ClaimStatus: String, CaseIterable, Sendable, Codable {
    /// Past or going on.
    case occurred
    /// Said not to have happened.
    case negated
    /// Planned, feared, threatened or possible.
    case expected
    /// Asked for.
    case requested

    /// Its place in the order of declaration.
    public var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How the source stands to what it says.
public enum Stance: String, CaseIterable, Sendable, Codable {
    case says, confirms, alleges, denies, unattributed
}

/// What was counted about people.
public enum TallyKind: String, CaseIterable, Sendable, Codable {
    case killed, injured, detained, abducted, missing, displaced, defected, other

    /// Its place in the order of declaration.
    public var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which people were counted.
public enum TallyCategory: String, CaseIterable, Sendable, Codable {
    case people, civilians, children, women, stateForces = "state-forces", fighters, medics, journalists, other
}
