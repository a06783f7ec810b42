import BitextModel

/// A word that begins a statement of PO (GNU gettext manual, "The Format of PO Files").
enum POKeyword: Hashable {
  case context
  case identifier
  case plural
  /// `msgstr`, with the index that stands behind it in brackets.
  case translation(Int?)
  /// `domain`, which Uniforum's dialect has; it says which file the entries go to.
  case domain

  private static let words: [([UInt8], POKeyword)] = [
    (Array("msgctxt".utf8), .context), (Array("msgid_plural".utf8), .plural), (Array("msgid".utf8), .identifier),
    (Array("msgstr".utf8), .translation(nil)), (Array("domain".utf8), .domain),
  ]
  /// No language has so many forms; an index beyond is no index.
  private static let formLimit = 1000

  /// Reads the keyword at the beginning of some bytes and takes it off.
  init?(takingFrom bytes: inout ArraySlice<UInt8>) {
    for (word, keyword) in POKeyword.words where bytes.starts(with: word) {
      var rest = bytes.dropFirst(word.count)
      self = keyword
      if keyword == .translation(nil), rest.first == 0x5B {
        rest = rest.dropFirst()
        let digits = rest.prefix(while: \.isASCIIDigit)
        rest = rest.dropFirst(digits.count)
        guard
          rest.first == 0x5D, let index = Int(String(decoding: digits, as: UTF8.self)), index < POKeyword.formLimit
        else { return nil }
        rest = rest.dropFirst()
        self = .translation(index)
      }
      guard let next = rest.first else {
        bytes = rest
        return
      }
      guard next == 0x20 || next == 0x09 || next == 0x22 else { continue }
      bytes = rest
      return
    }
    return nil
  }
}
