import BitextModel
import XMLStream

/// Cuts the text of an XLIFF file, which need not be well formed, into its units and what stands around them.
struct XLIFFScanner {
  enum Piece {
    /// An element begins that units stand in.
    case start(MarkupToken, name: String, isEmpty: Bool)
    /// Such an element ends.
    case end(name: String, place: Int)
    /// A unit, a note or a definition; `isCut` where the text ends in it.
    case element(Range<Int>, isCut: Bool)
    /// Text between elements.
    case text(Range<Int>)
  }

  /// A unit, a note or a definition that is open.
  private struct Held {
    let start: Int
    let name: String
    var depth = 1

    var isUnit: Bool { XLIFFScanner.isUnit(MarkupGrammar.localName(name)) }
  }

  /// What is passed over, and how often its name is open in it.
  private var passedOver: (name: String, depth: Int)?

  /// A comment that does not end within so many bytes has no end.
  private static let sectionLimit = 1 << 20
  /// Nor has a unit.
  private static let unitByteLimit = 48 << 20
  private static let held: Set<String> = ["trans-unit", "unit", "context-group", "note", "tag", "cmt-def"]
  private static let passedOverNames: Set<String> = ["skl", "skeleton", "internal-file"]
  private static let structure: Set<String> = ["xliff", "file", "body", "group", "header", "bin-unit"]

  static func isUnit(_ localName: String) -> Bool { localName == "trans-unit" || localName == "unit" }

  /// Hands on the pieces of a text.
  ///
  /// - Parameter isLast: whether no text follows.
  /// - Returns: the place from which the text is to be read again together with what follows.
  mutating func scan(_ bytes: [UInt8], isLast: Bool, _ take: (Piece) throws -> Void) rethrows -> Int {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    var open: Held?
    func cut(at place: Int) throws {
      guard let held = open else { return }
      open = nil
      try take(.element(held.start..<place, isCut: false))
    }
    while let token = lexer.next() {
      let start = token.range.lowerBound
      if !isLast {
        if let section = lexer.unclosedSection, bytes.count - section < Self.sectionLimit {
          return open?.start ?? section
        }
        // A tag or a text that the next bytes may go on with.
        if token.range.upperBound == bytes.count, case .text = token.kind, bytes.count - start < Self.sectionLimit {
          return open?.start ?? start
        }
      }
      switch token.kind {
      case .start(let name, let isEmpty):
        let local = MarkupGrammar.localName(name)
        if let passed = passedOver {
          if name == passed.name, !isEmpty { passedOver = (name, passed.depth + 1) }
        } else if Self.isUnit(local), open == nil || open?.isUnit == true || local == "trans-unit" {
          try cut(at: start)
          if isEmpty { try take(.element(token.range, isCut: false)) } else { open = Held(start: start, name: name) }
        } else if let held = open {
          if Self.structure.contains(local), local != "header", local != "group" {
            try cut(at: start)
            try take(.start(token, name: name, isEmpty: isEmpty))
          } else if name == held.name, !isEmpty {
            open?.depth += 1
          }
        } else if Self.held.contains(local) {
          if isEmpty { try take(.element(token.range, isCut: false)) } else { open = Held(start: start, name: name) }
        } else if Self.passedOverNames.contains(local) {
          if !isEmpty { passedOver = (name, 1) }
        } else {
          try take(.start(token, name: name, isEmpty: isEmpty))
        }
      case .end(let name):
        if let passed = passedOver {
          if name == passed.name { passedOver = passed.depth == 1 ? nil : (name, passed.depth - 1) }
        } else if let held = open {
          if name == held.name {
            open?.depth -= 1
            if held.depth == 1 {
              open = nil
              try take(.element(held.start..<token.range.upperBound, isCut: false))
            }
          } else if ["xliff", "file", "body"].contains(MarkupGrammar.localName(name)) {
            try cut(at: start)
            try take(.end(name: name, place: start))
          }
        } else {
          try take(.end(name: name, place: start))
        }
      case .text, .characterData: if open == nil, passedOver == nil { try take(.text(token.range)) }
      case .ignored: break
      }
    }
    guard let held = open else { return bytes.count }
    guard isLast || bytes.count - held.start > Self.unitByteLimit else { return held.start }
    try take(.element(held.start..<bytes.count, isCut: true))
    return bytes.count
  }
}
