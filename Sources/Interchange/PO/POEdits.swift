import BitextModel

/// What is to be changed in a PO file: lines that others take the place of.
struct POEdits {
  private let file: String
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private let encoder: POEncoder
  /// Lines by their number, counted from 0, and what stands there instead.
  private var replacements: [(lines: Range<Int>, bytes: [UInt8])] = []

  /// - Parameter lines: where the lines stand in the bytes, each with its end.
  init(file: String, bytes: [UInt8], lines: [Range<Int>], encoder: POEncoder) {
    self.file = file
    self.bytes = bytes
    self.lines = lines
    self.encoder = encoder
  }

  /// Notes the changes of an entry.
  ///
  /// - Parameter changes: one for each of its translations.
  mutating func add(_ entry: POEntry, _ changes: [TargetChange?], _ report: (Diagnostic) -> Void) {
    var found: [(lines: Range<Int>, text: [String])] = []
    func cannot(_ line: Int, _ reason: String) {
      report(
        Diagnostic(
          .rejection, "the translation was not changed: \(reason)", at: SourceLocation(file: file, line: line)))
    }
    let wraps = !entry.flags.contains("no-wrap")
    for (translation, change) in zip(entry.translations, changes) {
      guard let target = change?.target else { continue }
      guard translation.field.standsAlone else {
        return cannot(translation.field.firstLine, "it shares its line with something else")
      }
      let (written, lost) = POText.markup(target)
      if lost > 0 {
        report(
          Diagnostic(
            .repair, "\(lost) inline codes that say nothing of their markup were left out",
            at: SourceLocation(file: file, line: translation.field.firstLine)))
      }
      let keyword = translation.index.map { "msgstr[\($0)]" } ?? "msgstr"
      let lines = POText.statement(keyword, written, prefix: entry.isObsolete ? "#~ " : "", wraps: wraps)
      found.append((translation.field.firstLine - 1..<translation.field.lastLine, lines))
    }
    let states = changes.compactMap { $0?.state }
    let flags = flagLines(of: entry, states)
    do throws(POEncoder.MissingCharacter) {
      for (lines, text) in flags + found {
        let bytes = try encoder.bytes(of: joined(text, like: lines)).get()
        replacements.append((lines, bytes))
      }
    } catch {
      replacements.removeAll { $0.lines.lowerBound >= entry.firstLine - 1 }
      cannot(
        entry.firstLine,
        "the encoding of the file has no character U+\(String(error.scalar.value, radix: 16, uppercase: true))")
    }
  }

  /// The lines of flags that a new state makes.
  private func flagLines(of entry: POEntry, _ states: [String]) -> [(lines: Range<Int>, text: [String])] {
    let becomesFuzzy = states.contains("fuzzy")
    guard !states.isEmpty, becomesFuzzy != entry.isFuzzy else { return [] }
    func written(_ flags: [String]) -> [String] { flags.isEmpty ? [] : ["#, " + flags.joined(separator: ", ")] }
    guard becomesFuzzy else {
      return entry.flagLines.filter { $0.flags.contains("fuzzy") }.map {
        ($0.line - 1..<$0.line, written($0.flags.filter { $0 != "fuzzy" }))
      }
    }
    if let first = entry.flagLines.first { return [(first.line - 1..<first.line, written(["fuzzy"] + first.flags))] }
    let fields = [entry.previousContext, entry.previousIdentifier, entry.context, entry.identifier]
    let place = (fields.compactMap { $0?.firstLine }.min() ?? entry.firstLine) - 1
    return [(place..<place, written(["fuzzy"]))]
  }

  /// Lines with ends as those have that they take the place of.
  private func joined(_ text: [String], like replaced: Range<Int>) -> String {
    guard lines.indices.contains(replaced.lowerBound) else { return text.joined(separator: "\n") }
    let end = bytes[lines[replaced.lowerBound]].suffix(2) == [0x0D, 0x0A] ? "\r\n" : "\n"
    let isAtEnd = replaced.upperBound == lines.count && !replaced.isEmpty && bytes.last != 0x0A
    return text.joined(separator: end) + (text.isEmpty || isAtEnd ? "" : end)
  }

  /// Writes the file with its changes.
  func write(to sink: inout some ByteSink) throws {
    var place = 0
    for (replaced, replacement) in replacements.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      guard let start = lines[replaced.lowerBound...].first?.lowerBound, start >= place else { continue }
      if start > place { try sink.write(Array(bytes[place..<start])) }
      try sink.write(replacement)
      place = lines[replaced].last?.upperBound ?? start
    }
    if place < bytes.count { try sink.write(Array(bytes[place...])) }
  }
}
