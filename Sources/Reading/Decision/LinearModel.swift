import ArabicText

/// The weights of all decisions: one table of hashed features.
///
/// A decision scores its alternatives by the sum of their features' weights and takes the best; the softmax of the scores is its
/// probability. Every task has its own templates, so that one table serves all.
public struct LinearModel: Sendable {
    /// Slots in the table; a power of two.
    static let size = 1 << 22
    /// Each weight in steps of `step`, as it is stored: a byte each, so that the table stays near the processor.
    private let table: LargeTable<Int8>
    /// The weights, slot by slot.
    var weights: [Int8] { table.elements }
    /// Least probability at which a claim is kept, chosen in training.
    public internal(set) var threshold: Double = 0.5
    /// Least probabilities at which a phrase fills a role, a date is given, a status is unreal: chosen in training.
    public var cuts = Cuts()

    /// Where the decisions about a claim's fields cut.
    public struct Cuts: Sendable, Equatable {
        /// A phrase is an agent.
        public var agent = 0.40
        /// A phrase is a target.
        public var target = 0.40
        /// A phrase is a place.
        public var place = 0.44
        /// Some time expression dates the claim.
        public var date = 0.46
        /// The act did not occur.
        public var unreal = 0.35
        /// Somebody passed the claim on.
        public var relay = 0.35
        /// A report is about something else than conflict: violence in it is none of ours.
        public var peaceful = 0.06
        /// A count counts people of some outcome.
        public var tally = 0.36
        /// A candidate may be a claim: below it, the second look is not taken.
        public var look = 0.10
        /// The cuts that cross-validation found best.
        public init() {}

        /// All of them, in the order in which they are stored.
        var all: [Double] {
            get { [agent, target, place, date, unreal, tally, relay, peaceful, look] }
            set {
                (agent, target, place, date) = (newValue[0], newValue[1], newValue[2], newValue[3])
                (unreal, tally, relay, peaceful, look) = (newValue[4], newValue[5], newValue[6], newValue[7], newValue[8])
            }
        }
    }

    /// Turns raw confidence into the share that is right.
    var calibration = Calibration()

    /// A model that knows nothing: every score is zero.
    public init() { table = LargeTable(count: Self.size) { $0.initialize(repeating: 0) } }

    /// A model of `size` stored weights.
    init(steps: [Int8]) { table = LargeTable(steps) }

    /// Rounds learned weights to whole steps; those of less than a step and a half are left out.
    init(weights: [Float]) {
        self.init(
            steps: weights.map { weight in
                let steps = (weight / Self.step).rounded()
                return steps.magnitude < 2 ? 0 : Int8(max(-127, min(127, steps)))
            })
    }

    /// The score of one alternative.
    @inline(__always)
    func score(_ features: FeatureList) -> Double {
        var sum = 0
        for f in features.values { sum &+= Int(table[Int(f) & (Self.size - 1)]) }
        return Double(sum) * Double(Self.step)
    }

    /// The scores of features as conjoined with some classes of one decision, without making the lists: the same sums as of
    /// `FeatureList.append(_:conjoinedWith:)`. Fills `sums`, one for each class; `offsets` are the classes' `FeatureList.offset`s and `number` is one
    /// of them. With `from`, the features before it are taken as summed already.
    func score(_ features: FeatureList, from: Int = 0, conjoinedWith offsets: [UInt32], as number: UInt32, into sums: inout [Int]) {
        if from == 0 {
            sums.removeAll(keepingCapacity: true)
            for _ in offsets { sums.append(0) }
        }
        // Class by class: the loads of one class do not wait for each other, and those of the next find the same runs near.
        let values = features.values
        for (k, offset) in offsets.enumerated() {
            var sum = 0
            var i = from
            while i < values.count {
                let line = FeatureList.line(values[i], number)
                sum &+= Int(table[Int(FeatureList.slot(line, offset)) & (Self.size - 1)])
                i &+= 1
            }
            sums[k] &+= sum
        }
    }

    /// Fetches weights while features are still being made: a look-up in the table waits for memory longer than making a feature takes.
    struct Expectation {
        fileprivate let table: LargeTable<Int8>
        /// A class of the decision for which features will be conjoined.
        fileprivate let number: UInt32

        @inline(__always)
        func fetch(_ feature: UInt32) {
            table.expect(Int(FeatureList.line(feature, number)) & (LinearModel.size - 1))
        }
    }

    /// What to expect of features that will be conjoined with the classes of the decision that `number` belongs to.
    func expecting(conjoinedWith number: UInt32) -> Expectation { Expectation(table: table, number: number) }

    /// The weight of one hashed feature.
    @inline(__always)
    func weight(_ feature: UInt32) -> Float { Float(table[Int(feature) & (Self.size - 1)]) * Self.step }

    /// The probability that goes with a score against an alternative that scores zero.
    func probability(_ score: Double) -> Double { 1 / (1 + Exponential.of(-score)) }
}

/// The exponential function in plain arithmetic, so that training gives the same bytes on every machine.
enum Exponential {
    /// e to the power x, to about one part in 10^12, for |x| below 700.
    static func of(_ x: Double) -> Double {
        let x = min(max(x, -60), 60)
        let k = (x * 1.4426950408889634).rounded()
        let r = x - k * 0.6931471805599453
        // The series up to the thirteenth power, from the smallest term.
        var sum = 1.0 / 6_227_020_800
        sum = sum * r + 1.0 / 479_001_600
        sum = sum * r + 1.0 / 39_916_800
        sum = sum * r + 1.0 / 3_628_800
        sum = sum * r + 1.0 / 362_880
        sum = sum * r + 1.0 / 40_320
        sum = sum * r + 1.0 / 5_040
        sum = sum * r + 1.0 / 720
        sum = sum * r + 1.0 / 120
        sum = sum * r + 1.0 / 24
        sum = sum * r + 1.0 / 6
        sum = sum * r + 0.5
        sum = sum * r + 1
        sum = sum * r + 1
        let scale = Double(bitPattern: UInt64(1023 + Int(k)) << 52)
        return sum * scale
    }
}
