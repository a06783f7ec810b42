import BitextModel

/// The encodings that a language was written in before Unicode.
enum LegacyEncodings {
  /// The encoding of some bytes that are text of a language.
  ///
  /// - Returns: `nil` for a language that is not known here.
  static func encoding(of bytes: Span<UInt8>, in language: LanguageTag) -> TextEncoding? {
    let code = language.language
    if let names = eastAsian(language) {
      // These hold few sequences of bytes by chance.
      let candidates = names.map { TextEncoding(registered: $0) }
      return candidates.first { decodes(bytes, $0) } ?? candidates.first
    }
    guard let (number, _) = codePages.first(where: { $0.1.contains(code) }) else { return nil }
    return number == 1251 ? CyrillicEncodings.likeliest(bytes) : TextEncoding(registered: "windows-\(number)")
  }

  private static func eastAsian(_ language: LanguageTag) -> [String]? {
    switch language.language {
    case "ja": ["Shift_JIS", "EUC-JP"]
    case "ko": ["EUC-KR"]
    case "zh" where language.script == "Hant" || ["TW", "HK", "MO"].contains(language.region): ["Big5", "GB18030"]
    case "zh": ["GB18030", "Big5"]
    default: nil
    }
  }

  private static func decodes(_ bytes: Span<UInt8>, _ encoding: TextEncoding) -> Bool {
    var text: [UInt8] = []
    let all = bytes.withUnsafeBufferPointer { Array($0) }
    return ICUDecoder(encoding)?.decode(all, from: 0, isLast: false, into: &text) == nil
  }

  // Microsoft, "Code Page Identifiers" and the languages of each.
  private static let codePages: [(Int, Set<String>)] = [
    (1250, ["pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq"]),
    (1251, ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "tt", "mn"]), (1253, ["el"]),
    (1254, ["tr", "az"]), (1255, ["he", "yi"]), (1256, ["ar", "fa", "ur"]), (1257, ["et", "lv", "lt"]), (1258, ["vi"]),
    (874, ["th"]),
    (1252, ["en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "nn", "fi", "is", "ca", "gl", "eu"]),
  ]
}
