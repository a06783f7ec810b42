import BitextModel
import XMLStream

/// Turns the events of a TMX file, or of a part of one, into units.
///
/// All it knows is in one value of its own memory: a member of the class would have every touch checked for exclusive
/// access at run time, which is a tenth of the time that a unit takes (measured with `convert` of 60 MB).
final class TMXParser: XMLHandler {
  private let memory: UnsafeMutablePointer<TMXParsing>

  /// - Parameter part: the bytes that are read, where rejected units are to be reported with their source.
  init(part: [UInt8] = []) {
    memory = .allocate(capacity: 1)
    memory.initialize(to: TMXParsing(part: part))
  }

  deinit {
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  /// Reads a part of a file that holds whole units.
  ///
  /// - Throws: an `XMLStreamError` where it is not well formed.
  static func events(of part: [UInt8], name: String, in surroundings: XMLSurroundings) throws -> [UnitEvent] {
    let parser = TMXParser(part: part)
    parser.memory.pointee.header = nil
    try XMLReader(vocabulary: TMXWord.vocabulary)
      .read(part: part, of: name, in: surroundings, handler: parser)
    return parser.takeEvents()
  }

  /// Hands over what was found since it was last asked.
  func takeEvents() -> [UnitEvent] { memory.pointee.events.takeAll() }

  /// Adds the header of a file that has none before its first unit.
  func handOnHeader() { memory.pointee.handOnHeader() }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    try memory.pointee.start(element, in: reader)
  }

  func endElement(_ code: Int, in reader: XMLReader) { memory.pointee.end(code, in: reader) }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) { memory.pointee.characters(text, in: reader) }

  func characterData(_ text: Span<UInt8>, in reader: XMLReader) { memory.pointee.characterData(text, in: reader) }

  func comment(_ text: Span<UInt8>, in reader: XMLReader) { memory.pointee.comment(text, in: reader) }

  func notice(_ diagnostic: Diagnostic) { memory.pointee.events.append(.diagnostic(diagnostic)) }
}
