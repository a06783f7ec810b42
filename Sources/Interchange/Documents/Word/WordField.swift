/// A field of Word: an instruction, and the text that it last gave.
struct WordField {
  /// Whether the instruction has ended and the text has begun.
  var isInResult = false
  private(set) var instruction: [UInt8] = []

  /// More than the name of the field is not looked at.
  private static let longest = 64

  mutating func take(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { instruction += $0.prefix(Self.longest - instruction.count) }
  }

  /// What the field is, such as `PAGE`.
  var name: String {
    String(decoding: instruction, as: UTF8.self).split { $0 == " " || $0.isWhitespace }.first?.uppercased() ?? ""
  }

  /// Whether the text is a number that each page has for itself.
  var isPageNumber: Bool { Self.isPageNumber(name) }
  var isLink: Bool { name == "HYPERLINK" }

  static func isPageNumber(_ name: String) -> Bool { ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(name) }
}
