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
  private var open = OpenElements()
  private var line: Int
  private var countedTo: Int
  private var text = MarkupTextRepair()

  /// Repairs a part.
  ///
  /// - Parameters:
  ///   - part: the place of the part in `bytes`, which are UTF-8.
  ///   - firstLine: the line on which it begins.
  ///   - isCut: whether the document ends within the part; what was open then is left out from the innermost of
  ///     `grammar.textElements`' parents on, since its text is not whole.
  ///   - isWhole: whether what is open at the end of the part is closed there; else the document goes on behind it.
  public init(
    _ bytes: [UInt8], part: Range<Int>, firstLine: Int, grammar: MarkupGrammar, isCut: Bool = false,
    isWhole: Bool = true
  ) {
    self.bytes = bytes
    self.grammar = grammar
    line = firstLine
    countedTo = part.lowerBound
    let literal = literalTags(part)
    var lexer = MarkupLexer(bytes, in: part)
    while let token = lexer.next() {
      count(to: token.range.lowerBound)
      write(token, isLiteral: literal.contains(token.range.lowerBound))
    }
    count(to: part.upperBound)
    if isCut { dropCutElements() }
    while isWhole, let element = open.pop() { close(element, isMissing: true) }
  }

  /// Where the tags begin that are of no element of the vocabulary and have no other half: text that somebody did not
  /// escape.
  private func literalTags(_ part: Range<Int>) -> Set<Int> {
    var literal: Set<Int> = []
    var waiting = OpenElements()
    func give(up count: Int) { while waiting.count > count, let tag = waiting.pop() { literal.insert(tag.start) } }
    var lexer = MarkupLexer(bytes, in: part)
    while let token = lexer.next() {
      switch token.kind {
      case .start(let name, let isEmpty):
        if grammar.textElements.contains(MarkupGrammar.localName(name)) { while waiting.pop() != nil {} }
        if !isEmpty, !isKnown(name) { waiting.push(name, start: token.range.lowerBound) }
      case .end(let name):
        if grammar.textElements.contains(MarkupGrammar.localName(name)) {
          give(up: 0)
        } else if !isKnown(name) {
          if let place = waiting.last(named: name) {
            give(up: place + 1)
            _ = waiting.pop()
          } else {
            literal.insert(token.range.lowerBound)
          }
        }
      default: break
      }
    }
    give(up: 0)
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
    if let parents = grammar.parents[localName], let parent = open.last(among: parents) { closeAll(above: parent) }
    let start = made.count
    made.append(0x3C)
    made += name.utf8
    var names: Set<String> = []
    for attribute in token.attributes {
      guard names.insert(attribute.name).inserted else {
        say("an attribute came twice; the first counts")
        continue
      }
      if !attribute.isQuoted { say("an attribute without its quotes was given some") }
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
      open.push(name, start: start)
    }
  }

  private mutating func end(_ name: String) {
    guard let place = open.last(named: name) else { return say("an end tag without its beginning was left out") }
    closeAll(above: place)
    if let element = open.pop() { close(element, isMissing: false) }
  }

  private mutating func closeAll(above place: Int) {
    while open.count > place + 1, let element = open.pop() { close(element, isMissing: true) }
  }

  private mutating func close(_ element: OpenElements.Element, isMissing: Bool) {
    if isMissing { say("an element that was not closed was closed") }
    made += [0x3C, 0x2F]
    made += element.name.utf8
    made.append(0x3E)
  }

  /// Takes away what the end of the document cut, up to the outermost element whose text is not whole.
  private mutating func dropCutElements() {
    let elements = open.elements
    guard let text = elements.firstIndex(where: { grammar.textElements.contains($0.localName) }) else { return }
    let first = text > 0 && elements[text - 1].start > 0 ? text - 1 : text
    made.removeSubrange(elements[first].start...)
    while open.count > first { _ = open.pop() }
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
