import BitextModel
import Foundation

/// A line of standard input is not the JSON object that it must be.
struct JSONLineError: DragomanError {
  let line: Int
  let reason: String
  var category: FaultCategory { .badData }
  var location: SourceLocation? { SourceLocation(file: "-", line: line) }
  var problem: String { "this is not the JSON object that is wanted: \(reason)" }
  var remedy: String? { "See the help of the verb for the fields." }

  init(line: Int, _ error: any Error) {
    self.line = line
    reason =
      switch error {
      case DecodingError.keyNotFound(let key, _): "the field \(key.stringValue) is missing"
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
        "the field \(context.codingPath.map(\.stringValue).joined(separator: ".")) has another form"
      case DecodingError.dataCorrupted(let context): context.debugDescription
      default: "\(error)"
      }
  }
}
