import BitextModel
import Memory

/// The document from which a stored segment comes, and its place there.
enum UnitDocument {
  /// The variant's own document, the unit's, or what the unit was imported from.
  static func name(of stored: StoredUnit, _ variant: TranslationVariant) -> String {
    stored.documentName(of: variant)
  }

  /// The place that an aligned unit tells: the document of its first variant, and its position there.
  static func place(of unit: TranslationUnit) -> DocumentPlace? {
    let named = unit.property("x-document") ?? unit.variants.lazy.compactMap { $0.property("x-document") }.first
    return named.map { document in
      // Positions are counted from 1 in files and from 0 in the memory.
      DocumentPlace(document: document, position: unit.property("x-position").flatMap(Int.init).map { $0 - 1 })
    }
  }

  /// When the unit was changed or made last.
  static func date(of unit: TranslationUnit) -> Timestamp? { unit.provenance.changed ?? unit.provenance.created }
}
