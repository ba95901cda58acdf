import ArabicText
public import ClaimModel
public import Lexicon

/// Trains and cross-validates the decisions on annotated reports.
public struct ModelTraining {
    private let lexicon: CompiledLexicon
    private let reports: [GoldReport]
    /// Which group each report is in: near-copies share one, so that none is learned from its twin.
    public let groups: [Int]
    /// Passes, step size and decay of training.
    public var trainer = Trainer()
    /// How many folds cross-validation has.
    public static let folds = 5

    /// Training over annotated reports, taken in the order of their names.
    public init(lexicon: CompiledLexicon, reports: [GoldReport]) {
        self.lexicon = lexicon
        self.reports = reports.sorted { $0.report.doc < $1.report.doc }
        groups = Self.group(self.reports.map(\.report.text))
    }

    /// The model of all reports.
    ///
    /// - Complexity: minutes at most; the same reports and lexicon give the same model to the byte.
    public func train() -> LinearModel {
        let validated = crossValidate()
        var model = LinearModel(weights: trainer.train(examples()))
        model.prune()
        model.threshold = validated.threshold
        model.calibration = validated.calibration
        return model
    }

    /// What cross-validation gives.
    public struct Validation {
        /// For every report, what a model that has not seen its group reads, at the threshold.
        public var predictions: [ReportClaims]
        /// The threshold that makes the claims' F1 greatest.
        public var threshold: Double
        /// Raw confidence of kept claims in ten bins of equal count, with the share that was right.
        public var calibration: [(raw: Double, right: Double)]
    }

    /// Reads every report with a model trained on the other folds.
    public func crossValidate() -> Validation {
        let all = examples()
        var models: [LinearModel] = []
        for fold in 0..<Self.folds {
            var model = LinearModel(weights: trainer.train(all.filter { $0.fold != fold }))
            model.prune()
            models.append(model)
        }
        var options = ReadingOptions()
        options.includesRejected = true
        let judged = judge(read(with: models, options))
        let threshold = Self.bestThreshold(judged, total: reports.reduce(0) { $0 + $1.claims.count })
        options.includesRejected = false
        options.threshold = threshold
        let predictions = read(with: models, options)
        return Validation(predictions: predictions, threshold: threshold, calibration: Self.calibrate(judged.filter { $0.confidence >= threshold }))
    }

    /// Every report, read by the model of its fold.
    private func read(with models: [LinearModel], _ options: ReadingOptions) -> [ReportClaims] {
        var out: [ReportClaims] = []
        for (fold, model) in models.enumerated() {
            var session = Reader(lexicon: lexicon, model: model).makeSession()
            for (i, gold) in reports.enumerated() where groups[i] % Self.folds == fold { out.append(session.read(gold.report, options: options)) }
        }
        return out.sorted { $0.doc < $1.doc }
    }

    private func examples() -> [Example] {
        var builder = ExampleBuilder(lexicon: lexicon)
        let reader = Reader(lexicon: lexicon, model: LinearModel())
        var analyzer = ReportAnalyzer(lexicon: lexicon, resources: reader.resources)
        let topics = TopicFinder(lexicon: lexicon)
        var analysis = ReportAnalysis()
        for (i, gold) in reports.enumerated() {
            analyzer.analyse(gold.report, into: &analysis)
            builder.add(gold, analysis, topics: topics.find(analysis).symbols, fold: groups[i] % Self.folds)
        }
        return builder.examples
    }

    /// Each read claim's confidence and whether an annotated claim matches it, one to one, the surest first.
    private func judge(_ predictions: [ReportClaims]) -> [(confidence: Double, right: Bool)] {
        var out: [(Double, Bool)] = []
        for (gold, read) in zip(reports, predictions) {
            let scalars = Array(gold.report.text.unicodeScalars)
            func find(_ words: String, _ range: Range<Int>?) -> Range<Int>? {
                let pattern = Array(words.unicodeScalars)
                let low = range?.lowerBound ?? 0
                let high = (range?.upperBound ?? scalars.count) - pattern.count
                guard low <= high, !pattern.isEmpty else { return nil }
                for i in low...high where scalars[i] == pattern[0] && scalars[i..<(i + pattern.count)].elementsEqual(pattern) { return i..<(i + pattern.count) }
                return nil
            }
            let quotes = gold.claims.map { find($0.near, nil) }
            let spans = gold.claims.indices.map { find(gold.claims[$0].trigger, quotes[$0]) ?? find(gold.claims[$0].trigger, nil) }
            var used: Set<Int> = []
            for claim in read.claims.sorted(by: { ($1.confidence, $0.trigger.start) < ($0.confidence, $1.trigger.start) }) {
                let span = claim.trigger.start..<max(claim.trigger.end, claim.trigger.start + 1)
                let fits = gold.claims.indices.filter { !used.contains($0) && gold.claims[$0].type == claim.type }
                let hit = fits.first { spans[$0]?.overlaps(span) == true } ?? fits.first { quotes[$0]?.overlaps(span) == true }
                if let hit { used.insert(hit) }
                out.append((claim.confidence, hit != nil))
            }
        }
        return out
    }

    private static func bestThreshold(_ judged: [(confidence: Double, right: Bool)], total: Int) -> Double {
        let sorted = judged.sorted { $0.confidence > $1.confidence }
        var right = 0
        var best = (f1: 0.0, threshold: 0.5)
        for (n, item) in sorted.enumerated() {
            if item.right { right += 1 }
            let f1 = 2 * Double(right) / Double(n + 1 + total)
            if f1 > best.f1 { best = (f1, item.confidence) }
        }
        return best.threshold
    }

    private static func calibrate(_ judged: [(confidence: Double, right: Bool)]) -> [(raw: Double, right: Double)] {
        let sorted = judged.sorted { $0.confidence < $1.confidence }
        guard sorted.count >= 20 else { return [] }
        var bins: [(raw: Double, right: Double)] = []
        for b in 0..<10 {
            let part = sorted[(sorted.count * b / 10)..<(sorted.count * (b + 1) / 10)]
            let raw = part.reduce(0) { $0 + $1.confidence } / Double(part.count)
            let right = Double(part.count { $0.right }) / Double(part.count)
            bins.append((raw, max(right, bins.last?.right ?? 0)))
        }
        return bins
    }

    /// Texts that share most of their words are one group.
    private static func group(_ texts: [String]) -> [Int] {
        let words = texts.map { Set($0.split(separator: " ")) }
        var group = Array(texts.indices)
        for i in texts.indices {
            for j in 0..<i where group[i] == i {
                let common = words[i].intersection(words[j]).count
                if common * 2 > min(words[i].count, words[j].count) { group[i] = group[j] }
            }
        }
        return group
    }
}
