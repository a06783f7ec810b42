import BitextModel
import Interchange
import XMLStream

/// The strings of a file of units and their translations, as plain words, each pair once.
struct StringPairs {
  /// In the file's order.
  private(set) var pairs: [(source: String, target: String)] = []

  /// Reads a file.
  ///
  /// - Parameter path: a TMX file, or a table of two columns without a first row of names.
  init(_ path: String, from source: LanguageTag, to target: LanguageTag) throws {
    var seen: Set<[String]> = []
    var file = try InputFile(path: path)
    var found: [(source: String, target: String)] = []
    func take(_ event: UnitEvent) {
      guard case .unit(let unit, _) = event, let one = unit.variant(source), let other = unit.variant(target) else {
        return
      }
      let (text, translation) = (InterfaceText.words(of: one.segment.text), InterfaceText.words(of: other.segment.text))
      guard !text.isEmpty, !translation.isEmpty, seen.insert([text.lowercased(), translation.lowercased()]).inserted
      else { return }
      found.append((text, translation))
    }
    if path.hasSuffix(".tmx") {
      try TMXReader().read(&file, take)
    } else {
      try TableReader(languages: [source, target]).read(&file, take)
    }
    pairs = found
  }

  /// Pairs of what translates the same string here and there, each once.
  func joined(with others: StringPairs) -> [(source: String, target: String)] {
    let translations = Dictionary(grouping: others.pairs) { $0.source.lowercased() }
    var seen: Set<[String]> = []
    return pairs.flatMap { pair in
      (translations[pair.source.lowercased()] ?? []).map { (pair.target, $0.target) }
    }.filter { seen.insert([$0.lowercased(), $1.lowercased()]).inserted }
  }
}
