import ClaimModel

/// What the first look said of every candidate of a report.
struct FirstLooks {
    /// What it said of one.
    struct Look {
        /// Probability of being a claim at all.
        var claim: Double
        /// The likeliest type.
        var type: UInt8
    }

    private(set) var looks: [Look] = []
    /// For every type, the sum of the probabilities of the candidates of that type.
    private(set) var votes = [Double](repeating: 0, count: ClaimType.allCases.count)

    mutating func append(_ look: Look) {
        looks.append(look)
        votes[Int(look.type)] += look.claim
    }

    subscript(candidate: Int) -> Look { looks[candidate] }
}
