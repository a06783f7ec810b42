// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error),
]

/// A program that measures something.
func program(_ name: String, _ others: Target.Dependency...) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      .product(name: "DragomanKit", package: "dragoman"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ] + others,
    swiftSettings: strict)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

// A package of its own, so that what measures the program is no part of it.
let package = Package(
  name: "dragoman-benchmarks",
  dependencies: [
    .package(name: "dragoman", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "SampleNames", dependencies: ["SampleNumbers", .product(name: "DragomanKit", package: "dragoman")],
      swiftSettings: strict),
    .target(name: "SampleNumbers", swiftSettings: strict),
    .target(name: "CSAXCount", dependencies: ["CLibXML2System"]),
    program("alignment-throughput", "SampleNumbers"), program("concordance-latency", "SampleNumbers", grdb),
    program("match-latency", grdb), program("name-lookup", "SampleNames"), program("segmentation-throughput"),
    program("term-finding", "SampleNames"), program("tmx-throughput", "CSAXCount"),
  ],
  swiftLanguageModes: [.v6]
)
