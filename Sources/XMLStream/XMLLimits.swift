/// How large the parts of a document may be, so that no input makes memory grow without bound.
///
/// Other text has no limit here: it is handed on in pieces.
public struct XMLLimits: Sendable, Hashable {
  /// Elements inside elements.
  public var depth = 10_000
  /// Attributes of one element.
  public var attributes = 10_000
  /// Bytes of one tag, comment, processing instruction or document type declaration.
  public var markupByteCount = 1 << 20
  /// Bytes of one CDATA section that wait to be handed on.
  public var cdataByteCount = 32 << 20
  /// Entities that a document type declares; they are counted, never expanded.
  public var entityDeclarations = 10_000
  /// Bytes of all different names of elements, attributes and namespaces.
  public var nameByteCount = 16 << 20

  public init() {}

  public static let standard = XMLLimits()
}
