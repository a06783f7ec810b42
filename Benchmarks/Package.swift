// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error),
]

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
      name: "SampleNames", dependencies: [.product(name: "DragomanKit", package: "dragoman")], swiftSettings: strict),
    .target(name: "CSAXCount", dependencies: ["CLibXML2System"]),
    .executableTarget(
      name: "alignment-throughput",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "concordance-latency",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "match-latency",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "name-lookup",
      dependencies: [
        "SampleNames", .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "segmentation-throughput",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "term-finding",
      dependencies: [
        "SampleNames", .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "tmx-throughput",
      dependencies: [
        "CSAXCount", .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
