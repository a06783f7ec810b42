public import BitextModel

/// Writes units into a file a language, a unit a line, as Moses reads them.
///
/// Line ends inside a segment become spaces. Units that lack one of the languages are left out; codes, properties and
/// notes have no place. What was lost is counted.
public struct MosesWriter<Sink: ByteSink>: UnitWriter {
  /// Where the bytes go, in the order of the languages.
  public private(set) var sinks: [Sink]
  private let languages: [LanguageTag]
  private var losses = LossCounter()

  /// - Parameter sides: the languages, and where the lines of each go.
  public init(_ sides: [(language: LanguageTag, sink: Sink)]) {
    sinks = sides.map(\.sink)
    languages = sides.map(\.language)
  }

  public var diagnostics: [Diagnostic] { losses.diagnostics }
  public var leftOutCount: Int { losses.leftOutCount }

  public mutating func write(_ unit: TranslationUnit) throws {
    let variants = languages.compactMap { unit.variant($0) }
    guard variants.count == languages.count, variants.allSatisfy({ !$0.segment.text.isEmpty }) else {
      return losses.countUnit("units that lack one of the languages were left out")
    }
    losses.countFacts(of: unit)
    losses.count("variants in other languages, or further ones, were left out", unit.variants.count - variants.count)
    for (index, variant) in variants.enumerated() {
      let text = variant.segment.text
      let hasLineEnd = text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      if hasLineEnd { losses.count("segments with line ends got spaces in their place") }
      try sinks[index].write((hasLineEnd ? MosesWriter.onOneLine(text) : text) + "\n")
    }
  }

  public mutating func finish() {}

  private static func onOneLine(_ text: String) -> String {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A || byte == 0x0D {
        if !(byte == 0x0A && previous == 0x0D) { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
