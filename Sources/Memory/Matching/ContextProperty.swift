import BitextModel

/// Properties in which tools write down what a unit stood beside, or the key by which a program asks for it.
public enum ContextProperty {
  /// The text before it: OmegaT's `prev`, memoQ's `x-context-pre`.
  case previous
  /// The text behind it: OmegaT's `next`, memoQ's `x-context-post`.
  case following
  /// A key: `msgctxt` of PO (`x-context`), OmegaT's `id`.
  case key
  /// A context that only its tool can read, such as the hashes of Trados; it tells units apart.
  case opaque

  /// What a type of property is, whatever its case; `nil` for types that tell no context.
  public init?(_ type: String) {
    switch type.lowercased() {
    case "prev", "x-context-pre": self = .previous
    case "next", "x-context-post": self = .following
    case "id", "x-context", "x-context-id": self = .key
    case "x-contextcontent", "tmgr:context": self = .opaque
    default: return nil
    }
  }
}
