public import BitextModel
import XMLStream

/// Reads TMX 1.1 to 1.4b, level 1 and 2, unit by unit, in memory bounded by a constant.
///
/// Taken are `xml:lang` and the older `lang`, any number of languages and of variants of one language, a file without
/// header or document type, TMX in a namespace, and any encoding (`DecodedSource`). All attributes, properties and notes
/// are kept.
///
/// What can be put right is, and every repair and rejection is reported with its line: variants without text or
/// language are left out, units without variants are rejected, dates and counts that are none are dropped, codes of a
/// pair without number are numbered, elements that TMX does not know become codes of unknown meaning. Where the file is
/// not well formed, the units around the fault are read one by one and repaired (`MarkupRepair`); one that cannot be
/// repaired is rejected, and the rest is read on. A file that is cut off gives all that is complete; one
/// in which nothing is, is refused.
///
/// Entities that the file declares are never expanded: a file that uses one is refused.
public struct TMXReader: UnitReader, Sendable {
  public init() {}

  /// Reads a file to its end.
  ///
  /// The file is cut into batches of units, which are parsed on other threads a little ahead of `take`, which is called
  /// on this one, in the order of the file.
  ///
  /// - Throws: ``InterchangeError/notTMX(_:found:)`` for what is no TMX; ``InterchangeError/malformed(_:format:found:)``
  ///   for a file that is cut off before its first translation; `XMLStreamError` for a file that uses entities which it
  ///   declares; what the source or `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    var notices: [Diagnostic] = []
    let salvaged = SalvagedSource(source) { notices.append($0) }
    let text = DecodedSource(salvaged, declaration: .xml) { notices.append($0) }
    var splitter = TMXSplitter(text)
    defer { source = splitter.source.base.base }
    func passOnNotices() throws {
      for notice in notices { try take(.diagnostic(notice)) }
      notices.removeAll()
    }
    let (start, hasUnits) = try splitter.head()
    let name = splitter.name
    try passOnNotices()
    let head = try TMXHead(start, of: name, hasUnits: hasUnits)
    try head.events.forEach(take)
    guard hasUnits else { return }

    var recovery = TMXRecovery(name, head: head)
    var yield = TMXYield()
    func handOn(_ event: UnitEvent) throws {
      yield.add(event)
      try take(event)
    }
    var waiting = AheadQueue<TMXBatch, [UnitEvent]> { batch in
      var surroundings = head.surroundings
      surroundings.firstLine = batch.firstLine
      // The rest of the file closes itself what is open.
      if batch.isLast { surroundings.closing = [] }
      return try TMXParser.events(of: batch.bytes, name: name, in: surroundings)
    }
    while true {
      while !waiting.isFull, let batch = try splitter.next() { waiting.add(batch) }
      try passOnNotices()
      guard let (batch, result) = waiting.next() else { break }
      if recovery.rest.isEmpty, case .success(let events) = result {
        for event in events { try handOn(event) }
      } else {
        try recovery.read(batch, handOn)
      }
    }
    if let cut = recovery.cut, yield.isNothing {
      throw InterchangeError.malformed(cut, format: .tmx, found: "it is cut off, and no translation stands before")
    }
  }
}
