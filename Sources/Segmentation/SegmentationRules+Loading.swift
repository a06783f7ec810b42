public import BitextModel
public import Foundation
import TextAnalysis

extension SegmentationRules {
  /// Loads the rules of a language.
  ///
  /// - Parameters:
  ///   - language: a language without a folder gets the shared rules; ``isFallback`` says so.
  ///   - languagesFolder: the folder that holds `shared` and one folder a language.
  ///   - userExceptions: lists of a user's own abbreviations, one a line, with a class in a second column or without; one without
  ///     a class never ends a sentence. They win over ours.
  /// - Throws: ``SegmentationError`` where a file cannot be read or holds an unknown class.
  public static func load(
    language: LanguageTag, from languagesFolder: URL, userExceptions: [URL] = []
  ) throws(SegmentationError) -> SegmentationRules {
    var rules = SegmentationRules(language: language)
    guard isFolder(languagesFolder) else {
      throw SegmentationError(
        .inputMissing, "the folder of the languages is missing",
        at: SourceLocation(file: languagesFolder.path(percentEncoded: false)))
    }
    try rules.add(folder: languagesFolder.appending(path: "shared"))
    if language.isWellFormed {
      var names = [language.language]
      if language.canonical != language.language { names.append(language.canonical) }
      for name in names {
        let folder = languagesFolder.appending(path: name)
        guard isFolder(folder) else { continue }
        if try rules.add(folder: folder) { rules.isFallback = false }
      }
    }
    for list in userExceptions { try rules.add(userExceptions: list) }
    return rules
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// - Returns: whether the folder has any rules of sentences; it may hold what is known of the language for other uses.
  @discardableResult private mutating func add(folder: URL) throws(SegmentationError) -> Bool {
    var hasRules = false
    if let table = try Self.table("abbreviations.tsv", in: folder) {
      hasRules = true
      for row in table.rows { try addAbbreviation(row, of: table, defaultClass: nil) }
    }
    if let table = try Self.table("starters.txt", in: folder) {
      hasRules = true
      table.forEachWord { word, origin in addStarter(word, at: origin) }
    }
    if let table = try Self.table("ordinals.txt", in: folder) {
      hasRules = true
      table.forEachWord { word, _ in
        if word == "*" { hasOrdinalStop = true } else { ordinalTable.insert(word, value: 0) }
      }
    }
    if let table = try Self.table("reporting-verbs.txt", in: folder) {
      hasRules = true
      table.forEachWord { word, _ in reportingTable.insert(word, value: 0) }
    }
    if let table = try Self.table("function-words.txt", in: folder) {
      hasRules = true
      table.forEachWord { word, _ in functionWordTable.insert(word, value: 0) }
    }
    return hasRules
  }

  private mutating func add(userExceptions url: URL) throws(SegmentationError) {
    let table: DataTable
    do { table = try DataTable(contentsOf: url) } catch { throw SegmentationError(error) }
    for row in table.rows { try addAbbreviation(row, of: table, defaultClass: .neverEnds) }
  }

  private static func table(_ name: String, in folder: URL) throws(SegmentationError) -> DataTable? {
    let url = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return nil }
    do { return try DataTable(contentsOf: url) } catch { throw SegmentationError(error) }
  }

  private mutating func addStarter(_ word: String, at origin: SourceLocation) {
    let index = Int32(starterOrigins.count)
    starterOrigins.append(origin)
    for form in Self.normalForms(of: word) {
      if form.hasSuffix("'") || form.hasSuffix("’") {
        elidedStarterTable.insert(String(form.dropLast()), value: index)
      } else {
        starterTable.insert(form, value: index)
      }
    }
  }

