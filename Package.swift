// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "marsad",
    products: [
        .library(name: "ArabicText", targets: ["ArabicText"]),
        .library(name: "ClaimModel", targets: ["ClaimModel"]),
        .library(name: "Lexicon", targets: ["Lexicon"]),
        .library(name: "Reading", targets: ["Reading"]),
        .library(name: "LexiconLoading", targets: ["LexiconLoading"]),
        .library(name: "Intake", targets: ["Intake"]),
        .library(name: "Casebook", targets: ["Casebook"]),
        .executable(name: "marsad", targets: ["marsad"]),
        .executable(name: "marsad-read", targets: ["marsad-read"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CPrefetch"),
        .target(name: "ArabicText", dependencies: ["CPrefetch"], swiftSettings: strict),
        .target(
            name: "ClaimModel", dependencies: ["ArabicText"], resources: [.embedInCode("Messages/errors.tsv")], swiftSettings: strict),
        .target(name: "Lexicon", dependencies: ["ClaimModel", "ArabicText"], swiftSettings: strict),
        .target(name: "CLexiconData", exclude: ["Data"]),
        .target(
            name: "LexiconLoading", dependencies: ["Reading", "Lexicon", "ClaimModel", "Intake", "CLexiconData"], swiftSettings: strict),
        .target(name: "Reading", dependencies: ["Lexicon", "ClaimModel", "ArabicText"], swiftSettings: strict),
        .target(
            name: "Intake", dependencies: ["ClaimModel"], resources: [.embedInCode("Encodings/windows-1256.tsv")], swiftSettings: strict),
        .target(name: "Reconciling", dependencies: ["ClaimModel", "ArabicText"], swiftSettings: strict),
        .target(
            name: "Casebook",
            dependencies: ["ArabicText", "ClaimModel", "Intake", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "CaseReconciling", dependencies: ["ArabicText", "ClaimModel", "Casebook", "Lexicon", "Reconciling", "Briefing"],
            swiftSettings: strict),
        .executableTarget(
            name: "marsad",
            dependencies: [
                "ArabicText", "ClaimModel", "Intake", "Casebook", "Lexicon", "LexiconLoading", "Reading", "Briefing", "Reconciling",
                "CaseReconciling",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.embedInCode("Messages/commands.tsv")], swiftSettings: strict),
        .executableTarget(
            name: "marsad-read", dependencies: ["ClaimModel", "Intake", "LexiconLoading", "Reading"],
            resources: [.embedInCode("Messages/usage.tsv")], swiftSettings: strict),
        .executableTarget(
            name: "marsad-compile", dependencies: ["ClaimModel", "Intake", "Lexicon", "LexiconLoading", "Reading"], swiftSettings: strict),
        .target(name: "Briefing", dependencies: ["ClaimModel", "ArabicText"], swiftSettings: strict),
        .testTarget(
            name: "BriefingTests", dependencies: ["Briefing", "ClaimModel"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(name: "ClaimModelTests", dependencies: ["ClaimModel"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(name: "IntakeTests", dependencies: ["ClaimModel", "Intake"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "CasebookTests", dependencies: ["ClaimModel", "Intake", "Casebook", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ReconcilingTests", dependencies: ["Reconciling", "ClaimModel", "ArabicText"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "CaseReconcilingTests",
            dependencies: [
                "CaseReconciling", "Casebook", "ClaimModel", "Intake", "Lexicon", "LexiconLoading", "Reading", "Reconciling", "Briefing",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(name: "ArabicTextTests", dependencies: ["ArabicText"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LexiconLoadingTests", dependencies: ["LexiconLoading", "Lexicon", "Reading", "ClaimModel"], swiftSettings: strict),
        .testTarget(
            name: "ReadingTests", dependencies: ["Reading", "Lexicon", "ClaimModel"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LexiconTests", dependencies: ["Lexicon", "ClaimModel", "ArabicText"], exclude: ["Fixtures"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)
