import BitextModel

/// Joins subtitles to what one voice says.
struct SubtitleParagraphs {
  private let bytes: [UInt8]
  private let isWebVTT: Bool
  private var paragraphs: [Document.Paragraph] = []
  private var markup: SubtitleMarkup
  /// Where the paragraph at hand stands; `nil` where there is none.
  private var place: (range: Range<Int>, line: Int)?
  private var cueCount = 0
  private var end: Int?
  private var voice: ArraySlice<UInt8>?

  /// A pause, in milliseconds, behind which somebody begins anew.
  private static let pause = 2000
  /// Songs go on without a full stop.
  private static let cueLimit = 8

  init(_ bytes: [UInt8], isWebVTT: Bool) {
    self.bytes = bytes
    self.isWebVTT = isWebVTT
    markup = SubtitleMarkup(isWebVTT: isWebVTT)
  }

  mutating func add(_ cue: SubtitleCue) {
    let pauses = cue.time.flatMap { time in end.map { time.start - $0 > Self.pause || time.start < $0 - Self.pause } }
    if pauses == true || cueCount >= Self.cueLimit { close() }
    end = cue.time?.end
    for (index, line) in cue.lines.enumerated() {
      let text = bytes[line.bytes]
      if index == 0, place != nil, endsSentence, !goesOn(text) { close() }
      if beginsVoice(text) { close() }
      place = ((place?.range.lowerBound ?? line.bytes.lowerBound)..<line.bytes.upperBound, place?.line ?? line.number)
      markup.add(text)
    }
    cueCount += 1
  }

  mutating func finish() -> [Document.Paragraph] {
    close()
    return paragraphs
  }

  private mutating func close() {
    let segment = markup.finish()
    if let place, !segment.isEmpty {
      paragraphs.append(
        Document.Paragraph(kind: .listItem, segment, utf8Range: place.range, line: place.line))
    }
    markup = SubtitleMarkup(isWebVTT: isWebVTT)
    (place, cueCount) = (nil, 0)
  }

  /// Whether a line is the first of another voice: a dash before a word, or a tag that names the voice.
  private mutating func beginsVoice(_ line: ArraySlice<UInt8>) -> Bool {
    if isWebVTT, line.starts(with: Array("<v".utf8)), let end = line.firstIndex(of: 0x3E) {
      let found = line[...end]
      defer { voice = found }
      return voice.map { !$0.elementsEqual(found) } ?? false
    }
    let text = SubtitleParagraphs.withoutTags(line)
    for dash in ["-", "–", "—", "‐"] where text.starts(with: dash.utf8) {
      let next = text.dropFirst(dash.utf8.count).first { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }
      return next.map { $0 != 0x2D && $0 != 0x2E } ?? false
    }
    return false
  }

  /// Whether the text so far ends with a mark that ends a sentence, closing quotes, brackets and notes behind it.
  private var endsSentence: Bool {
    let text = String(decoding: markup.text.suffix(40), as: UTF8.self).unicodeScalars.reversed()
    let rest = text.drop { $0.properties.isWhitespace || "\"'”’»›)]}♪♫*".unicodeScalars.contains($0) }
    if text.first.map({ "♪♫".unicodeScalars.contains($0) }) == true { return true }
    // What was shortened where the text was cut at 40 bytes does not matter: only its end is looked at.
    return rest.first.map { ".!?…‽。！？．։؟۔।॥".unicodeScalars.contains($0) } ?? (text.first != nil)
  }

  /// Whether a line goes on with a sentence that ended in three dots: it begins with dots or a small letter.
  private func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
    let before = String(decoding: markup.text.suffix(3), as: UTF8.self)
    guard before.hasSuffix("…") || before.hasSuffix("...") else { return false }
    let text = String(decoding: SubtitleParagraphs.withoutTags(line), as: UTF8.self)
    guard let first = text.unicodeScalars.first else { return false }
    return first == "…" || text.hasPrefix("..") || first.properties.isLowercase
  }

  /// A line without what stands in angle brackets or braces at its beginning.
  private static func withoutTags(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    while rest.first == 0x3C || rest.first == 0x7B && rest.dropFirst().first == 0x5C {
      guard let end = rest.firstIndex(of: rest.first == 0x3C ? 0x3E : 0x7D) else { break }
      rest = rest[(end + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    }
    return rest
  }
}
