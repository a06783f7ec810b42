import BitextModel

/// The plural forms of a text, which come as a unit each and are written as one entry.
struct POPluralGroup {
  private let first: POForm
  private let singular: String
  private var plural: String?
  private var count: Int
  private var translations: [Int: String]
  private var flags: [String]

  init(_ form: POForm, _ index: Int) {
    first = form
    singular = form.singular ?? form.entry.identifier
    plural = form.singular == nil ? nil : form.entry.identifier
    count = max(form.pluralCount ?? 0, index + 1)
    translations = [index: form.entry.translations.first ?? ""]
    flags = form.entry.flags
  }

  /// Takes in another form.
  ///
  /// - Returns: whether it is of the same text, and not there yet.
  mutating func add(_ form: POForm, _ index: Int) -> Bool {
    guard
      translations[index] == nil, singular == form.singular ?? form.entry.identifier,
      first.entry.context == form.entry.context, first.entry.isObsolete == form.entry.isObsolete
    else { return false }
    if form.singular != nil {
      guard plural == nil || plural == form.entry.identifier else { return false }
      plural = form.entry.identifier
    }
    translations[index] = form.entry.translations.first ?? ""
    count = max(count, index + 1)
    for flag in form.entry.flags where !flags.contains(flag) { flags.append(flag) }
    return true
  }

  func entry(_ losses: inout LossCounter) -> POEntryText {
    var entry = first.entry
    entry.identifier = singular
    entry.plural = plural ?? singular
    if plural == nil { losses.count("plural forms whose other texts are not there were left out") }
    entry.translations = (0..<count).map { translations[$0] ?? "" }
    entry.flags = flags.filter { $0 == "fuzzy" } + flags.filter { $0 != "fuzzy" }
    return entry
  }
}
