public import BitextModel

/// Writes units as a PO file (GNU gettext manual, "The Format of PO Files"): UTF-8, lines of 79 columns, the same bytes
/// for the same units.
///
/// What ``POReader`` makes of a file comes back: contexts, flags, references, notes, plural forms, obsolete entries.
/// Other properties, and what is known of the making of units, have no place in PO; inline codes become text, as which
/// PO has its markup. What is left out or changed is counted in ``diagnostics``. A translation whose state says that
/// somebody has to look at it (`x-state`: `fuzzy`, `needs-…`, `new`, `initial`, `draft`) is marked `fuzzy`.
///
/// A text may come once in a context. When it comes again with the same translation, it is left out; with another, it
/// is given a context of its own.
public struct POWriter<Sink: ByteSink>: UnitWriter {
  /// Where the bytes went; complete after ``finish()``.
  public private(set) var sink: Sink
  private var header: POHeader
  private let sourceLanguage: LanguageTag?
  private var targetLanguage: LanguageTag?
  private var losses = LossCounter()
  private var hasBegun = false
  /// Units that wait for the first translation, whose language the header names.
  private var pending: [TranslationUnit] = []
  private var group: POPluralGroup?
  /// What was written: hashes of text and context, and of the translation.
  private var written: [Int: Int] = [:]
  /// How often a text came in a context, where it is more than once.
  private var repetitions: [Int: Int] = [:]
  private static var pendingLimit: Int { 256 }

  /// Makes ready to write.
  ///
  /// - Parameters:
  ///   - header: fields beside those that each file has, or instead of them; nothing else is added, not even a date.
  ///   - sourceLanguage: the language of the texts; of each unit, its own or its first where it is `nil`.
  ///   - targetLanguage: the language of the translations; the first other one that comes where it is `nil`.
  public init(
    header: POHeader = POHeader(), sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil, to sink: Sink
  ) {
    self.sink = sink
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage ?? header.language
    self.header = header
    if let targetLanguage, let other = header.language, other != targetLanguage {
      self.header.fields.removeAll { ["language", "x-language", "plural-forms"].contains($0.name.lowercased()) }
    }
  }

  public var diagnostics: [Diagnostic] { losses.diagnostics }
  public var leftOutCount: Int { losses.leftOutCount }

  public mutating func write(_ unit: TranslationUnit) throws {
    guard !hasBegun else { return try add(unit) }
    pending.append(unit)
    if targetLanguage == nil, let source = source(of: unit) {
      targetLanguage = unit.variants.first { $0.language != source.language }?.language
    }
    if targetLanguage != nil || pending.count == Self.pendingLimit { try begin() }
  }

  public mutating func finish() throws {
    try begin()
    try writeGroup()
  }

  private mutating func begin() throws {
    guard !hasBegun else { return }
    hasBegun = true
    let units = pending
    pending = []
    var fields = header
    func complete(_ name: String, _ value: String) {
      if fields[name] == nil {
        fields.fields.removeAll { $0.name.lowercased() == name.lowercased() }
        fields.fields.append(Attribute(name, value))
      }
    }
    complete("Project-Id-Version", "")
    complete("Language", targetLanguage.map(POHeader.locale) ?? "")
    if let source = sourceLanguage ?? units.first.flatMap({ source(of: $0)?.language }), source.language != "en" {
      complete("X-Source-Language", POHeader.locale(of: source))
    }
    complete("MIME-Version", "1.0")
    fields.fields.removeAll { $0.name.lowercased() == "content-type" }
    complete("Content-Type", "text/plain; charset=UTF-8")
    complete("Content-Transfer-Encoding", "8bit")
    if let targetLanguage { complete("Plural-Forms", POPlurals.field(for: targetLanguage)) }
    var entry = POEntryText()
    entry.translations = [
      fields.fields.map { "\($0.name): \(String($0.value.map { $0.isNewline ? " " : $0 }))\n" }.joined()
    ]
    try sink.write(entry.text)
    for unit in units { try add(unit) }
  }

  private func source(of unit: TranslationUnit) -> TranslationVariant? {
    if let sourceLanguage { return unit.variant(sourceLanguage) }
    return unit.sourceLanguage.flatMap { unit.variant($0) } ?? unit.variants.first
  }

  private mutating func add(_ unit: TranslationUnit) throws {
    guard let source = source(of: unit) else {
      return losses.countUnit("units without a text in the source language were left out")
    }
    let others = unit.variants.filter { $0.language != source.language }
    let target = targetLanguage.flatMap { wanted in
      others.first { $0.language == wanted } ?? others.first { $0.language.matches(wanted) }
    }
    losses.count("texts in other languages were left out", unit.variants.count - (target == nil ? 1 : 2))
    let form = POForm(unit, source: source, target: target, &losses)
    guard !form.entry.identifier.isEmpty else {
      return losses.countUnit("units with an empty source text were left out")
    }
    guard let index = form.pluralIndex else {
      try writeGroup()
      return try write(form.entry)
    }
    if group?.add(form, index) != true {
      try writeGroup()
      group = POPluralGroup(form, index)
    }
  }

  private mutating func writeGroup() throws {
    guard let entry = group?.entry(&losses) else { return }
    group = nil
    try write(entry)
  }

  private mutating func write(_ entry: POEntryText) throws {
    var entry = entry
    let translation = entry.translations.hashValue
    func key() -> Int { [entry.context, entry.identifier].hashValue }
    let first = key()
    if !entry.isObsolete, let before = written[first] {
      if before == translation {
        return losses.countUnit("texts that came before with the same translation were left out")
      }
      losses.count("texts that came before with another translation were given a context of their own")
      let context = entry.context.map { "\($0) " } ?? ""
      repeat {
        repetitions[first, default: 1] += 1
        entry.context = "\(context)(\(repetitions[first] ?? 0))"
      } while written[key()] != nil
    }
    if !entry.isObsolete { written[key()] = translation }
    try sink.write("\n" + entry.text)
  }
}
