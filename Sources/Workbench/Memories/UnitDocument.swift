import BitextModel

/// The document from which a stored segment comes.
enum UnitDocument {
  /// The variant's own document, or the unit's.
  static func name(of unit: TranslationUnit, _ variant: TranslationVariant) -> String? {
    variant.property("x-document") ?? unit.property("x-document")
  }
}
