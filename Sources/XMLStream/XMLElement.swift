import CLibXML2

/// The beginning of an element, readable while its event lasts.
///
/// Names and values become a `String` only where they are asked for.
public struct XMLElement: ~Copyable {
  /// The place of the local name in the reader's vocabulary; -1 for any other.
  public let code: Int
  /// How many attributes were written on it; namespace declarations and defaults of a DTD are not among them.
  public let attributeCount: Int

  let localNamePointer: UnsafePointer<xmlChar>?
  let prefixPointer: UnsafePointer<xmlChar>?
  let namespacePointer: UnsafePointer<xmlChar>?
  /// Five pointers an attribute: local name, prefix, namespace, value, end of value.
  let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// Lives longer than the event; counting its users at each element costs more than looking at it.
  unowned(unsafe) let reader: XMLReader

  /// The name without prefix.
  public var localName: String { XMLElement.text(localNamePointer) ?? "" }

  /// The name as it was written.
  public var qualifiedName: String { prefix.map { "\($0):\(localName)" } ?? localName }

  /// The prefix; `nil` where there is none.
  public var prefix: String? { XMLElement.text(prefixPointer) }

  /// The namespace name; `nil` where there is none.
  public var namespace: String? { XMLElement.text(namespacePointer) }

  /// A number that two elements of a document share exactly where they share the namespace; 0 for none.
  ///
  /// A prefix that nothing declares counts as a namespace.
  public var namespaceIdentity: UInt { UInt(bitPattern: namespacePointer ?? prefixPointer) }

  /// The place of an attribute's name in the vocabulary; -1 for any other.
  ///
  /// Of names with a prefix, only those with `xml:` can be in a vocabulary.
  public func attributeCode(_ index: Int) -> Int {
    let prefix = pointer(index, 1)
    if prefix == nil { return reader.names.code(at: pointer(index, 0)) }
    return prefix == reader.xmlPrefix ? reader.xmlNames.code(at: pointer(index, 0)) : -1
  }

  /// An attribute's name as it was written.
  public func attributeName(_ index: Int) -> String {
    let local = XMLElement.text(pointer(index, 0)) ?? ""
    return XMLElement.text(pointer(index, 1)).map { "\($0):\(local)" } ?? local
  }

  /// An attribute's value.
  public func attributeValue(_ index: Int) -> String {
    withAttributeBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of the attribute with this place in the vocabulary.
  public func attribute(_ code: Int) -> String? {
    for index in 0..<attributeCount where attributeCode(index) == code { return attributeValue(index) }
    return nil
  }

  /// The value of the attribute whose local name has this place in the vocabulary, whatever its prefix.
  public func attribute(local code: Int) -> String? {
    for index in 0..<attributeCount where reader.names.code(at: pointer(index, 0)) == code {
      return attributeValue(index)
    }
    return nil
  }

  /// Lends the UTF-8 of an attribute's value.
  public func withAttributeBytes<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard let start = pointer(index, 3), let end = pointer(index, 4) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try body(UnsafeBufferPointer(start: start, count: end - start))
  }

  private func pointer(_ index: Int, _ part: Int) -> UnsafePointer<xmlChar>? {
    guard (0..<attributeCount).contains(index) else { return nil }
    return attributes?[index * 5 + part]
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
