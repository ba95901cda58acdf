import ArabicText
public import ClaimModel
public import Lexicon

/// Trains and cross-validates the decisions on annotated reports.
public struct ModelTraining {
    private let lexicon: CompiledLexicon
    private let reports: [GoldReport]
    private var analyses: [ReportAnalysis] = []
    private var topics: [[UInt64]] = []
    /// Which group each report is in: near-copies share one, so that none is learned from its twin.
    public let groups: [Int]
    /// Where the decisions about fields cut.
    public var cuts = LinearModel.Cuts()
    /// Passes, step size and decay of training.
    public var trainer = Trainer()
    /// How many of the reports are judged on; the others are only learned from.
    private let judgedCount: Int
    /// How many folds cross-validation has.
    public static let folds = 5
    /// Added to the folds of reports that are only learned from.
    private static let further = 16

    /// Training over annotated reports, taken in the order of their names. `supplement` are further reports to learn from that are never
    /// judged on; those that share most of their words with a judged one are left out.
    public init(lexicon: CompiledLexicon, reports: [GoldReport], supplement: [GoldReport] = []) {
        self.lexicon = lexicon
        let judged = reports.sorted { $0.report.doc < $1.report.doc }
        let groups = Self.group(judged.map(\.report.text))
        let apart = Self.apart(supplement.sorted { $0.report.doc < $1.report.doc }, from: judged)
        let further = apart + apart.compactMap(\.shortened)
        self.reports = judged + further
        judgedCount = judged.count
        self.groups = groups + Array(repeating: -1, count: further.count)
        let reader = Reader(lexicon: lexicon, model: LinearModel())
        var analyzer = ReportAnalyzer(lexicon: lexicon, resources: reader.resources)
        let finder = TopicFinder(lexicon: lexicon)
        for gold in self.reports {
            var analysis = ReportAnalysis()
            analyzer.analyse(gold.report, into: &analysis)
            topics.append(finder.find(analysis).symbols)
            analyses.append(analysis)
        }
    }

    /// The model of all reports.
    ///
    /// - Complexity: minutes at most; the same reports and lexicon give the same model to the byte.
    public func train(after validation: Validation? = nil) -> LinearModel {
        let validated = validation ?? crossValidate()
        let base = build().examples
        let firsts = firstModels(base)
        var model = LinearModel(weights: trainer.train([base, secondLooks(firsts, without: nil)]) { _, _ in true })
        model.cuts = cuts
        model.threshold = validated.threshold
        model.calibration = validated.calibration
        return model
    }

    /// What cross-validation gives.
    public struct Validation {
        /// For every report, what a model that has not seen its group reads, at the threshold.
        public var predictions: [ReportClaims]
        /// The same with every candidate, those below the threshold marked.
        public var candidates: [ReportClaims]
        /// The threshold that makes the claims' F1 greatest.
        public var threshold: Double
        /// The calibration by all kept claims.
        public var calibration: Calibration
        /// What kept claims say of themselves and how often they are right, before calibration.
        public var raw: [Calibration.Reliability]
        /// The same after it, each report's claims being calibrated by those of the other folds.
        public var calibrated: [Calibration.Reliability]
    }

    /// A model for each fold, trained on the others.
    public func foldModels() -> [LinearModel] {
        let base = build().examples
        let firsts = firstModels(base)
        var models: [LinearModel] = []
        for fold in 0..<Self.folds {
            let second = secondLooks(firsts, without: fold)
            var model = LinearModel(weights: trainer.train([base, second]) { $0.folds[$1] != Int8(fold) })
            model.cuts = cuts
            models.append(model)
        }
        return models
    }

    /// Reads every report with a model trained on the other folds.
    public func crossValidate() -> Validation { validate(foldModels()) }

    /// Reads every report with the model of its fold, the cuts being those of this training.
    public func validate(_ models: [LinearModel]) -> Validation {
        let models = models.map { model in
            var model = model
            model.cuts = cuts
            return model
        }
        var options = ReadingOptions()
        options.includesRejected = true
        let candidates = read(with: models, options)
        let judged = judge(candidates)
        let threshold = Self.bestThreshold(
            judged.map { ($0.confidence, $0.right) }, total: reports.prefix(judgedCount).reduce(0) { $0 + $1.claims.count })
        options.includesRejected = false
        options.threshold = threshold
        var predictions = read(with: models, options)
        let kept = judged.filter { $0.confidence >= threshold }
        let byFold = (0..<Self.folds).map { fold in
            Calibration(kept.filter { self.fold($0.report) != fold }.map { ($0.confidence, $0.right) })
        }
        for i in predictions.indices {
            for k in predictions[i].claims.indices {
                predictions[i].claims[k].confidence = byFold[fold(i)].of(predictions[i].claims[k].confidence)
            }
        }
        return Validation(
            predictions: predictions, candidates: candidates, threshold: threshold,
            calibration: Calibration(kept.map { ($0.confidence, $0.right) }),
            raw: Calibration.reliability(kept.map { ($0.confidence, $0.right) }),
            calibrated: Calibration.reliability(kept.map { (byFold[fold($0.report)].of($0.confidence), $0.right) }))
    }

