// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error),
]

// A package of its own, so that what makes the program's tables is no part of it.
let package = Package(
  name: "dragoman-training",
  dependencies: [
    .package(name: "dragoman", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "learn-alignment",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "learn-costs",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "learn-lexicons",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "learn-spellings",
      dependencies: [
        .product(name: "DragomanKit", package: "dragoman"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
