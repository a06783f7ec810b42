import BitextModel
import Foundation

/// Makes units ready for the tables: folds their texts and hashes them.
///
/// Not `Sendable`: it holds iterators over words. Each thread has its own.
final class UnitPreparer {
  private let coding = ColumnCoding()
  private let folders = TextFolders()

  /// - Complexity: O(*n*) in bytes.
  func prepare(_ unit: TranslationUnit, at place: DocumentPlace?) throws -> PreparedUnit {
    PreparedUnit(
      unit: unit, place: place, content: Data(UnitFingerprint.content(of: unit, document: place?.document)),
      details: UnitFingerprint.details(of: unit, position: place?.position),
      facts: try coding.columns(unit.provenance, unit.properties, unit.notes),
      variants: try unit.variants.map { variant in
        let rules = TextFolder.Rules(variant.language)
        let folder = folders[rules]
        let folded = folder.fold(variant.segment.text)
        let isPlain = !variant.provenance.isKnown && variant.properties.isEmpty && variant.notes.isEmpty
        return PreparedUnit.Variant(
          variant: variant, rules: rules, tokens: folded.tokens, indexForm: folder.indexForm(of: folded),
          codes: try coding.codes(variant.segment.codes),
          facts: isPlain ? nil : try coding.columns(variant.provenance, variant.properties, variant.notes))
      })
  }
}
