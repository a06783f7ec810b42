/// The bytes of a document in the making and the elements that are open in it.
///
/// White space is written only where it is asked for. Characters that XML forbids are replaced by U+FFFD and counted.
public struct XMLOutput: Sendable {
  private var bytes = XMLBytes()
  private var escaping = XMLEscaping()
  private var openNames: [StaticString] = []
  private var isTagOpen = false
  /// A line end and the spaces behind it.
  private static let indentation: StaticString = "\n                                                                "

  public init() {}

  /// How many bytes were written and not taken yet.
  public var byteCount: Int { bytes.count }

  /// How many elements are open.
  public var depth: Int { openNames.count }

  /// How many characters that XML cannot hold were replaced.
  public var replacedCharacterCount: Int { escaping.replacedCharacterCount }

  /// Hands over what was written and keeps room for as much.
  public mutating func takeBytes() -> [UInt8] {
    bytes.take()
  }

  /// Writes markup as it is.
  public mutating func raw(_ text: String) {
    closeTag()
    bytes.append(text)
  }

  /// Begins an element; its attributes follow.
  public mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(0x3C)
    bytes.append(name)
    openNames.append(name)
    isTagOpen = true
  }

  /// Writes an attribute of the element that was just begun; without effect elsewhere.
  public mutating func attribute(_ name: String, _ value: String) {
    guard isTagOpen else { return }
    var name = name
    name.withUTF8 { escaping.appendAttribute(UnsafeRawBufferPointer($0), value, to: &bytes) }
  }

  /// Writes an attribute where there is a value.
  public mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value, isTagOpen else { return }
    let name = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    escaping.appendAttribute(name, value, to: &bytes)
  }

  /// Writes text.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    escaping.append(text, to: &bytes, inAttribute: false)
  }

  /// Writes a line end and two spaces for each open element.
  ///
  /// - Parameter closing: whether the innermost of them is about to end, so that it does not count.
  public mutating func newLine(closing: Bool = false) {
    closeTag()
    let width = 2 * (openNames.count - (closing && !openNames.isEmpty ? 1 : 0))
    bytes.append(UnsafeRawBufferPointer(start: Self.indentation.utf8Start, count: 1 + min(width, 64)))
  }

  /// Ends the innermost open element; without effect where none is open.
  public mutating func end() {
    guard let name = openNames.popLast() else { return }
    if isTagOpen {
      bytes.append("/>")
      isTagOpen = false
      return
    }
    bytes.append("</")
    bytes.append(name)
    bytes.append(0x3E)
  }

  mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(0x3E)
    isTagOpen = false
  }
}
