import BitextModel

/// The lines of an entry as they are written.
struct POEntryText {
  var comments: [String] = []
  var extractedComments: [String] = []
  var references: [String] = []
  var flags: [String] = []
  var previousContext: String?
  var previousIdentifier: String?
  var previousPlural: String?
  var context: String?
  var identifier = ""
  var plural: String?
  /// One, or one a plural form.
  var translations: [String] = [""]
  var isObsolete = false

  /// The lines, each with its end, and a blank one behind them.
  var text: String {
    var lines = comments.map { $0.isEmpty ? "#" : "# \($0)" }
    lines += extractedComments.map { $0.isEmpty ? "#." : "#. \($0)" }
    lines += POText.comment("#:", references.map(POReferences.written))
    if !flags.isEmpty { lines.append("#, \(flags.joined(separator: ", "))") }
    let wraps = !flags.contains("no-wrap")
    func add(_ keyword: String, _ text: String?, _ prefix: String) {
      if let text { lines += POText.statement(keyword, text, prefix: prefix, wraps: wraps) }
    }
    let previous = isObsolete ? "#~| " : "#| "
    add("msgctxt", previousContext, previous)
    add("msgid", previousIdentifier, previous)
    add("msgid_plural", previousPlural, previous)
    let prefix = isObsolete ? "#~ " : ""
    add("msgctxt", context, prefix)
    add("msgid", identifier, prefix)
    add("msgid_plural", plural, prefix)
    for (index, translation) in translations.enumerated() {
      add(plural == nil ? "msgstr" : "msgstr[\(index)]", translation, prefix)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
