import BitextModel

/// Tells halves of pairs from halves whose other half is in another segment.
enum XLIFFPairs {
  /// Makes isolated codes of opening and closing codes whose number no code of the other kind in the segment has.
  static func complete(_ codes: inout [InlineCode]) {
    func numbers(_ kind: InlineCode.Kind) -> Set<String> {
      Set(codes.filter { $0.kind == kind }.compactMap { $0.attribute("i") })
    }
    let (opened, closed) = (numbers(.opening), numbers(.closing))
    for index in codes.indices {
      guard let number = codes[index].attribute("i") else { continue }
      switch codes[index].kind {
      case .opening where !closed.contains(number): isolate(&codes[index], "begin")
      case .closing where !opened.contains(number): isolate(&codes[index], "end")
      default: break
      }
    }
  }

  private static func isolate(_ code: inout InlineCode, _ position: String) {
    code.kind = .isolated
    code.attributes.removeAll { $0.name == "i" || $0.name == "pos" }
    code.attributes.insert(Attribute("pos", position), at: 0)
  }
}
