import BitextModel

extension Segment {
  /// Joins segments into one; the codes keep their places, and pairs of different segments different numbers.
  static func joined(_ segments: some Sequence<Segment>, separator: String) -> Segment {
    var result = Segment("")
    var isFirst = true
    for segment in segments {
      if !isFirst { result.text += separator }
      isFirst = false
      let offset = result.text.utf8.count
      let taken = Set(result.codes.compactMap { $0.attribute("i") })
      result.text += segment.text
      result.codes += segment.renumbered(avoiding: taken).map { code in
        var code = code
        code.utf8Offset += offset
        return code
      }
    }
    return result
  }

  /// The codes, with a new number for every pair whose number is taken.
  private func renumbered(avoiding taken: Set<String>) -> [InlineCode] {
    let own = Set(codes.compactMap { $0.attribute("i") })
    guard !taken.isDisjoint(with: own) else { return codes }
    var used = taken.union(own)
    var numbers: [String: String] = [:]
    var next = 1
    for number in codes.compactMap({ $0.attribute("i") }) where taken.contains(number) && numbers[number] == nil {
      while used.contains(String(next)) { next += 1 }
      used.insert(String(next))
      numbers[number] = String(next)
    }
    return codes.map { code in
      var code = code
      code.attributes = code.attributes.map { attribute in
        guard attribute.name == "i", let number = numbers[attribute.value] else { return attribute }
        return Attribute("i", number)
      }
      return code
    }
  }
}
