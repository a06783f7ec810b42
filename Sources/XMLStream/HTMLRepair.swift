import BitextModel
import CLibXML2

/// Puts right, on the way to libxml2, what it reads otherwise than browsers do.
///
/// References to characters as HTML 5 has them (without a semicolon, of names that are new, of numbers that mean
/// windows-1252), and declarations that are none (`<![if !IE]>`), which become nothing. A CDATA section is text where the
/// page is XHTML. Scripts, styles, comments and tags pass as they are.
struct HTMLRepair<Base: ByteSource>: ByteSource {
  var name: String { base.name }
  private(set) var base: Base
  private let isXHTML: Bool
  private var pending: [UInt8] = []
  private var isAtEnd = false
  private var state = State.text
  private var made: [UInt8] = []
  /// The element with text of its own kind whose tag is open.
  private var rawName: String?

  private enum State {
    case text, tag, comment, declaration, section
    /// Inside of an element with text of its own kind, up to its end tag.
    case raw(String)
  }

  /// So many bytes tell what begins with `<` or `&`.
  private static var lookAhead: Int { 32 }

  init(_ base: Base, isXHTML: Bool) { (self.base, self.isXHTML) = (base, isXHTML) }

  mutating func read(upTo limit: Int) throws -> [UInt8] {
    while !isAtEnd || !pending.isEmpty {
      let more = try base.read(upTo: limit)
      if more.isEmpty { isAtEnd = true }
      pending += more
      made = []
      made.reserveCapacity(pending.count + 64)
      var place = 0
      while place < pending.count, let next = step(place) { place = next }
      pending.removeFirst(place)
      if !made.isEmpty { return made }
    }
    return []
  }

  /// Handles what begins at a place.
  ///
  /// - Returns: the place behind it; `nil` where more bytes must be seen first.
  private mutating func step(_ place: Int) -> Int? {
    switch state {
    case .text:
      let next = pending[place...].firstIndex { $0 == 0x3C || $0 == 0x26 } ?? pending.count
      made += pending[place..<next]
      guard next < pending.count else { return next }
      // What was copied is not copied again.
      guard isAtEnd || next + Self.lookAhead <= pending.count else { return next > place ? next : nil }
      return pending[next] == 0x26 ? reference(next) : markup(next)
    case .tag: return pass(place, to: [0x3E], keeps: true)
    case .comment: return pass(place, to: Array("-->".utf8), keeps: true)
    case .declaration: return pass(place, to: [0x3E], keeps: false)
    case .section: return section(place)
    case .raw(let name): return raw(place, name)
    }
  }

  /// A tag, a comment or a declaration.
  private mutating func markup(_ place: Int) -> Int {
    let rest = pending[place...]
    func begins(_ text: String) -> Bool { rest.starts(with: text.utf8) { $0 | 0x20 == $1 | 0x20 } }
    // Browsers end these at once; libxml2 would look for another end.
    for empty in ["<!-->", "<!--->"] where begins(empty) { return place + empty.utf8.count }
    if begins("<!--") {
      state = .comment
      made += rest.prefix(4)
      return place + 4
    }
    if begins("<![CDATA["), isXHTML {
      state = .section
      return place + 9
    }
    if begins("<!"), !begins("<!doctype") {
      state = .declaration
      return place + 2
    }
    for name in ["script", "style"] where begins("<" + name) {
      let behind = rest.dropFirst(name.utf8.count + 1).first ?? 0x3E
      if behind == 0x3E || behind == 0x2F || behind <= 0x20 { rawName = name }
    }
    state = .tag
    made.append(0x3C)
    return place + 1
  }

  /// Goes on to the end of what is open.
  private mutating func pass(_ place: Int, to end: [UInt8], keeps: Bool) -> Int? {
    let rest = pending[place...]
    var next = place
    while let found = rest[next...].firstIndex(of: end[0]) {
      if rest[found...].starts(with: end) {
        let isClosed = found > place && pending[found - 1] == 0x2F
        if keeps { made += pending[place..<found + end.count] }
        if case .tag = state, let rawName, !isClosed { state = .raw(rawName) } else { state = .text }
        rawName = nil
        return found + end.count
      }
      if found + end.count > pending.count, !isAtEnd {
        next = found
        break
      }
      next = found + 1
    }
    // Of the end, some bytes may have come already.
    let kept = isAtEnd ? 0 : min(end.count - 1, pending.count - place)
    let stop = pending.count - kept
    guard stop > place else { return nil }
    if keeps { made += pending[place..<stop] }
    return stop
  }

  private mutating func section(_ place: Int) -> Int? {
    let end = Array("]]>".utf8)
    var next = place
    while next < pending.count {
      if pending[next] == 0x5D {
        if pending[next...].starts(with: end) {
          state = .text
          return next + 3
        }
        if !isAtEnd, pending.count - next < 3 { break }
      }
      switch pending[next] {
      case 0x3C: made += "&lt;".utf8
      case 0x26: made += "&amp;".utf8
      default: made.append(pending[next])
      }
      next += 1
    }
    return next > place ? next : nil
  }

  private mutating func raw(_ place: Int, _ name: String) -> Int? {
    let end = Array("</\(name)".utf8)
    var next = place
    while let found = pending[next...].firstIndex(of: 0x3C) {
      let rest = pending[found...]
      if rest.starts(with: end, by: { $0 | 0x20 == $1 | 0x20 }) {
        made += pending[place..<found]
        state = .text
        return found > place ? found : step(found)
      }
      if !isAtEnd, rest.count < end.count {
        made += pending[place..<found]
        return found > place ? found : nil
      }
      next = found + 1
    }
    made += pending[place...]
    return pending.count
  }

  /// A reference to a character, or an ampersand that begins none.
  private mutating func reference(_ place: Int) -> Int {
    let rest = pending[(place + 1)...]
    if rest.first == 0x23 { return number(place) }
    let letters = rest.prefix(HTMLCharacterNames.longest).prefix {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0)
    }
    let name = String(decoding: letters, as: UTF8.self)
    if rest.dropFirst(letters.count).first == 0x3B {
      if htmlEntityLookup(name) != nil {
        made += pending[place...place + letters.count + 1]
        return place + letters.count + 2
      }
      if let value = HTMLCharacterNames.added(name) { return put(value, upTo: place + letters.count + 2) }
    }
    var length = min(letters.count, HTMLCharacterNames.longestWithoutSemicolon)
    while length >= 2 {
      if let value = HTMLCharacterNames.withoutSemicolon(String(name.prefix(length))) {
        return put(value, upTo: place + 1 + length)
      }
      length -= 1
    }
    made += "&amp;".utf8
    return place + 1
  }

  private mutating func number(_ place: Int) -> Int {
    var rest = pending[(place + 2)...]
    let isHexadecimal = rest.first.map { $0 | 0x20 == 0x78 } ?? false
    if isHexadecimal { rest = rest.dropFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0) || (isHexadecimal && (0x61...0x66).contains($0 | 0x20)) }
    guard !digits.isEmpty else {
      made += "&amp;".utf8
      return place + 1
    }
    let text = String(decoding: digits.drop { $0 == 0x30 }.prefix(9), as: UTF8.self)
    let value = text.isEmpty ? 0 : UInt32(text, radix: isHexadecimal ? 16 : 10) ?? .max
    let behind = digits.endIndex < pending.count && pending[digits.endIndex] == 0x3B ? 1 : 0
    return put(HTMLCharacterNames.character(value), upTo: digits.endIndex + behind)
  }

  private mutating func put(_ value: UInt32, upTo end: Int) -> Int {
    made += "&#\(value);".utf8
    return end
  }
}
