import ArabicText
import Benchmark
import ClaimModel
import Foundation
import Lexicon
import Reading

/// 10^6 bytes of UTF-8 a second, whole numbers.
let rate = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
    let material: Material
    do {
        material = try Material(megabytes: 2)
    } catch {
        print("The benchmarks cannot run: \(error)")
        return
    }
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident, rate], warmupIterations: 1, maxDuration: .seconds(6), maxIterations: 20)

    Benchmark("1 folding with the map back") { benchmark in
        let folder = TextFolder()
        var text = FoldedText()
        measure(benchmark, material) { i in
            folder.fold(material.sources[i], into: &text)
            return text.bytes.count
        }
    }
    Benchmark("2 tokens") { benchmark in
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        measure(benchmark, material) { i in
            tokenizer.tokenize(material.folded[i], into: &tokens)
            return tokens.count
        }
    }
    Benchmark("3 clitics") { benchmark in
        measure(benchmark, material) { i in
            var sum = 0
            for token in material.tokens[i] {
                sum += Int(material.splitter.segment(token, in: material.folded[i], source: material.sources[i]).best.proclitics)
            }
            return sum
        }
    }
    Benchmark("4 numerals") { benchmark in
        measure(benchmark, material) { i in
            let tokens = material.tokens[i]
            return tokens.indices.count { material.numerals.count(at: $0, in: tokens, text: material.folded[i]) != nil }
        }
    }
    Benchmark("5 matching, whole words") { benchmark in
        let aliases = material.loaded.lexicon.aliases
        measure(benchmark, material) { i in longest(aliases, material.tokens[i]) }
    }
    Benchmark("6 analysis: all layers below the decisions") { benchmark in
        var session = Reader(lexicon: material.loaded.lexicon, model: LinearModel()).makeSession()
        measure(benchmark, material) { i in session.proposals(material.reports[i].text).count }
    }
    if let model = material.loaded.model {
        Benchmark("7 reading") { benchmark in
            var session = Reader(lexicon: material.loaded.lexicon, model: model).makeSession()
            measure(benchmark, material) { i in session.read(material.reports[i]).claims.count }
        }
    }
    Benchmark("8 loading the compiled lexicon", configuration: .init(metrics: [.wallClock, .peakMemoryResident], maxIterations: 20)) {
        benchmark in
        for _ in benchmark.scaledIterations {
            let lexicon = material.blob.withUnsafeBytes { try? CompiledLexicon(serialized: $0) }
            blackHole(lexicon?.entries.count)
        }
    }
}

/// Runs `work` over all reports once for each iteration, and notes the rate.
func measure(_ benchmark: Benchmark, _ material: Material, _ work: (Int) -> Int) {
    for _ in benchmark.scaledIterations {
        let start = ContinuousClock.now
        var sum = 0
        for i in material.sources.indices { sum += work(i) }
        blackHole(sum)
        let taken = ContinuousClock.now - start
        let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
        benchmark.measurement(rate, Int((Double(material.bytes) / 1e6 / seconds).rounded()))
    }
}

/// How many words begin an alias, each followed as far as some alias goes on.
func longest(_ aliases: AliasTable, _ tokens: [Token]) -> Int {
    var found = 0
    for i in tokens.indices where tokens[i].kind == .word {
        var state = AliasTable.start(tokens[i].hash)
        var k = i + 1
        while let hit = aliases.find(state) {
            if hit.posting != nil { found += 1 }
            guard hit.goesOn, k < tokens.count else { break }
            state = AliasTable.next(state, tokens[k].hash)
            k += 1
        }
    }
    return found
}
