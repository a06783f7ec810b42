/// A cell of an OpenDocument spreadsheet in the making.
struct OpenDocumentCell {
  /// What kind of value it holds, such as `string`, `float` or `date`.
  var type = ""
  /// The value as it is stored; texts are mostly not.
  var value: String?
  private var shown: [UInt8] = []
  private var paragraphCount = 0
  private var isInParagraph = false

  mutating func beginParagraph() {
    if paragraphCount > 0 { shown.append(0x0A) }
    paragraphCount += 1
    isInParagraph = true
  }

  mutating func endParagraph() { isInParagraph = false }

  mutating func append(_ byte: UInt8) { if isInParagraph { shown.append(byte) } }

  mutating func append(spaces count: Int) {
    if isInParagraph { shown += [UInt8](repeating: 0x20, count: count) }
  }

  /// Appends text; a run of white space is one space, at the beginning of a paragraph none.
  mutating func append(_ piece: Span<UInt8>) {
    guard isInParagraph else { return }
    for index in piece.indices {
      let byte = piece[index]
      guard byte == 0x20 || (0x09...0x0D).contains(byte) else {
        shown.append(byte)
        continue
      }
      if let last = shown.last, last != 0x20, last != 0x0A { shown.append(0x20) }
    }
  }

  /// Whether the result of a formula is an error: there is no value, and yet something is shown.
  var isError: Bool { type == "string" && value == "" && !shown.isEmpty }

  /// Of texts what is shown, of numbers and dates what is stored.
  var text: String {
    if isError { return "" }
    switch type {
    case "boolean": return value?.uppercased() ?? ""
    case "float", "currency", "percentage", "date":
      if let value, !value.isEmpty { return value }
    default: break
    }
    return paragraphCount > 0 ? String(decoding: shown, as: UTF8.self) : value ?? ""
  }
}
