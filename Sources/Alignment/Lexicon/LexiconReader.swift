import BitextModel

/// Reads the parts of a lexicon's file (``LexiconFile``) one behind the other; nothing is believed of what it says.
struct LexiconReader {
  private let bytes: [UInt8]
  private let end: Int
  private let file: String
  private var place: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int, file: String) {
    (self.bytes, place, self.end, self.file) = (bytes, start, end, file)
  }

  mutating func lexicon() throws(LexiconError) -> Lexicon {
    let (source, target) = (try language(), try language())
    let pairCount = try number(atMost: Int(Int32.max))
    // A word takes three bytes or more and a pair three, so that no count makes us hold more than the file is long.
    let sourceCount = try number(atMost: (end - place) / 3)
    let targetCount = try number(atMost: (end - place) / 3)
    let entryCount = try number(atMost: (end - place) / 3)
    let (sourceSide, targetSide) = (try side(sourceCount), try side(targetCount))
    let rows = try rows(entryCount, sourceCount: sourceCount, targetCount: targetCount)
    guard place == end else { throw damaged("\(end - place) bytes too many") }
    return Lexicon(
      source: source, target: target, sourceSide: sourceSide, targetSide: targetSide, rows: rows, pairCount: pairCount)
  }

  private func damaged(_ found: String) -> LexiconError {
    .damaged(SourceLocation(file: file, byteOffset: place), found: found)
  }

  private mutating func byte() throws(LexiconError) -> UInt8 {
    guard place < end else { throw damaged("it is cut off") }
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func number(atMost limit: Int) throws(LexiconError) -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = try byte()
      // Five bytes hold all that a file of ours can count.
      guard shift < 35 else { throw damaged("a number is too large") }
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard number <= limit else { throw damaged("it speaks of \(number) where \(limit) are possible") }
    return number
  }

  private mutating func language() throws(LexiconError) -> LanguageTag {
    let start = place
    let length = Int(try byte())
    let count = Int(try byte())
    guard count <= end - place else { throw damaged("it is cut off") }
    let tag = LanguageTag(String(decoding: bytes[place..<place + count], as: UTF8.self))
    guard tag.isWellFormed else { throw damaged("a language tag is none") }
    place += count
    let known = WordKeys.length(of: tag)
    guard length == known else {
      throw .otherKeys(SourceLocation(file: file, byteOffset: start), language: tag, found: length, known: known)
    }
    return tag
  }

  private mutating func side(_ count: Int) throws(LexiconError) -> Lexicon.Side {
    var side = Lexicon.Side()
    side.words.reserveCapacity(count)
    var last: [UInt8] = []
    for _ in 0..<count {
      let shared = Int(try byte())
      let more = Int(try byte())
      guard shared <= last.count, more > 0, shared + more <= Lexicon.longestWord, more <= end - place else {
        throw damaged("a word is none")
      }
      // Ascending, so that a word is found by halving.
      guard shared == last.count || bytes[place] > last[shared] else { throw damaged("its words are not in order") }
      last.removeLast(last.count - shared)
      last += bytes[place..<place + more]
      guard let word = String(validating: last, as: UTF8.self) else { throw damaged("a word is not UTF-8") }
      side.words.append(word)
      place += more
    }
    guard count <= end - place else { throw damaged("it is cut off") }
    side.frequencies = bytes[place..<place + count].map { LogScale.frequencies.probability($0) }
    place += count
    return side
  }

  private mutating func rows(_ count: Int, sourceCount: Int, targetCount: Int) throws(LexiconError) -> Lexicon.Rows {
    var rows = Lexicon.Rows()
    rows.starts.reserveCapacity(sourceCount + 1)
    rows.targets.reserveCapacity(count)
    rows.forward.reserveCapacity(count)
    rows.backward.reserveCapacity(count)
    for _ in 0..<sourceCount {
      let size = try number(atMost: count - rows.targets.count)
      var next = 0
      for _ in 0..<size {
        let target = next + (try number(atMost: targetCount))
        guard target < targetCount else { throw damaged("a translation is none of its words") }
        rows.targets.append(Int32(target))
        next = target + 1
        rows.forward.append(LogScale.probabilities.probability(try byte()))
        rows.backward.append(LogScale.probabilities.probability(try byte()))
      }
      rows.starts.append(Int32(rows.targets.count))
    }
    guard rows.targets.count == count else { throw damaged("pairs of words are missing") }
    return rows
  }
}
