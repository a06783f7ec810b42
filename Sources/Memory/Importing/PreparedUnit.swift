import BitextModel
import Foundation
import GRDB

/// A unit made ready for the tables, away from the database and on any thread.
struct PreparedUnit: Sendable {
  /// A variant made ready.
  struct Variant: Sendable {
    let variant: TranslationVariant
    /// How its texts are folded.
    let rules: TextFolder.Rules
    /// Its folded words as numbers of 32 bits.
    let tokens: [UInt32]
    /// Its words as the concordance has them.
    let indexForm: String
    let codes: DatabaseValue
    /// The columns of its provenance, properties and notes; `nil` where nothing is known of it but its text.
    let facts: [DatabaseValue]?
  }

  let unit: TranslationUnit
  let place: DocumentPlace?
  /// The hashes of ``UnitFingerprint``.
  let content: Data
  let details: Int64
  /// The columns of its provenance, properties and notes.
  let facts: [DatabaseValue]
  let variants: [Variant]
}
