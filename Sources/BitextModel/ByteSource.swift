/// Bytes that are read from front to back, so that a large input never has to be held at once.
public protocol ByteSource {
  /// What a person calls the input; `-` for standard input.
  var name: String { get }

  /// Reads the next bytes.
  ///
  /// - Parameter limit: at most so many bytes; more than 0.
  /// - Returns: between 1 and `limit` bytes, or none at the end.
  mutating func read(upTo limit: Int) throws -> [UInt8]
}

/// A source over bytes that are in memory already.
public struct ByteBufferSource: ByteSource {
  public let name: String
  private var rest: ArraySlice<UInt8>

  public init(name: String = "-", _ bytes: [UInt8]) {
    self.name = name
    rest = bytes[...]
  }

  public mutating func read(upTo limit: Int) -> [UInt8] {
    let piece = rest.prefix(limit)
    rest = rest.dropFirst(limit)
    return Array(piece)
  }
}

extension ByteSource {
  /// Reads all that is left.
  ///
  /// - Complexity: memory in proportion to the input; for inputs that are worked on as a whole.
  public mutating func readAll() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(upTo: 1 << 18)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
