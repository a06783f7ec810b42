public import BitextModel

/// Writes TMX 1.4b, unit by unit, so that it is valid by the DTD and the same bytes for the same units.
///
/// What the DTD has no place for is not lost where it can be helped: attributes of a header, unit or variant that it
/// does not know become properties of the type `x-attribute:NAME`, which ``TMXReader`` turns back. Attributes of inline
/// codes that it does not know are left out. Both are counted in ``diagnostics``. Reading back what was written gives
/// equal units where nothing was counted.
public struct TMXWriter<Sink: ByteSink>: UnitWriter {
  /// Where the bytes went; complete after ``finish()``.
  public private(set) var sink: Sink
  private var text: TMXText
  private var hasBegun = false
  private static var pieceByteCount: Int { 1 << 16 }

  /// Makes ready to write.
  ///
  /// - Parameters:
  ///   - header: what the file says of itself; nothing is added to it, not even a date, but the words that TMX demands
  ///     where it is silent. The version is always written as 1.4.
  ///   - sink: where the bytes go.
  public init(header: TMXHeader, to sink: Sink) {
    self.sink = sink
    text = TMXText(header: header)
  }

  public var diagnostics: [Diagnostic] { text.diagnostics }
  public var leftOutCount: Int { text.leftOutCount }

  public mutating func write(_ unit: TranslationUnit) throws {
    text.append(unit)
    if text.byteCount >= Self.pieceByteCount { try sink.write(text.takeBytes()) }
  }

  public mutating func finish() throws {
    text.finish()
    try sink.write(text.takeBytes())
  }
}
