import BitextModel
import TextAnalysis

/// A run of terminators with the quotes, brackets and footnote marks that close behind it.
struct TerminatorCluster {
  let start: Int
  private(set) var kind: Terminator.Kind
  /// Behind the terminators of the first run.
  private(set) var terminatorsEnd: Int
  /// Behind everything: where a sentence would end.
  private(set) var end: Int
  private(set) var hasClosingQuote = false
  private(set) var hasClosingBracket = false
  private(set) var hasFootnoteMark = false
  private(set) var hasEmoticon = false
  /// Whether it is exactly one mark.
  var isSingle: Bool { periods + others == 1 }

  /// Whether it is an ellipsis of four full stops or more.
  var hasManyStops: Bool { periods > 3 && others == 0 }

  /// Whether it is three full stops with spaces between them: something was left out inside a sentence, if a space is before
  /// them too; where a sentence ends there, its own full stop makes a fourth (Chicago Manual of Style 17, 13.51–13.53).
  var isSpacedOmission: Bool { hasSpaces && periods == 3 && others == 0 }

  private var hasSpaces = false
  private var periods = 0
  private var others = 0

  /// - Parameter isInStraightQuotes: whether the paragraph has an odd number of `"` so far; kept up to date.
  init(at start: Int, _ first: Terminator, isInStraightQuotes: inout Bool, in bytes: Span<UInt8>) {
    self.start = start
    kind = first.kind
    end = start
    terminatorsEnd = start
    add(first)
    absorbTerminators(in: bytes)
    terminatorsEnd = end
    absorbClosers(isInStraightQuotes: &isInStraightQuotes, in: bytes)
  }

  private mutating func add(_ terminator: Terminator) {
    if terminator.kind == .period { periods += 1 } else { others += 1 }
    switch (kind, terminator.kind) {
    case (_, .strong), (_, .caseless), (_, .unspaced): kind = terminator.kind
    case (.period, .ellipsis): kind = .ellipsis
    case (.period, .period) where periods > 1: kind = .ellipsis
    default: break
    }
    end += terminator.width
  }

  private mutating func absorbTerminators(in bytes: Span<UInt8>) {
    while true {
      if let next = Terminator.at(end, in: bytes) {
        add(next)
      } else if kind == .period || kind == .ellipsis, let dot = spacedDot(in: bytes) {
        end = dot
        hasSpaces = true
        add(Terminator(kind: .period, width: 1))
      } else {
        return
      }
    }
  }

  /// The next full stop of an ellipsis with spaces: `. . .`
  private func spacedDot(in bytes: Span<UInt8>) -> Int? {
    let space = UTF8Decoding.lineEndWidth(at: end, in: bytes) > 0 ? 0 : TextBytes.whiteSpaceWidth(at: end, in: bytes)
    guard space > 0, end + space < bytes.count, bytes[end + space] == 0x2E else { return nil }
    let behind = TextBytes.characterClass(at: end + space + 1, in: bytes)
    return behind.isLetter || behind == .digit ? nil : end + space
  }

  private mutating func absorbClosers(isInStraightQuotes: inout Bool, in bytes: Span<UInt8>) {
    while end < bytes.count {
      let scalar = UTF8Decoding.scalar(at: end, in: bytes)
      switch scalar.value {
      case 0x29, 0x5D, 0x7D: hasClosingBracket = true
      case 0xBB, 0x203A, 0x201D, 0x2019: hasClosingQuote = true
      case 0x27, 0x201C, 0x2018, 0xAB, 0x2039:
        guard isFree(end + scalar.width, in: bytes) else { return }
        hasClosingQuote = true
      case 0x22:
        guard isInStraightQuotes || isFree(end + 1, in: bytes) else { return }
        isInStraightQuotes.toggle()
        hasClosingQuote = true
      case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079, 0x2020, 0x2021, 0x2A: hasFootnoteMark = true
      case 0x30...0x39:
        guard let mark = footnoteEnd(in: bytes) else { return }
        hasFootnoteMark = true
        end = mark
        continue
      case 0x5B:
        guard let mark = bracketedNumberEnd(at: end, in: bytes) else { return }
        hasFootnoteMark = true
        end = mark
        continue
      case 0x2E, 0x21, 0x3F, 0x2026:
        // A quotation that ends as a sentence, inside a sentence that ends too: « Quoi ? ».
        kind = .strong
      default:
        if let quoteEnd = spacedQuoteEnd(isInStraightQuotes: &isInStraightQuotes, in: bytes) {
          hasClosingQuote = true
          end = quoteEnd
        } else if let mark = spacedNumberEnd(in: bytes) {
          hasFootnoteMark = true
          end = mark
        } else if let bracket = spacedBracketEnd(in: bytes) {
          hasClosingBracket = true
          end = bracket
        } else if let face = emoticonEnd(in: bytes) {
          hasEmoticon = true
          end = face
        } else {
          return
        }
        continue
      }
      end += scalar.width
    }
  }

