// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error),
]

/// A program that learns something.
func program(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      .product(name: "DragomanKit", package: "dragoman"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict)
}

// A package of its own, so that what makes the program's tables is no part of it.
let package = Package(
  name: "dragoman-training",
  dependencies: [
    .package(name: "dragoman", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    program("learn-alignment"), program("learn-costs"), program("learn-lexicons"), program("learn-spellings"),
  ],
  swiftLanguageModes: [.v6]
)
