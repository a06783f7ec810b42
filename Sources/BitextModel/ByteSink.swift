/// Where bytes are written to, from front to back.
public protocol ByteSink {
  mutating func write(_ bytes: [UInt8]) throws
}

extension ByteSink {
  /// Writes a text as UTF-8.
  public mutating func write(_ text: String) throws { try write(Array(text.utf8)) }
}

/// A sink that keeps what is written to it.
public struct ByteBuffer: ByteSink, Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }

  /// The bytes as text; malformed UTF-8 is replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
