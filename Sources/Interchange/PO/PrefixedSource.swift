import BitextModel

/// A source whose first bytes were read already.
struct PrefixedSource<Base: ByteSource>: ByteSource {
  private(set) var base: Base
  private var prefix: ArraySlice<UInt8>

  init(_ prefix: [UInt8], before base: Base) {
    self.base = base
    self.prefix = prefix[...]
  }

  var name: String { base.name }

  mutating func read(upTo limit: Int) throws -> [UInt8] {
    guard !prefix.isEmpty else { return try base.read(upTo: limit) }
    defer { prefix = prefix.dropFirst(limit) }
    return Array(prefix.prefix(limit))
  }
}
