/// What a vocabulary says of its elements, as far as it helps to repair a document.
public struct MarkupGrammar: Sendable {
  /// The local names of the elements that a document of the vocabulary has, by any prefix.
  public var elements: Set<String>
  /// For an element, the local names of those that it stands directly in.
  public var parents: [String: Set<String>]
  /// The elements that hold text with tags that are not of the vocabulary: a tag without its other half is text there.
  public var textElements: Set<String>

  public init(elements: Set<String>, parents: [String: Set<String>], textElements: Set<String>) {
    self.elements = elements
    self.parents = parents
    self.textElements = textElements
  }

  /// A name without its prefix.
  public static func localName(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }
}
