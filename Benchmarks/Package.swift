// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that what measures the program is no part of it.
let package = Package(
  name: "dragoman-benchmarks",
  dependencies: [
    .package(name: "dragoman", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "segmentation-throughput",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
