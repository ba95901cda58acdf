// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "marsad-benchmarks",
    dependencies: [
        .package(name: "marsad", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "MarsadBenchmarks",
            dependencies: [
                .product(name: "ArabicText", package: "marsad"),
                .product(name: "ClaimModel", package: "marsad"),
                .product(name: "Lexicon", package: "marsad"),
                .product(name: "LexiconLoading", package: "marsad"),
                .product(name: "Reading", package: "marsad"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/MarsadBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
