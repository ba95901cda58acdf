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
    ],
    targets: [
        .target(name: "ArabicText", swiftSettings: strict),
        .target(name: "ClaimModel", dependencies: ["ArabicText"], swiftSettings: strict),
        .testTarget(name: "ArabicTextTests", dependencies: ["ArabicText"], exclude: ["Fixtures"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
