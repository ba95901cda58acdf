/// How a count in a report binds the number of people that it is about.
public enum CountReading: String, Equatable, Sendable {
    /// At least so many.
    case floor
    /// So many, or between two numbers, and no more.
    case exact
    /// At most so many.
    case atMost = "at-most"
    /// Tens, hundreds, thousands: 10, 100, 1000, counted where nothing firm is.
    case weak
    /// About n: n ± 10 %, for the reported maximum alone.
    case soft
    /// No number.
    case none

    /// What is known of a count when it is read.
    public struct Facts: Equatable, Sendable {
        /// Bounds in the words.
        public var min: Int?
        /// Upper bound in the words.
        public var max: Int?
        /// The words say "about", "dozens" and the like.
        public var isApproximate = false
        /// It comes from a body that documents or receives the dead: a monitor, a hospital.
        public var isFromCounter = false
        /// Its window was still open when it was published.
        public var isWindowOpen = false
        /// Its place is a governorate or wider, or not known.
        public var isPlaceWide = false
        /// It counts a closed group ("a whole family of 7").
        public var isClosedGroup = false
        /// The origin corrects its own figure.
        public var isCorrection = false
        /// How the total was read that it is a part of.
        public var total: CountReading?

        /// Facts of a count with these bounds; the rest is no until set.
        public init(min: Int?, max: Int?) {
            self.min = min
            self.max = max
        }
    }

    /// The reading of a count and the bounds that it gives to a claim.
    public struct Bounds: Equatable, Sendable {
        /// The reading.
        public var reading: CountReading
        /// At least.
        public var min: Int?
        /// At most.
        public var max: Int?
        /// The highest figure in the words where it binds nothing.
        public var reported: Int?

        /// How firm a claim with these bounds is.
        public var strength: CountClaim.Strength {
            switch reading {
            case .weak: .weak
            case .soft: .soft
            default: .strong
            }
        }
    }

    /// Reads a count.
    ///
    /// The rules are those of the project's page on tallies. A bare number is a floor when it comes from a body that documents or
    /// receives, when its window is open at publication, or when its place is a governorate or wider; it is exact when it counts one closed
    /// incident or group or corrects the origin's own figure. A part is read like its total.
    public static func read(_ facts: Facts) -> Bounds {
        let (min, max) = (facts.min, facts.max)
        guard min != nil || max != nil else { return Bounds(reading: .none) }
        if facts.isApproximate { return vague(min, max) }
        guard let min else { return Bounds(reading: .atMost, max: max) }
        guard let max else { return Bounds(reading: .floor, min: min) }
        let isFirm = facts.isClosedGroup || facts.isCorrection || facts.total == .exact
        let isLower = facts.isFromCounter || facts.isWindowOpen || facts.isPlaceWide || facts.total != nil
        if isFirm || !isLower { return Bounds(reading: .exact, min: min, max: max) }
        return Bounds(reading: .floor, min: min, reported: max > min ? max : nil)
    }

    private static func vague(_ min: Int?, _ max: Int?) -> Bounds {
        guard let min else { return Bounds(reading: .soft, reported: max.map(tenthMore)) }
        if let max, max > min { return Bounds(reading: .weak, min: min, reported: max) }
        // "Dozens" is annotated 20, "hundreds" 200: as a constraint it is the least that the word can mean.
        if max == nil, isTwiceAPowerOfTen(min) { return Bounds(reading: .weak, min: min / 2) }
        return Bounds(reading: .soft, min: min * 9 / 10, max: tenthMore(min))
    }

    private static func tenthMore(_ n: Int) -> Int { (n * 11 + 9) / 10 }

    private static func isTwiceAPowerOfTen(_ n: Int) -> Bool {
        var power = 20
        while power < n { power *= 10 }
        return power == n
    }
}
