import BitextModel
import GRDB

/// The columns that `unit` and `variant` keep of a provenance, in their order.
enum ProvenanceColumns {
  static let names = ["created", "creator", "changed", "changer", "lastUsed", "usageCount", "tool", "toolVersion"]
  static let list = names.joined(separator: ", ")

  static func values(_ provenance: Provenance) -> [(any DatabaseValueConvertible)?] {
    [
      provenance.created?.secondsSinceEpoch, provenance.creator, provenance.changed?.secondsSinceEpoch,
      provenance.changer, provenance.lastUsed?.secondsSinceEpoch, provenance.usageCount, provenance.tool,
      provenance.toolVersion,
    ]
  }

  /// - Parameter first: the place of `created` in the row.
  static func provenance(_ row: Row, from first: Int, others: [Attribute]) -> Provenance {
    func stamp(_ column: Int) -> Timestamp? {
      (row[first + column] as Int64?).map { Timestamp(secondsSinceEpoch: $0) }
    }
    return Provenance(
      created: stamp(0), creator: row[first + 1], changed: stamp(2), changer: row[first + 3], lastUsed: stamp(4),
      usageCount: row[first + 5], tool: row[first + 6], toolVersion: row[first + 7], others: others)
  }
}
