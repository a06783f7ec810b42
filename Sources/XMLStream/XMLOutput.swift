/// The bytes of a document in the making and the elements that are open in it.
struct XMLOutput {
  var bytes: [UInt8] = []
  private(set) var escaping = XMLEscaping()
  private var openNames: [StaticString] = []
  private var isTagOpen = false

  var depth: Int { openNames.count }

  mutating func raw(_ text: String) {
    closeTag()
    bytes.append(contentsOf: text.utf8)
  }

  mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(0x3C)
    append(name)
    openNames.append(name)
    isTagOpen = true
  }

  mutating func attribute(_ name: String, _ value: String) {
    guard isTagOpen else { return }
    bytes.append(0x20)
    bytes.append(contentsOf: name.utf8)
    bytes.append(0x3D)
    bytes.append(0x22)
    escaping.append(value, to: &bytes, inAttribute: true)
    bytes.append(0x22)
  }

  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    escaping.append(text, to: &bytes, inAttribute: false)
  }

  mutating func newLine(closing: Bool) {
    closeTag()
    bytes.append(0x0A)
    for _ in openNames.dropLast(closing ? 1 : 0) {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  mutating func end() {
    guard let name = openNames.popLast() else { return }
    if isTagOpen {
      bytes.append(0x2F)
      bytes.append(0x3E)
      isTagOpen = false
      return
    }
    bytes.append(0x3C)
    bytes.append(0x2F)
    append(name)
    bytes.append(0x3E)
  }

  mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(0x3E)
    isTagOpen = false
  }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
