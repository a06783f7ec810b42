import BitextModel
import TextAnalysis

/// What is looked for in texts, and what takes its place.
public final class TextReplacement {
  private let expression: RegularExpression
  private let template: ReplacementTemplate
  /// For whoever reads the list of acts.
  let description: String

  /// A search in one text gives up then: a pattern can be made to take for ever.
  private static let seconds = 1.0

  /// - Parameters:
  ///   - pattern: a text, found in composed and decomposed form, or a regular expression of ICU.
  ///   - replacement: a text; with a regular expression, `$1` and `${name}` are what groups matched.
  /// - Throws: ``WorkbenchError`` where the pattern is empty or none, or a group is named that it has not.
  public init(_ pattern: String, with replacement: String, isRegularExpression: Bool) throws(WorkbenchError) {
    guard !pattern.isEmpty else { throw WorkbenchError(.usage, "there is nothing to look for: the pattern is empty") }
    description = "\(pattern) → \(replacement)"
    let forms = [pattern, pattern.normalized(.nfc), pattern.normalized(.nfd)].map(Self.escaped)
    do {
      expression = try RegularExpression(isRegularExpression ? pattern : forms.joined(separator: "|"))
    } catch {
      throw WorkbenchError(.usage, "\(pattern) is no regular expression of ICU: \(Self.reason(error))")
    }
    template =
      isRegularExpression
      ? try ReplacementTemplate(replacement, for: expression) : ReplacementTemplate(plain: replacement)
  }

  private static func reason(_ error: RegularExpressionError) -> String {
    switch error {
    case .notAPattern(let reason): reason
    case .gaveUp: "it needs too much"
    }
  }

  /// The text as a pattern that matches it alone.
  private static func escaped(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar in
          scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
            ? ["\\", scalar] : [scalar]
        }))
  }

  /// The places that change; those that are replaced by themselves are none.
  ///
  /// - Throws: `RegularExpressionError.gaveUp` where the search takes too long.
  func edits(in text: String) throws(RegularExpressionError) -> [TextEdit] {
    let bytes = Array(text.utf8)
    var edits: [TextEdit] = []
    try expression.forEachMatchWithGroups(in: bytes.span, within: .init(seconds: Self.seconds)) { groups in
      guard let match = groups[0] else { return }
      let replacement = template.text(groups, in: bytes)
      if !bytes[match].elementsEqual(replacement.utf8) { edits.append(TextEdit(utf8Range: match, text: replacement)) }
    }
    return edits
  }
}
