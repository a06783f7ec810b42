import BitextModel

/// Makes a part of a document well formed that is not, keeping all text that stands in it.
///
/// Raw `&` and `<` become references, entities of HTML their characters, others their own name as text; characters and
/// references that XML forbids are left out; elements that are not closed are closed, ends without beginning are left
/// out; of an attribute that comes twice the first counts. Each kind of repair is told.
public struct MarkupRepair {
  /// What was made.
  public private(set) var made: [UInt8] = []
  /// What was done, in order, with the line of each.
  public private(set) var repairs: [Repair] = []

  /// One thing that was put right.
  public struct Repair: Sendable, Hashable {
    /// What was found and done, the same words for the same kind.
    public var message: String
    /// The line, counted from 1.
    public var line: Int
  }

  private let bytes: [UInt8]
  private let grammar: MarkupGrammar
  private var open: [OpenElement] = []
  private var line: Int
  private var countedTo: Int
  private var text = MarkupTextRepair()

  private struct OpenElement {
    var name: String
    var localName: String
    /// Where its start tag begins in what was made.
    var start: Int
  }

  /// Repairs a part.
  ///
  /// - Parameters:
  ///   - part: the place of the part in `bytes`, which are UTF-8.
  ///   - firstLine: the line on which it begins.
  ///   - isCut: whether the document ends within the part; what was open then is left out from the innermost of
  ///     `grammar.textElements`' parents on, since its text is not whole.
  public init(_ bytes: [UInt8], part: Range<Int>, firstLine: Int, grammar: MarkupGrammar, isCut: Bool = false) {
    self.bytes = bytes
    self.grammar = grammar
    line = firstLine
    countedTo = part.lowerBound
    var lexer = MarkupLexer(bytes, in: part)
    var tokens: [MarkupToken] = []
    while let token = lexer.next() { tokens.append(token) }
    let literal = literalTags(tokens)
    for (index, token) in tokens.enumerated() {
      count(to: token.range.lowerBound)
      write(token, isLiteral: literal.contains(index))
    }
    count(to: part.upperBound)
    if isCut { dropCutElements() }
    while let element = open.popLast() { close(element, isMissing: true) }
  }

  /// The tags that are of no element of the vocabulary and have no other half: text that somebody did not escape.
  private func literalTags(_ tokens: [MarkupToken]) -> Set<Int> {
    var literal: Set<Int> = []
    var waiting: [(name: String, index: Int)] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .start(let name, let isEmpty):
        if grammar.textElements.contains(MarkupGrammar.localName(name)) { waiting = [] }
        if !isEmpty, !isKnown(name) { waiting.append((name, index)) }
      case .end(let name):
        if grammar.textElements.contains(MarkupGrammar.localName(name)) {
          literal.formUnion(waiting.map(\.index))
          waiting = []
        } else if !isKnown(name) {
          if let place = waiting.lastIndex(where: { $0.name == name }) {
            literal.formUnion(waiting[(place + 1)...].map(\.index))
            waiting.removeSubrange(place...)
          } else {
            literal.insert(index)
          }
        }
      default: break
      }
    }
    literal.formUnion(waiting.map(\.index))
    return literal
  }

  private func isKnown(_ name: String) -> Bool { grammar.elements.contains(MarkupGrammar.localName(name)) }

  private mutating func write(_ token: MarkupToken, isLiteral: Bool) {
    switch token.kind {
    case .text: append(text: token.range, inAttribute: false)
    case .characterData: text.appendCharacterData(bytes[token.range], to: &made)
    case .ignored: break
    case .start, .end:
      if isLiteral {
        say("a raw < was escaped")
        return text.appendCharacterData(bytes[token.range], to: &made)
      }
      switch token.kind {
      case .start(let name, let isEmpty): start(token, name, isEmpty: isEmpty)
      case .end(let name): end(name)
      default: break
      }
    }
    takeTextRepairs()
  }

  private mutating func start(_ token: MarkupToken, _ name: String, isEmpty: Bool) {
    let localName = MarkupGrammar.localName(name)
    if let parents = grammar.parents[localName], let parent = open.lastIndex(where: { parents.contains($0.localName) })
    {
      while open.count > parent + 1, let element = open.popLast() { close(element, isMissing: true) }
    }
    let start = made.count
    made.append(0x3C)
    made += name.utf8
    var names: Set<String> = []
    for attribute in token.attributes {
      guard names.insert(attribute.name).inserted else {
        say("an attribute came twice; the first counts")
        continue
      }
      made.append(0x20)
      made += attribute.name.utf8
      made += [0x3D, 0x22]
      append(text: attribute.value, inAttribute: true)
      made.append(0x22)
    }
    if isEmpty {
      made += [0x2F, 0x3E]
    } else {
      made.append(0x3E)
      open.append(OpenElement(name: name, localName: localName, start: start))
    }
  }

  private mutating func end(_ name: String) {
    guard let place = open.lastIndex(where: { $0.name == name }) else {
      return say("an end tag without its beginning was left out")
    }
    while open.count > place + 1, let element = open.popLast() { close(element, isMissing: true) }
    if let element = open.popLast() { close(element, isMissing: false) }
  }

  private mutating func close(_ element: OpenElement, isMissing: Bool) {
    if isMissing { say("an element that was not closed was closed") }
    made += [0x3C, 0x2F]
    made += element.name.utf8
    made.append(0x3E)
  }

  /// Takes away what the end of the document cut, up to the outermost element whose text is not whole.
  private mutating func dropCutElements() {
    guard let text = open.firstIndex(where: { grammar.textElements.contains($0.localName) }) else { return }
    let first = text > 0 && open[text - 1].start > 0 ? text - 1 : text
    made.removeSubrange(open[first].start...)
    open.removeSubrange(first...)
    say("a text that the end of the file cuts was left out")
  }

  private mutating func append(text range: Range<Int>, inAttribute: Bool) {
    text.append(bytes[range], to: &made, inAttribute: inAttribute)
    takeTextRepairs()
  }

  private mutating func takeTextRepairs() { for message in text.takeRepairs() { say(message) } }

  private mutating func say(_ message: String) { repairs.append(Repair(message: message, line: line)) }

  private mutating func count(to place: Int) {
    line += bytes[countedTo..<max(place, countedTo)].lineFeedCount
    countedTo = max(place, countedTo)
  }
}
