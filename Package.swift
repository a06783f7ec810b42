// swift-tools-version: 6.2

import PackageDescription

/// Settings of every Swift target of the project.
let strict: [SwiftSetting] = [
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0480-swiftpm-warning-control.md
  .treatAllWarnings(as: .error),
]

/// A room of the house: a library target that imports only rooms on floors below it.
///
/// - Parameter parts: folders in it that are targets of their own.
func room(_ name: String, _ dependencies: [Target.Dependency], parts: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: parts, swiftSettings: strict)
}

/// The tests of a room, through its public API.
///
/// - Parameter fixtures: a folder of files that the tests read by path.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], fixtures: String? = nil) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: fixtures.map { [$0] } ?? [],
    swiftSettings: strict)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let orderedCollections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dragoman",
  products: [
    .executable(name: "dragoman", targets: ["dragoman"]),
    .library(
      name: "DragomanKit",
      targets: [
        "BitextModel", "TextAnalysis", "XMLStream", "Segmentation", "Glossary", "Interchange", "Alignment", "Memory",
        "Quality", "Workbench",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Floor 0: C libraries and the vocabulary of all rooms.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev", "zlib1g-dev"])]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    room("BitextModel", []),
    // Floor 1
    room("TextAnalysis", ["BitextModel", "CICU"]),
    room("XMLStream", ["BitextModel", "CLibXML2", "CArchive", "CICU"]),
    // Floor 2
    room("Segmentation", ["BitextModel", "TextAnalysis", "XMLStream"]),
    room("Glossary", ["BitextModel", "TextAnalysis", "XMLStream", orderedCollections]),
    room("Interchange", ["BitextModel", "XMLStream"]),
    // Floor 3
    room("Alignment", ["BitextModel", "TextAnalysis", "Glossary"]),
    room("Memory", ["BitextModel", "TextAnalysis", grdb]),
    room("Quality", ["BitextModel", "TextAnalysis", "Glossary"]),
    // Floor 4
    room(
      "Workbench",
      [
        "BitextModel", "TextAnalysis", "XMLStream", "Segmentation", "Glossary", "Interchange",
        "Alignment", "Memory", "Quality", "CCurl", grdb, logging, orderedCollections, toml,
      ], parts: ["Embeddings/CCurl"]),
    // libcurl behind a function of our own, loaded when it is first called: only this room asks servers.
    .target(name: "CCurl", path: "Sources/Workbench/Embeddings/CCurl"),
    // Floor 6
    .executableTarget(
      name: "dragoman", dependencies: ["Workbench", arguments, logging], swiftSettings: strict),
    // What the test targets share.
    .target(
      name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "BitextModel"),
    tests(of: "TextAnalysis", ["BitextModel"]),
    tests(of: "XMLStream", ["BitextModel"]),
    tests(of: "Segmentation", ["BitextModel", "TextAnalysis", "XMLStream"]),
    tests(of: "Glossary", ["BitextModel", "TextAnalysis", "XMLStream"]),
    tests(of: "Interchange", ["BitextModel", "XMLStream"], fixtures: "Fixtures"),
    tests(of: "Alignment", ["BitextModel", "Glossary"]),
    tests(of: "Memory", ["BitextModel", "TextAnalysis", grdb], fixtures: "Files"),
    tests(of: "Quality", ["BitextModel", "Glossary", "TextAnalysis"]),
    tests(of: "Workbench", ["Alignment", "BitextModel", "Interchange", "Memory", "Quality", "XMLStream", grdb]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["dragoman", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
