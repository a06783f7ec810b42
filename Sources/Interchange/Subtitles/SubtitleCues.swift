import BitextModel

/// Finds the cues of a file of subtitles: a line of times, then the text.
///
/// In SubRip a blank line does not end a cue unless the next one follows, because programs write such texts; a number
/// before the times is no text. In WebVTT it does, and notes, styles and regions are passed over.
struct SubtitleCues {
  private(set) var cues: [SubtitleCue] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The language that the header of WebVTT names.
  private(set) var language: LanguageTag?
  private let file: String
  private let bytes: [UInt8]
  private var passedOver = 0

  init(_ bytes: [UInt8], file: String, isWebVTT: Bool) {
    self.bytes = bytes
    self.file = file
    let lines = TextLines(bytes).enumerated().map { (bytes: $0.element.content, number: $0.offset + 1) }
    if isWebVTT { readWebVTT(lines[...]) } else { readSubRip(lines[...]) }
    if passedOver > 0 {
      diagnostics.append(
        Diagnostic(.remark, "\(passedOver) notes, styles and regions were left out", at: SourceLocation(file: file)))
    }
  }

  private typealias Line = (bytes: Range<Int>, number: Int)

  private func isBlank(_ line: Line) -> Bool { bytes[line.bytes].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  private func isTimes(_ line: Line) -> Bool { SubtitleTime.isTimeLine(bytes[line.bytes]) }

  private mutating func begin(_ line: Line) {
    let time = SubtitleTime(bytes[line.bytes])
    if time == nil {
      report("the times cannot be read; the text is kept", line)
    } else if let time, time.end < time.start {
      report("the subtitle ends before it begins; the text is kept", line)
    }
    cues.append(SubtitleCue(time: time))
  }

  private mutating func report(_ message: String, _ line: Line) {
    diagnostics.append(Diagnostic(.repair, message, at: SourceLocation(file: file, line: line.number)))
  }

  private mutating func readSubRip(_ lines: ArraySlice<Line>) {
    var rest = lines
    var text: [Line] = []
    while let line = rest.popFirst() {
      guard isTimes(line) else {
        text.append(line)
        continue
      }
      // The number of the cue that begins here, if there is one behind a blank line or before all.
      if let last = text.last, isNumber(last),
        text.count == 1 && cues.isEmpty || text.dropLast().last.map(isBlank) == true
      {
        text.removeLast()
      }
      close(text)
      text = []
      begin(line)
    }
    close(text)
  }

  private func isNumber(_ line: Line) -> Bool {
    !isBlank(line) && bytes[line.bytes].allSatisfy { $0.isASCIIDigit || $0 == 0x20 || $0 == 0x09 }
  }

  /// Gives the last cue its text.
  private mutating func close(_ lines: [Line]) {
    let text = lines.filter { !isBlank($0) }
    guard let first = text.first else { return }
    guard !cues.isEmpty else { return report("\(text.count) lines before the first times were left out", first) }
    cues[cues.count - 1].lines += text
  }

  private mutating func readWebVTT(_ lines: ArraySlice<Line>) {
    var rest = lines
    // The header goes to the first blank line.
    while let line = rest.first, !isBlank(line), !isTimes(line) {
      rest = rest.dropFirst()
      let text = String(decoding: bytes[line.bytes], as: UTF8.self)
      if text.lowercased().hasPrefix("language:") {
        language = LanguageTag(wellFormed: String(text.dropFirst(9).filter { !$0.isWhitespace }))
      }
    }
    while let line = rest.first {
      if isBlank(line) {
        rest = rest.dropFirst()
        continue
      }
      let block = rest.prefix { !isBlank($0) }
      rest = rest.dropFirst(block.count)
      readBlock(block)
    }
  }

  private mutating func readBlock(_ block: ArraySlice<Line>) {
    var rest = block
    // A line of identification may stand before the times.
    if let first = rest.first, !isTimes(first) {
      guard let second = rest.dropFirst().first, isTimes(second) else {
        let text = String(decoding: bytes[first.bytes], as: UTF8.self)
        if ["NOTE", "STYLE", "REGION"].contains(where: {
          text == $0 || text.hasPrefix($0 + " ") || text.hasPrefix($0 + "\t")
        }) {
          passedOver += 1
        } else {
          report("\(block.count) lines without times were left out", first)
        }
        return
      }
      rest = rest.dropFirst()
    }
    while let line = rest.popFirst() {
      if isTimes(line) { begin(line) } else { cues[cues.count - 1].lines.append(line) }
    }
  }
}
