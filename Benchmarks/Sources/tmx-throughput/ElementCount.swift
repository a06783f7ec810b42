import BitextModel
import XMLStream

/// Counts in Swift what `CSAXCount` counts in C.
final class ElementCount: XMLHandler {
  private(set) var units = 0
  private(set) var variants = 0
  private(set) var segments = 0
  private(set) var textBytes = 0

  static func of(_ path: String) throws -> ElementCount {
    let count = ElementCount()
    var file = try InputFile(path: path)
    try XMLReader(vocabulary: ["tu", "tuv", "seg"]).read(&file, handler: count)
    return count
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
    switch element.code {
    case 0: units += 1
    case 1: variants += 1
    case 2: segments += 1
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) {}

  func characters(_ text: Span<UInt8>, in reader: XMLReader) { textBytes += text.count }
}
