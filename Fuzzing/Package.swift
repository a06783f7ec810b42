// swift-tools-version: 6.2

import PackageDescription

// A package of its own, built with -sanitize=fuzzer,address for all of it (make fuzz): the product is not slowed down.
let package = Package(
  name: "dragoman-fuzzing",
  dependencies: [.package(name: "dragoman", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz-tmx",
      dependencies: [.product(name: "DragomanKit", package: "dragoman")])
  ],
  swiftLanguageModes: [.v6]
)
