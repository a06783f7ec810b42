import BitextModel

/// Writes the parts of names of one language by the custom of another's press: read as sounds, then written.
struct Transcriber: Sendable {
  private let reading: TranscriptionRules
  private let writing: TranscriptionRules
  /// Whether the press leaves the names as they are.
  private let isCopying: Bool

  /// - Returns: `nil` where the languages have no rules.
  init?(
    from source: String, to target: String, diagnostics: inout [Diagnostic], _ content: (_ path: String) -> [UInt8]?
  ) {
    isCopying = Self.isCopied(from: source, to: target, &diagnostics, content)
    var reading = TranscriptionRules()
    var writing = TranscriptionRules()
    for file in ["\(source)/reading.tsv"] {
      if let bytes = content(file) { diagnostics += reading.add(bytes, file: file) }
    }
    for file in ["\(target)/writing-from-\(source).tsv", "\(target)/writing.tsv"] {
      if let bytes = content(file) { diagnostics += writing.add(bytes, file: file) }
    }
    guard isCopying || (!reading.isEmpty && !writing.isEmpty) else { return nil }
    (self.reading, self.writing) = (reading, writing)
  }

  /// - Parameter part: in small letters.
  /// - Complexity: O(*n*) in letters.
  func callAsFunction(_ part: String) -> String? {
    if isCopying { return part }
    let letters = writing.apply(reading.apply(Array(part.unicodeScalars)))
    guard !letters.isEmpty else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  /// A letter by itself; `nil` for one that no rule speaks of.
  func letter(_ letter: String) -> String? {
    let letters = Array(letter.unicodeScalars)
    let written = writing.apply(reading.apply(letters))
    guard isCopying || written != letters else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: written)
    return String(view)
  }

  private static func isCopied(
    from source: String, to target: String, _ diagnostics: inout [Diagnostic], _ content: (String) -> [UInt8]?
  ) -> Bool {
    let file = "shared/copied-names.tsv"
    var isCopied = false
    guard let bytes = content(file) else { return false }
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard cells.count == 2 else { return "a line is a language and those that copy its names" }
      if cells[0] == source, cells[1].split(separator: " ").contains(Substring(target)) { isCopied = true }
      return nil
    }
    return isCopied
  }
}
