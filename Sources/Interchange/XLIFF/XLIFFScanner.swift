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
  struct PassedOver {
    var name: String
    var depth = 1
  }

  private let bytes: [UInt8]
  private let isLast: Bool
  private var lexer: MarkupLexer
  private var open: Held?
  private(set) var passedOver: PassedOver?
  /// Pieces that were found together with one before.
  private var waiting: [Piece] = []
  /// The place from which the text is to be read again together with what follows.
  private(set) var rest: Int?

  /// A comment that does not end within so many bytes has no end.
  private static let sectionLimit = 1 << 20
  /// Nor has a unit.
  private static let unitByteLimit = 48 << 20
  private static let held: Set<String> = ["trans-unit", "unit", "context-group", "note", "tag", "cmt-def"]
  private static let passedOverNames: Set<String> = ["skl", "skeleton", "internal-file"]
  /// What no unit has in it.
  private static let structure: Set<String> = ["xliff", "file", "body", "bin-unit"]

  /// - Parameters:
  ///   - isLast: whether no text follows.
  ///   - passedOver: what is passed over where the text begins.
  init(_ bytes: [UInt8], isLast: Bool, passedOver: PassedOver? = nil) {
    self.bytes = bytes
    self.isLast = isLast
    self.passedOver = passedOver
    lexer = MarkupLexer(bytes, in: bytes.indices)
  }

  private static func isUnit(_ localName: String) -> Bool { localName == "trans-unit" || localName == "unit" }

  /// The next piece; `nil` behind the last, and then ``rest`` tells what is left.
  mutating func next() -> Piece? {
    while waiting.isEmpty, rest == nil {
      guard let token = lexer.next() else {
        finish()
        break
      }
      if !isLast, mayGoOn(token) {
        rest = open?.start ?? lexer.unclosedSection ?? token.range.lowerBound
        break
      }
      look(at: token)
    }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// Whether the next bytes may make something else of a token.
  private func mayGoOn(_ token: MarkupToken) -> Bool {
    if let section = lexer.unclosedSection, bytes.count - section < Self.sectionLimit { return true }
    guard case .text = token.kind else { return false }
    return token.range.upperBound == bytes.count && token.range.count < Self.sectionLimit
  }

  private mutating func finish() {
    guard let held = open else { return rest = bytes.count }
    guard isLast || bytes.count - held.start > Self.unitByteLimit else { return rest = held.start }
    open = nil
    rest = bytes.count
    waiting.append(.element(held.start..<bytes.count, isCut: true))
  }

  private mutating func look(at token: MarkupToken) {
    switch token.kind {
    case .start(let name, let isEmpty):
      if let passed = passedOver {
        if name == passed.name, !isEmpty { passedOver?.depth += 1 }
      } else {
        start(token, name, isEmpty: isEmpty)
      }
    case .end(let name):
      if let passed = passedOver {
        guard name == passed.name else { return }
        if passed.depth == 1 { passedOver = nil } else { passedOver?.depth -= 1 }
      } else {
        end(token, name)
      }
    case .text, .characterData: if open == nil, passedOver == nil { waiting.append(.text(token.range)) }
    case .ignored: break
    }
  }

  private mutating func start(_ token: MarkupToken, _ name: String, isEmpty: Bool) {
    let local = MarkupGrammar.localName(name)
    if Self.isUnit(local), open == nil || open?.isUnit == true || local == "trans-unit" {
      cut(at: token.range.lowerBound)
      hold(token, name, isEmpty: isEmpty)
    } else if let held = open {
      if Self.structure.contains(local) {
        cut(at: token.range.lowerBound)
        waiting.append(.start(token, name: name, isEmpty: isEmpty))
      } else if name == held.name, !isEmpty {
        open?.depth += 1
      }
    } else if Self.held.contains(local) {
      hold(token, name, isEmpty: isEmpty)
    } else if Self.passedOverNames.contains(local) {
      if !isEmpty { passedOver = PassedOver(name: name) }
    } else {
      waiting.append(.start(token, name: name, isEmpty: isEmpty))
    }
  }

  private mutating func end(_ token: MarkupToken, _ name: String) {
    guard let held = open else { return waiting.append(.end(name: name, place: token.range.lowerBound)) }
    if name == held.name {
      open?.depth -= 1
      if held.depth == 1 { cut(at: token.range.upperBound) }
    } else if Self.structure.contains(MarkupGrammar.localName(name)) {
      cut(at: token.range.lowerBound)
      waiting.append(.end(name: name, place: token.range.lowerBound))
    }
  }

  private mutating func hold(_ token: MarkupToken, _ name: String, isEmpty: Bool) {
    if isEmpty {
      waiting.append(.element(token.range, isCut: false))
    } else {
      open = Held(start: token.range.lowerBound, name: name)
    }
  }

  /// Ends what is held, whether it is whole or not.
  private mutating func cut(at place: Int) {
    guard let held = open else { return }
    open = nil
    waiting.append(.element(held.start..<place, isCut: false))
  }
}
