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
  /// Where the file ends before its end; `nil` where it does not.
  private(set) var cut: SourceLocation?
  /// Whether what comes belongs to a unit that was too large to be taken.
  private var isInLargeUnit = false

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
    var isImplied = false
    var headerDepth = 0
    while let token = lexer.next() {
      let start = tagStart(of: token)
      if !isLast, let section = lexer.unclosedSection, all.count - section < Self.sectionLimit {
        return keep(all, from: unitStart ?? section, &counter)
      }
      switch token.kind {
      case .start(let name, let isEmpty) where MarkupGrammar.localName(name) == "tu":
        if let first = unitStart { try unit(all, first..<start, &counter, isImplied: isImplied, take) }
        unitStart = isEmpty ? nil : start
        (unitName, isImplied, isInLargeUnit) = (name, false, false)
        if isEmpty { try unit(all, token.range, &counter, isImplied: false, take) }
      case .end(let name) where name == unitName && unitStart != nil:
        if let first = unitStart {
          try unit(all, first..<token.range.upperBound, &counter, isImplied: isImplied, take)
        }
        unitStart = nil
      case .end(let name) where isInLargeUnit && MarkupGrammar.localName(name) == "tu": isInLargeUnit = false
      case _ where isInLargeUnit: break
      case .start(let name, _) where unitStart == nil && headerDepth == 0 && MarkupGrammar.localName(name) == "tuv":
        // The tag before it is broken, so that it was taken for text.
        (unitStart, unitName, isImplied) = (start, String(name.dropLast()), true)
      default:
        guard unitStart == nil else { continue }
        try between(token, all, &headerDepth, &counter, take)
      }
    }
    if let first = unitStart {
      guard isLast || all.count - first > TMXLimit.unitByteCount else {
        return keep(all, from: first, &counter)
      }
      isInLargeUnit = !isLast
      let end =
        isLast ? "the file is cut off inside this unit" : "the unit is larger than \(TMXLimit.unitByteCount) bytes"
      try unit(all, first..<all.count, &counter, isImplied: isImplied, end: end, take)
    }
    if isLast, !hasEnd {
      let place = SourceLocation(file: name, line: counter.line(at: all.count))
      cut = place
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
    func say(_ message: String, at start: Int? = nil) throws {
      let place = SourceLocation(file: name, line: counter.line(at: start ?? token.range.lowerBound))
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
      let first = bytes[token.range].firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      if let first, headerDepth == 0 { try say("text between the elements of TMX is ignored", at: first) }
    case .ignored:
      if TMXParsing.holdsTagsOfUnits(bytes[token.range].span) {
        let place = SourceLocation(file: name, line: counter.line(at: token.range.lowerBound))
        try take(.diagnostic(Diagnostic(.remark, "units that stand in a comment are ignored", at: place)))
      }
    }
  }

  /// - Parameters:
  ///   - isImplied: whether the beginning tag is missing.
  ///   - cut: why the end is missing, where it is.
  private func unit(
    _ bytes: [UInt8], _ range: Range<Int>, _ counter: inout LineCounter, isImplied: Bool, end cut: String? = nil,
    _ take: (UnitEvent) throws -> Void
  ) throws {
    let line = counter.line(at: range.lowerBound)
    let isCut = cut != nil
    var surroundings = head.surroundings
    surroundings.firstLine = line
    let source = Array(bytes[range])
    let whole = isImplied ? impliedStart(bytes, range.lowerBound) + source : source
    var reason = cut ?? ""
    var fault = isImplied ? "the tag that begins the unit is missing" : nil
    if !isCut, !isImplied {
      do {
        return try TMXParser.events(of: source, name: name, in: surroundings).forEach(take)
      } catch let error as XMLStreamError {
        try refuseEntity(error)
        fault = error.problem
      }
    }
    let repair = MarkupRepair(whole, part: whole.indices, firstLine: line, grammar: .tmx, isCut: isCut)
    do {
      let events = try TMXParser.events(of: repair.made, name: name, in: surroundings)
      if !isCut || events.contains(where: \.holdsTwoVariants) {
        for repair in repair.repairs {
          let place = SourceLocation(file: name, line: repair.line)
          try take(.diagnostic(Diagnostic(.repair, repair.message, at: place)))
        }
        // Nothing is repaired without a word.
        if repair.repairs.isEmpty || isImplied, let fault {
          let place = SourceLocation(file: name, line: line)
          try take(.diagnostic(Diagnostic(.repair, "put right: \(fault)", at: place)))
        }
        for event in events {
          // What stood in the file is told, not what was made of it.
          if case .rejection(let reason, _) = event {
            try take(.rejection(reason, source: source))
          } else {
            try take(event)
          }
        }
        return
      }
    } catch let error as XMLStreamError {
      try refuseEntity(error)
      reason = error.problem
    }
    try take(.rejection(Diagnostic(.rejection, reason, at: SourceLocation(file: name, line: line)), source: source))
  }

  /// The tag that is missing before a `tuv`, with the prefix of that.
  private func impliedStart(_ bytes: [UInt8], _ place: Int) -> [UInt8] {
    let name = bytes[(place + 1)...].prefix { $0 != 0x20 && $0 != 0x3E && !(0x09...0x0D).contains($0) }
    return [0x3C] + name.dropLast() + [0x3E]
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
