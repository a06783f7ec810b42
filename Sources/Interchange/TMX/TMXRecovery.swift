import BitextModel
import XMLStream

/// Reads units one by one where a batch of them is not well formed: the good ones as they are, the damaged ones repaired,
/// and those that cannot be repaired rejected with their text.
struct TMXRecovery {
  private let name: String
  private let head: TMXHead
  /// What a batch left to be read together with the next.
  private(set) var rest: [UInt8] = []
  private var restLine = 1
  private var hasEnd = false

  /// A comment that does not end within so many bytes has no end.
  private static let sectionLimit = 1 << 20

  init(_ name: String, head: TMXHead) {
    self.name = name
    self.head = head
  }

  /// Reads a batch.
  ///
  /// - Throws: `XMLStreamError.entityUsed` where a unit uses an entity and the file declares some; what `take` throws.
  mutating func read(_ batch: TMXBatch, _ take: (UnitEvent) throws -> Void) throws {
    let line = rest.isEmpty ? batch.firstLine : restLine
    let all = rest.isEmpty ? batch.bytes : rest + batch.bytes
    let isLast = batch.isLast
    rest = []
    var counter = LineCounter(all, firstLine: line)
    var lexer = MarkupLexer(all, in: all.indices)
    var unitStart: Int?
    var unitName = ""
    var headerDepth = 0
    while let token = lexer.next() {
      let start = tagStart(of: token)
      if !isLast, let section = lexer.unclosedSection, all.count - section < Self.sectionLimit {
        return keep(all, from: unitStart ?? section, &counter)
      }
      switch token.kind {
      case .start(let name, let isEmpty) where MarkupGrammar.localName(name) == "tu":
        if let first = unitStart { try unit(all, first..<start, &counter, take) }
        unitStart = isEmpty ? nil : start
        unitName = name
        if isEmpty { try unit(all, token.range, &counter, take) }
      case .end(let name) where name == unitName && unitStart != nil:
        if let first = unitStart { try unit(all, first..<token.range.upperBound, &counter, take) }
        unitStart = nil
      default:
        guard unitStart == nil else { continue }
        try between(token, all, &headerDepth, &counter, take)
      }
    }
    if let first = unitStart {
      guard isLast || all.count - first > TMXLimit.unitByteCount else {
        return keep(all, from: first, &counter)
      }
      try unit(all, first..<all.count, &counter, isCut: true, take)
    }
    if isLast, !hasEnd {
      let place = SourceLocation(file: name, line: counter.line(at: all.count))
      try take(.diagnostic(Diagnostic(.repair, "the file is cut off: its end is missing", at: place)))
    }
  }

  private func tagStart(of token: MarkupToken) -> Int { token.range.lowerBound }

  private mutating func keep(_ bytes: [UInt8], from place: Int, _ counter: inout LineCounter) {
    restLine = counter.line(at: place)
    rest = Array(bytes[place...])
  }

  /// What stands outside of units.
  private mutating func between(
    _ token: MarkupToken, _ bytes: [UInt8], _ headerDepth: inout Int, _ counter: inout LineCounter,
    _ take: (UnitEvent) throws -> Void
  ) throws {
    func say(_ message: String) throws {
      let place = SourceLocation(file: name, line: counter.line(at: token.range.lowerBound))
      try take(.diagnostic(Diagnostic(.repair, message, at: place)))
    }
    switch token.kind {
    case .start(let name, let isEmpty):
      switch MarkupGrammar.localName(name) {
      case "tmx":
        hasEnd = false
        try say("another TMX document begins here; its units are taken too")
      case "header": if !isEmpty { headerDepth = 1 }
      case "body": headerDepth = 0
      case _ where headerDepth > 0: break
      case let other: try say("the element \(other) is ignored")
      }
    case .end(let name):
      switch MarkupGrammar.localName(name) {
      case "tmx": hasEnd = true
      case "header": headerDepth = 0
      case "tu": try say("an end tag without its beginning was left out")
      default: break
      }
    case .text, .characterData:
      let isBlank = bytes[token.range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if !isBlank, headerDepth == 0 { try say("text between units is ignored") }
    case .ignored: break
    }
  }

  private func unit(
    _ bytes: [UInt8], _ range: Range<Int>, _ counter: inout LineCounter, isCut: Bool = false,
    _ take: (UnitEvent) throws -> Void
  ) throws {
    let line = counter.line(at: range.lowerBound)
    var surroundings = head.surroundings
    surroundings.firstLine = line
    let source = Array(bytes[range])
    var reason = "the file is cut off inside this unit"
    if !isCut {
      do {
        return try TMXParser.events(of: source, name: name, in: surroundings).forEach(take)
      } catch let error as XMLStreamError {
        try refuseEntity(error)
      }
    }
    let repair = MarkupRepair(bytes, part: range, firstLine: line, grammar: .tmx, isCut: isCut)
    do {
      let events = try TMXParser.events(of: repair.made, name: name, in: surroundings)
      if !isCut || events.contains(where: \.holdsTwoVariants) {
        for repair in repair.repairs {
          let place = SourceLocation(file: name, line: repair.line)
          try take(.diagnostic(Diagnostic(.repair, repair.message, at: place)))
        }
        return try events.forEach(take)
      }
    } catch let error as XMLStreamError {
      try refuseEntity(error)
      reason = error.problem
    }
    try take(.rejection(Diagnostic(.rejection, reason, at: SourceLocation(file: name, line: line)), source: source))
  }

  private func refuseEntity(_ error: XMLStreamError) throws {
    if case .entityUsed = error, head.declaresEntities { throw error }
  }
}

extension UnitEvent {
  /// Whether it is a unit that is worth something for translation.
  fileprivate var holdsTwoVariants: Bool {
    if case .unit(let unit, _) = self { unit.variants.count >= 2 } else { false }
  }
}
