public import BitextModel

/// Writes units as XLIFF 1.2 or 2.0, valid by the schemas, the same bytes for the same units; nothing is added, not even
/// a date.
///
/// XLIFF holds two languages: texts in others are left out and counted in ``diagnostics``, and so are units without a text
/// in the source language. All else comes back when ``XLIFFReader`` reads the file. States, notes, contexts and what else
/// XLIFF has a place for stand there; the rest stands in elements and attributes of the namespace `urn:dragoman:xliff`,
/// which other programs pass over. Units with the same document (`x-document`) that follow each other make a `file`.
///
/// - Source: OASIS XLIFF 1.2 (2008) and XLIFF 2.0 (2014).
/// - Complexity: memory is a constant, but that the names of up to half a million units of a `file` are remembered (as
///   numbers), so that each has its own.
public struct XLIFFWriter<Sink: ByteSink>: UnitWriter {
  /// Where the bytes went; complete after ``finish()``.
  public private(set) var sink: Sink
  private let version: XLIFFVersion
  private let sourceLanguage: LanguageTag?
  private var targetLanguage: LanguageTag?
  private var text: XLIFFText?
  /// Units that wait for the first translation, whose language the file names.
  private var pending: [TranslationUnit] = []
  private static var pendingLimit: Int { 256 }
  private static var pieceByteCount: Int { 1 << 16 }

  /// Makes ready to write.
  ///
  /// - Parameters:
  ///   - version: the version of XLIFF.
  ///   - sourceLanguage: the language of the texts that were translated; where it is `nil`, that which the first unit
  ///     names as its source, else that of its first text.
  ///   - targetLanguage: the language of the translations; the first other one that comes where it is `nil`.
  ///   - sink: where the bytes go.
  public init(
    _ version: XLIFFVersion = .one, sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil,
    to sink: Sink
  ) {
    self.sink = sink
    self.version = version
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  public var diagnostics: [Diagnostic] { text?.diagnostics ?? [] }
  public var leftOutCount: Int { text?.leftOutCount ?? 0 }

  public mutating func write(_ unit: TranslationUnit) throws {
    guard text == nil else { return try add(unit) }
    pending.append(unit)
    if targetLanguage == nil, let source = language(ofSource: pending.first) {
      // The American variant of an English unit is no translation of it.
      targetLanguage = unit.variants.first { !$0.language.matches(source) && !source.matches($0.language) }?.language
    }
    if targetLanguage != nil || pending.count == Self.pendingLimit { try begin() }
  }

  public mutating func finish() throws {
    try begin()
    text?.finish()
    try passOn()
  }

  private func language(ofSource unit: TranslationUnit?) -> LanguageTag? {
    if let sourceLanguage { return sourceLanguage }
    return unit?.sourceLanguage.flatMap { unit?.variant($0)?.language } ?? unit?.variants.first?.language
  }

  private mutating func begin() throws {
    guard text == nil else { return }
    text = XLIFFText(version, source: language(ofSource: pending.first) ?? "und", target: targetLanguage)
    for unit in pending.takeAll() { try add(unit) }
  }

  private mutating func add(_ unit: TranslationUnit) throws {
    text?.append(unit)
    if text?.byteCount ?? 0 >= Self.pieceByteCount { try passOn() }
  }

  private mutating func passOn() throws {
    if let bytes = text?.takeBytes(), !bytes.isEmpty { try sink.write(bytes) }
  }
}
