import BitextModel
import OrderedCollections

/// The forms of CLDR's names of one kind, by code, language and form.
struct CommonNameTable {
  private struct Slot: Hashable {
    let language: LanguageTag
    let form: String
  }

  private let type: ConceptType
  private var forms: OrderedDictionary<String, OrderedSet<Slot>> = [:]
  /// The code that a form stands for; `nil` where there are several.
  private var owners: [Slot: String?] = [:]
  /// For a form that stood in brackets, the one before them: where that names two countries, so may this (*Congo (Republic)*).
  private var outer: [Slot: Slot] = [:]

  init(type: ConceptType) { self.type = type }

  mutating func add(_ name: String, code: String, language: LanguageTag) {
    let slots = CommonNameForms.forms(of: name, language: language).map { Slot(language: language, form: $0) }
    for slot in slots {
      if slot != slots[0] { outer[slot] = slots[0] }
      if let owner = owners[slot], owner != code {
        owners[slot] = .some(nil)
      } else {
        owners[slot] = code
      }
      forms[code, default: []].append(slot)
    }
  }

  private func isOwned(_ slot: Slot, by code: String) -> Bool {
    owners[slot] == .some(code) && (outer[slot].map { owners[$0] == .some(code) } ?? true)
  }

  /// The concepts, without forms that stand for several codes or are in another table; sorted by code.
  ///
  /// - Parameter describe: the id, the type and the note of a code.
  func concepts(
    source: String, without others: CommonNameTable? = nil,
    describe: (String) -> (id: String, type: ConceptType, note: String)
  ) -> [Concept] {
    var concepts: [Concept] = []
    for (code, slots) in forms.sorted(by: { $0.key < $1.key }) {
      let (id, type, note) = describe(code)
      var concept = Concept(id: id, type: type)
      var languages: Set<LanguageTag> = []
      for slot in slots where isOwned(slot, by: code) && others?.owners[slot] == nil {
        let status: TermStatus = languages.insert(slot.language).inserted ? .preferred : .admitted
        concept.terms.append(Term(slot.form, language: slot.language, status: status, source: source, note: note))
      }
      if !concept.terms.isEmpty { concepts.append(concept) }
    }
    return concepts
  }
}
