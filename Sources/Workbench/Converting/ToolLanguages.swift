import BitextModel
import Interchange
import TextAnalysis

/// Gives languages the names by which a tool knows them.
struct ToolLanguages {
  private let form: ToolProfile.LanguageForm
  /// The languages that a person named, whose regions and scripts win.
  private let wanted: [LanguageTag]
  private var known: [LanguageTag: LanguageTag] = [:]

  init(_ form: ToolProfile.LanguageForm, wanted: [LanguageTag]) {
    self.form = form
    self.wanted = wanted.filter { $0.region != nil }
  }

  mutating func name(_ tag: LanguageTag) -> LanguageTag {
    if let name = known[tag] { return name }
    let named = tag.region == nil ? wanted.first { tag.matches($0) } ?? tag : tag
    let name =
      switch form {
      case _ where !named.isWellFormed: named
      case .withRegion: named.withRegion
      case .withoutScript:
        LanguageTag([named.language, named.region].compactMap(\.self).joined(separator: "-"))
      }
    known[tag] = name
    return name
  }

  /// Renames the languages of a unit; two that would become one keep what tells them apart.
  mutating func rename(_ unit: inout TranslationUnit) {
    let old = unit.variants.map(\.language)
    var names: [LanguageTag] = []
    for tag in old { names.append(name(tag)) }
    for index in old.indices {
      let isTaken = old.indices.contains { names[$0] == names[index] && old[$0] != old[index] }
      unit.variants[index].language = isTaken ? LanguageTag(old[index].canonical) : names[index]
    }
    if let source = unit.sourceLanguage { unit.sourceLanguage = name(source) }
  }
}
