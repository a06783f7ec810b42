public import BitextModel
import Foundation

/// Reads units from JSON Lines, as ``UnitLinesWriter`` writes them. Unknown members are passed over.
///
/// A line that is JSON and no unit, or a unit without variants, is rejected; a line that is no JSON ends the reading.
public struct UnitLinesReader: UnitReader, Sendable {
  public init() {}

  /// Reads all lines.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` with the line, ``InterchangeError/notUTF8(_:found:)``,
  ///   ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    let name = source.name
    let decoder = JSONDecoder()
    try LineReader.read(&source) { line in
      if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
      _ = try UTF8Validation.text(line, of: name)
      let location = SourceLocation(file: name, line: line.number)
      let record: UnitRecord
      do {
        record = try decoder.decode(UnitRecord.self, from: Data(line.bytes))
      } catch {
        let fault = JSONFault(error, in: line.bytes)
        guard !fault.isSyntax else {
          let place = SourceLocation(
            file: name, line: line.number, byteOffset: fault.byteOffset.map { line.byteOffset + $0 })
          throw InterchangeError.malformed(place, format: .jsonl, found: fault.message)
        }
        return try take(rejection("the line holds no unit: \(fault.message)", line, at: location))
      }
      guard !record.variants.isEmpty else {
        return try take(rejection("the unit has no variant", line, at: location))
      }
      try take(.unit(record.unit, at: location))
    }
  }

  private func rejection(_ reason: String, _ line: InputLine, at location: SourceLocation) -> UnitEvent {
    .rejection(Diagnostic(.rejection, reason, at: location), source: Array(line.bytes))
  }
}
