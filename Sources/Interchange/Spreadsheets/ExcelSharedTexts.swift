import XMLStream

/// The texts that cells share: of each, the runs of text without phonetic guides.
///
/// All stand in one array, so that they take no more memory than their file, however many they are.
struct ExcelSharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  static func read(_ source: inout PackageMember) throws -> ExcelSharedTexts {
    let handler = Handler()
    try XMLReader(vocabulary: ExcelWord.names).read(&source, handler: handler)
    return handler.texts
  }

  /// - Returns: `nil` where there is none of this number.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    return ExcelText.unescaped(bytes[(index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])])
  }

  private final class Handler: XMLHandler {
    var texts = ExcelSharedTexts()
    private var isInText = false
    private var phoneticDepth = 0

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      switch ExcelWord(code: element.code) {
      case .rPh: phoneticDepth += 1
      case .t: isInText = true
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) {
      switch ExcelWord(code: code) {
      // A package is never so large that its bytes could not be counted like this.
      case .si: texts.ends.append(UInt32(clamping: texts.bytes.count))
      case .rPh: phoneticDepth -= 1
      case .t: isInText = false
      default: break
      }
    }

    func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
      if isInText, phoneticDepth == 0 { piece.withUnsafeBufferPointer { texts.bytes += $0 } }
    }
  }
}
