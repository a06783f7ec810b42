import BitextModel

/// Gives the opening and closing codes of a segment the number (`i`) by which TMX joins the two halves of a pair.
enum InlinePairing {
  /// Numbers the codes that have no number: an opening one takes the next that is free, a closing one that of the
  /// innermost opening one before it that nothing closes.
  ///
  /// - Returns: how many codes were given a number.
  static func complete(_ codes: inout [InlineCode]) -> Int {
    func lacksNumber(_ code: InlineCode) -> Bool {
      (code.kind == .opening || code.kind == .closing) && code.attribute("i") == nil
    }
    guard codes.contains(where: lacksNumber) else { return 0 }
    var taken = Set(codes.compactMap { $0.attribute("i") })
    let closed = Set(codes.filter { $0.kind == .closing }.compactMap { $0.attribute("i") })
    var open: [String] = []
    var next = 1
    func freshNumber() -> String {
      while taken.contains(String(next)) { next += 1 }
      taken.insert(String(next))
      return String(next)
    }
    var count = 0
    for index in codes.indices {
      let code = codes[index]
      if lacksNumber(code) {
        let number = code.kind == .closing ? open.popLast() ?? freshNumber() : freshNumber()
        if code.kind == .opening { open.append(number) }
        codes[index].attributes.insert(Attribute("i", number), at: 0)
        count += 1
      } else if code.kind == .opening, let number = code.attribute("i"), !closed.contains(number) {
        open.append(number)
      }
    }
    return count
  }
}
