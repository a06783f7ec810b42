public import BitextModel
import Foundation

/// Reads units from JSON Lines, as ``UnitLinesWriter`` writes them. Unknown members are passed over.
///
/// A line that is no unit, or a unit without variants, is rejected; a file whose first line is no JSON is refused.
public struct UnitLinesReader: UnitReader, Sendable {
  public init() {}

  /// Reads all lines.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` or ``InterchangeError/notUTF8(_:found:)`` for the first
  ///   line, ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    let name = source.name
    let decoder = JSONDecoder()
    var isFirst = true
    try LineReader.read(&source) { line in
      if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
      defer { isFirst = false }
      let location = SourceLocation(file: name, line: line.number)
      switch content(of: line, in: name, decoder) {
      case .unit(let unit): try take(.unit(unit, at: location))
      case .noJSON(let error) where isFirst: throw error
      case .noJSON(let error): try take(rejection(error.problem, line, at: location))
      case .noUnit(let reason): try take(rejection(reason, line, at: location))
      }
    }
  }

  private enum Content {
    case unit(TranslationUnit)
    case noJSON(InterchangeError)
    case noUnit(reason: String)
  }

  private func content(of line: InputLine, in name: String, _ decoder: JSONDecoder) -> Content {
    do throws(InterchangeError) { _ = try UTF8Validation.text(line, of: name) } catch { return .noJSON(error) }
    do {
      let unit = try decoder.decode(UnitRecord.self, from: Data(line.bytes)).unit
      return unit.variants.isEmpty ? .noUnit(reason: "the unit has no variant") : .unit(unit)
    } catch {
      let fault = JSONFault(error, in: line.bytes)
      guard fault.isSyntax else { return .noUnit(reason: "the line holds no unit: \(fault.message)") }
      let place = SourceLocation(
        file: name, line: line.number, byteOffset: fault.byteOffset.map { line.byteOffset + $0 })
      return .noJSON(.malformed(place, format: .jsonl, found: fault.message))
    }
  }

  private func rejection(_ reason: String, _ line: InputLine, at location: SourceLocation) -> UnitEvent {
    .rejection(Diagnostic(.rejection, reason, at: location), source: Array(line.bytes))
  }
}