  private mutating func addAbbreviation(
    _ row: DataTable.Row, of table: DataTable, defaultClass: AbbreviationClass?
  ) throws(SegmentationError) {
    let origin = table.location(of: row)
    var classes: AbbreviationClasses = []
    if let names = row.cell(1) {
      for name in names.split(separator: ",") {
        guard let known = AbbreviationClass(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
          let all = AbbreviationClass.allCases.map(\.rawValue).joined(separator: ", ")
          throw SegmentationError(
            .badData, "“\(name)” is not a class of abbreviations", at: origin, remedy: "The classes are: \(all).")
        }
        classes.insert(AbbreviationClasses(known))
      }
    } else if let defaultClass {
      classes.insert(AbbreviationClasses(defaultClass))
    } else {
      throw SegmentationError(
        .badData, "an abbreviation without a class", at: origin, remedy: "Put its class behind it, after a tab.")
    }
    guard var token = row.cell(0) else {
      throw SegmentationError(.badData, "a class without an abbreviation", at: origin)
    }
    if token.hasSuffix(".") { token.removeLast() }
    insert(token, Abbreviation(classes: classes, origin: origin))
  }

  /// Enters an abbreviation in the forms in which a text may have it: composed and decomposed, with a capital, with no-break spaces.
  private mutating func insert(_ token: String, _ abbreviation: Abbreviation) {
    let index = Int32(abbreviations.count)
    abbreviations.append(abbreviation)
    let capitalised = CaseMapping.of(language).uppercase(String(token.prefix(1))) + token.dropFirst()
    for form in Self.normalForms(of: token) { abbreviationTable.insert(form, value: index) }
    // A single capital is an initial, not the abbreviation of the small letter.
    if capitalised != token, token.count > 1 {
      for form in Self.normalForms(of: capitalised) where isOlder(form, than: abbreviation) {
        abbreviationTable.insert(form, value: index)
      }
    }
    // Headings in capitals: GEN. PRELOGAR.
    if abbreviation.classes.contains(.title), token.count > 1 {
      for form in Self.normalForms(of: CaseMapping.of(language).uppercase(token)) where isFree(form) {
        abbreviationTable.insert(form, value: index)
      }
    }
    if token.contains(" ") { hasPhrases = true }
    if let stop = token.firstRange(of: ". ") {
      for form in Self.normalForms(of: String(token[..<stop.lowerBound])) {
        phraseBeginningTable.insert(form, value: 0)
      }
    }
  }

  /// Whether a form is free or was entered from another file, so that a capitalised form never displaces one of its own file.
  private func isOlder(_ form: String, than abbreviation: Abbreviation) -> Bool {
    guard let known = entry(for: form) else { return true }
    return abbreviations[Int(known)].origin.file != abbreviation.origin.file
  }

  private func isFree(_ form: String) -> Bool { entry(for: form) == nil }

  private func entry(for form: String) -> Int32? {
    let bytes = Array(form.utf8)
    return abbreviationTable.value(of: 0..<bytes.count, in: bytes.span)
  }

  /// The forms of a token: composed and decomposed, with each kind of space and of apostrophe.
  ///
  /// Nearly every token is plain ASCII and has one form; this runs for each line of the data at every start of the program.
  private static func normalForms(of token: String) -> [String] {
    if token.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") }) { return [token] }
    var forms = [token.normalized(.nfc)]
    let decomposed = token.normalized(.nfd)
    if !decomposed.utf8.elementsEqual(forms[0].utf8) { forms.append(decomposed) }
    forms = variants(of: forms, exchanging: [" ", "\u{A0}", "\u{202F}"])
    return variants(of: forms, exchanging: ["’", "'"])
  }

  private static func variants(of forms: [String], exchanging signs: [Unicode.Scalar]) -> [String] {
    forms.flatMap { form in
      guard form.unicodeScalars.contains(where: signs.contains) else { return [form] }
      return signs.map { sign in
        var variant = String.UnicodeScalarView()
        for scalar in form.unicodeScalars { variant.append(signs.contains(scalar) ? sign : scalar) }
        return String(variant)
      }
    }
  }
}
