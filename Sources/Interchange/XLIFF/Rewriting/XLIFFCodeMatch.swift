import BitextModel

/// Finds for the codes of a new translation those of the file that they stand for.
struct XLIFFCodeMatch {
  /// A code of the file.
  private struct Candidate {
    var code: InlineCode
    var piece: XLIFFCodePieces.Piece
    /// The other half, in the same text.
    var partner: Int?
    var isUsed = false
  }

  /// What two codes may have in common, the more telling first.
  private enum Key: Hashable {
    case all(InlineCode)
    case name(InlineCode.Kind, String)
    case content(InlineCode.Kind, [InlineCode.Content])
  }

  private var candidates: [Candidate] = []
  private var places: [Key: [Int]] = [:]

  /// Offers the codes of a text; those that were offered before are preferred.
  mutating func offer(_ codes: [InlineCode], _ pieces: [XLIFFCodePieces.Piece]) {
    guard codes.count == pieces.count else { return }
    let first = candidates.count
    let partners = XLIFFCodeNames.partners(codes)
    for (index, code) in codes.enumerated() {
      candidates.append(Candidate(code: code, piece: pieces[index], partner: partners[index].map { first + $0 }))
    }
  }

  /// The markup of a translation.
  ///
  /// - Parameter text: makes markup of text.
  /// - Returns: the markup, `nil` where its codes overlap in a way that the elements of the file cannot, and how many codes
  ///   were left out, because the file has none like them.
  mutating func markup(of segment: Segment, text: (String) -> String) -> (markup: String?, leftOutCount: Int) {
    // From the last to the first, so that the first is at the end of each list.
    for index in candidates.indices.reversed() {
      for key in Self.keys(of: candidates[index].code) { places[key, default: []].append(index) }
    }
    let chosen = choose(segment.codes)
    var markup = ""
    var open: [Int] = []
    var position = segment.text.startIndex
    for (code, index) in zip(segment.codes, chosen) {
      let place = TMXText.place(code.utf8Offset, in: segment.text)
      if place > position {
        markup += text(String(segment.text[position..<place]))
        position = place
      }
      guard let index else { continue }
      switch candidates[index].piece {
      case .whole(let whole): markup += whole
      case .opening(let tag):
        open.append(index)
        markup += tag
      case .closing(let tag):
        guard let last = open.popLast(), candidates[last].partner == index else { return (nil, 0) }
        markup += tag
      }
    }
    guard open.isEmpty else { return (nil, 0) }
    return (markup + text(String(segment.text[position...])), chosen.count { $0 == nil })
  }

  /// For each code the candidate that is written for it.
  private mutating func choose(_ codes: [InlineCode]) -> [Int?] {
    let partners = XLIFFCodeNames.partners(codes)
    var chosen: [Int?] = Array(repeating: nil, count: codes.count)
    for (index, code) in codes.enumerated() {
      let partner = partners[index]
      // The second half of a pair goes with the first.
      if let partner, partner < index { continue }
      guard let found = best(for: code) else { continue }
      if let partner {
        guard let other = candidates[found].partner, !candidates[other].isUsed else { continue }
        candidates[other].isUsed = true
        chosen[partner] = other
      } else if case .whole = candidates[found].piece {
      } else {
        // Half of an element is none.
        continue
      }
      candidates[found].isUsed = true
      chosen[index] = found
    }
    return chosen
  }

  private mutating func best(for code: InlineCode) -> Int? {
    for key in Self.keys(of: code) {
      while let index = places[key]?.last {
        if !candidates[index].isUsed { return index }
        places[key]?.removeLast()
      }
    }
    return nil
  }

  private static func keys(of code: InlineCode) -> [Key] {
    var whole = code
    whole.utf8Offset = 0
    var keys = [Key.all(whole)]
    if let name = code.attribute("x") { keys.append(.name(code.kind, name)) }
    if !code.content.isEmpty { keys.append(.content(code.kind, code.content)) }
    return keys
  }
}
