import BitextModel

/// CLDR's names of one kind as concepts, filled language by language.
struct CommonNameTable {
  private struct Form {
    let text: String
    let concept: Int
    /// For a form that stood in brackets, the one before them: where that names two countries, so may this (*Congo (Republic)*).
    let outer: String?
  }

  private let source: String
  private let describe: (String) -> (id: String, type: ConceptType, note: String)
  private var numbers: [String: Int] = [:]
  private var filled: [(concept: Concept, note: String)] = []

  /// - Parameter describe: the id, the type and the note of a code.
  init(source: String, describe: @escaping (String) -> (id: String, type: ConceptType, note: String)) {
    self.source = source
    self.describe = describe
  }

  /// The concepts that have a form, by id.
  var concepts: [Concept] {
    filled.lazy.map(\.concept).filter { !$0.terms.isEmpty }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Adds the names of a language, the usual one of a code first, without forms that stand for several codes.
  ///
  /// - Parameter others: forms that are left out.
  /// - Returns: all forms.
  @discardableResult
  mutating func add(
    _ names: some Sequence<(String, String)>, language: LanguageTag, without others: Set<String> = []
  ) -> Set<String> {
    var forms: [Form] = []
    // Which concept a form stands for; -1 for several.
    var owners: [String: Int] = [:]
    for (code, name) in names {
      let number = number(of: code)
      var outer: String?
      for text in CommonNameForms.forms(of: name, language: language) {
        forms.append(Form(text: text, concept: number, outer: outer))
        let owner = owners.updateValue(number, forKey: text)
        if let owner, owner != number { owners[text] = -1 }
        outer = outer ?? text
      }
    }
    for form in forms where owners[form.text] == form.concept && !others.contains(form.text) {
      if let outer = form.outer, owners[outer] != form.concept { continue }
      add(form.text, to: form.concept, language)
    }
    return Set(owners.keys)
  }

  private mutating func number(of code: String) -> Int {
    if let number = numbers[code] { return number }
    let (id, type, note) = describe(code)
    numbers[code] = filled.count
    filled.append((Concept(id: id, type: type), note))
    return filled.count - 1
  }

  private mutating func add(_ form: String, to number: Int, _ language: LanguageTag) {
    let isFirst = filled[number].concept.terms.last?.language != language
    // A language has few names of a thing, one behind the other.
    if !isFirst, filled[number].concept.terms.contains(where: { $0.form == form && $0.language == language }) { return }
    filled[number].concept.terms.append(
      Term(
        form, language: language, status: isFirst ? .preferred : .admitted, source: source, note: filled[number].note))
  }
}