  /// Whether white space, punctuation or the end of the text is at a place.
  private func isFree(_ index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count else { return true }
    let kind = TextBytes.characterClass(at: index, in: bytes)
    return kind == .space || kind == .punctuation
  }

  /// Behind a closing quotation mark that a space separates from the sentence: `. »`
  private func spacedQuoteEnd(isInStraightQuotes: inout Bool, in bytes: Span<UInt8>) -> Int? {
    guard UTF8Decoding.lineEndWidth(at: end, in: bytes) == 0 else { return nil }
    let space = TextBytes.whiteSpaceWidth(at: end, in: bytes)
    guard space > 0, end + space < bytes.count else { return nil }
    let scalar = UTF8Decoding.scalar(at: end + space, in: bytes)
    let behind = end + space + scalar.width
    switch scalar.value {
    case 0xBB, 0x203A:
      let next = TextBytes.characterClass(at: behind, in: bytes)
      return next.isLetter || next == .digit ? nil : behind
    case 0x22
    where (isInStraightQuotes && isFree(behind, in: bytes)) || behind == bytes.count
      || UTF8Decoding.lineEndWidth(at: behind, in: bytes) > 0:
      isInStraightQuotes = false
      return behind
    default: return nil
    }
  }

  /// Behind a closing bracket that a space separates from the sentence: `. )`
  private func spacedBracketEnd(in bytes: Span<UInt8>) -> Int? {
    guard bytes[end] == 0x20, end + 1 < bytes.count, bytes[end + 1] == 0x29 || bytes[end + 1] == 0x5D,
      isFree(end + 2, in: bytes)
    else { return nil }
    return end + 2
  }

  /// Behind a face made of marks, with a space before it or without: `! :-)`
  private func emoticonEnd(in bytes: Span<UInt8>) -> Int? {
    Emoticon.end(at: bytes[end] == 0x20 ? end + 1 : end, in: bytes)
  }

  /// Behind digits that mark a footnote, as in `loi.1 Le`: at most three, after a word, before a capital or a quotation.
  private func footnoteEnd(in bytes: Span<UInt8>) -> Int? {
    var index = end
    while index < bytes.count, index - end < 4, bytes[index].isASCIIDigit { index += 1 }
    guard index - end <= 3, start >= 3, isSingle else { return nil }
    if !hasClosingQuote, !hasClosingBracket {
      var before = start
      for _ in 0..<3 where before > 0 {
        let scalar = UTF8Decoding.scalar(before: before, in: bytes)
        guard CharacterClass.of(scalar.value).isLetter else { return nil }
        before -= scalar.width
      }
    }
    let space = TextBytes.whiteSpaceWidth(at: index, in: bytes)
    guard space > 0 else { return nil }
    let next = FollowingText(at: TextBytes.skipWhiteSpace(from: index, in: bytes).end, in: bytes)
    return next.kind == .uppercase || next.kind == .nothing ? index : nil
  }

  /// Behind a footnote number in square brackets that a space separates from the sentence: `. [12] Then`
  private func spacedNumberEnd(in bytes: Span<UInt8>) -> Int? {
    guard bytes[end] == 0x20, let mark = bracketedNumberEnd(at: end + 1, in: bytes), isFree(mark, in: bytes) else {
      return nil
    }
    return mark
  }

  /// Behind a footnote number in square brackets: `[12]`.
  private func bracketedNumberEnd(at start: Int, in bytes: Span<UInt8>) -> Int? {
    guard start < bytes.count, bytes[start] == 0x5B else { return nil }
    var index = start + 1
    while index < bytes.count, index - start < 5, bytes[index].isASCIIDigit { index += 1 }
    guard index > start + 1, index < bytes.count, bytes[index] == 0x5D else { return nil }
    return index + 1
  }
}
