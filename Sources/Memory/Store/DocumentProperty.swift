import BitextModel

/// The property that names the document from which a unit or variant comes.
enum DocumentProperty {
  static let type = "x-document"

  /// The unit's document, or that of its first variant which has one.
  static func document(of unit: TranslationUnit) -> String? {
    unit.property(type) ?? unit.variants.lazy.compactMap { $0.property(type) }.first
  }
}
