import BitextModel

/// Provenance in the making.
struct TMXProvenance {
  var created: Timestamp?
  var creator: String?
  var changed: Timestamp?
  var changer: String?
  var lastUsed: Timestamp?
  var usageCount: Int?
  var tool: String?
  var toolVersion: String?
  var others: [Attribute] = []

  var value: Provenance {
    Provenance(
      created: created, creator: creator, changed: changed, changer: changer, lastUsed: lastUsed,
      usageCount: usageCount, tool: tool, toolVersion: toolVersion, others: others)
  }
}