    /// Every report, read by the model of its fold.
    private func read(with models: [LinearModel], _ options: ReadingOptions) -> [ReportClaims] {
        var out: [ReportClaims] = []
        for (fold, model) in models.enumerated() {
            var session = Reader(lexicon: lexicon, model: model).makeSession()
            for (i, gold) in reports.prefix(judgedCount).enumerated() where self.fold(i) == fold {
                out.append(session.read(gold.report, options: options))
            }
        }
        return out.sorted { $0.doc < $1.doc }
    }

    /// How often the right answer is among the proposals, by decision.
    public func coverage() -> [(decision: String, hit: Int, total: Int)] {
        build().coverage.map { ($0.key, $0.value.hit, $0.value.total) }.sorted { $0.0 < $1.0 }
    }

    /// What was annotated and not proposed, in the order of the reports.
    public func misses() -> [ProposalMiss] { build().misses }

    /// The fold of a report. Those that are only learned from have folds too, `further` added: what they teach of the second look must come
    /// from models that have not seen them.
    private func fold(_ i: Int) -> Int { groups[i] < 0 ? i % Self.folds + Self.further : groups[i] % Self.folds }

    private func build() -> ExampleBuilder {
        var builder = ExampleBuilder(lexicon: lexicon)
        for (i, gold) in reports.enumerated() { builder.add(gold, analyses[i], topics: topics[i], fold: fold(i)) }
        return builder
    }

    /// First looks by models that have not seen one fold, or two: by the pair of folds.
    private func firstModels(_ base: ExampleSet) -> [[LinearModel]] {
        var models = [[LinearModel]](repeating: [LinearModel](repeating: LinearModel(), count: Self.folds), count: Self.folds)
        for i in 0..<Self.folds {
            for j in i..<Self.folds {
                let weights = trainer.train([base]) { set, d in
                    let fold = Int(set.folds[d]) % Self.further
                    return set.firstLooks[d] && fold != i && fold != j
                }
                models[i][j] = LinearModel(weights: weights)
                models[j][i] = models[i][j]
            }
        }
        return models
    }

    /// The decisions of the second look: each report's first look is taken by a model that has seen neither its fold nor the fold left out.
    private func secondLooks(_ firsts: [[LinearModel]], without left: Int?) -> ExampleSet {
        var builder = ExampleBuilder(lexicon: lexicon)
        for fold in 0..<Self.folds {
            var decider = ClaimDecider(lexicon: lexicon, model: firsts[fold][left ?? fold])
            for (i, gold) in reports.enumerated() where self.fold(i) % Self.further == fold && self.fold(i) != left && gold.scope == nil {
                let first = decider.firstLook(analyses[i], topics: topics[i])
                builder.addSecondLook(gold, analyses[i], topics: topics[i], first: first, fold: self.fold(i))
            }
        }
        return builder.examples
    }

    /// Each read claim's confidence and whether an annotated claim matches it, one to one, the surest first.
    private func judge(_ predictions: [ReportClaims]) -> [(report: Int, confidence: Double, right: Bool)] {
        var out: [(Int, Double, Bool)] = []
        for (number, (gold, read)) in zip(reports, predictions).enumerated() {
            let scalars = Array(gold.report.text.unicodeScalars)
            func find(_ words: String, _ range: Range<Int>?) -> Range<Int>? {
                let pattern = Array(words.unicodeScalars)
                let low = range?.lowerBound ?? 0
                let high = (range?.upperBound ?? scalars.count) - pattern.count
                guard low <= high, !pattern.isEmpty else { return nil }
                for i in low...high where scalars[i] == pattern[0] && scalars[i..<(i + pattern.count)].elementsEqual(pattern) {
                    return i..<(i + pattern.count)
                }
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
                out.append((number, claim.confidence, hit != nil))
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

    /// The reports that are no near-copy of a judged one.
    private static func apart(_ reports: [GoldReport], from judged: [GoldReport]) -> [GoldReport] {
        let known = judged.map { Self.words($0.report.text) }
        return reports.filter { gold in
            let words = Self.words(gold.report.text)
            return !known.contains { $0.intersection(words).count * 2 > min($0.count, words.count) }
        }
    }

    /// The words of a text, as hashes.
    private static func words(_ text: String) -> Set<UInt64> { Set(text.utf8.split(separator: 0x20).map { WordHash.of(Array($0)) }) }

    /// Texts that share most of their words are one group.
    private static func group(_ texts: [String]) -> [Int] {
        let words = texts.map(words)
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
