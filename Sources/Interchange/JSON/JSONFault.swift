import Foundation

/// Says in words what Foundation found wrong with JSON.
enum JSONFault {
  static func describe(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context))there is no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context))the value is of the wrong kind"
    case .dataCorrupted(let context):
      if let fault = context.underlyingError as NSError?,
        let detail = fault.userInfo[NSDebugDescriptionErrorKey] as? String
      {
        return detail
      }
      return place(context) + context.debugDescription
    @unknown default: return "\(error)"
    }
  }

  /// The line that Foundation names in a message about broken syntax.
  static func line(_ message: String) -> Int? {
    guard let range = message.range(of: "line ") else { return nil }
    return Int(message[range.upperBound...].prefix { $0.isNumber })
  }

  /// `beads[3].score: `.
  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
    return path.isEmpty ? "" : "\(path): "
  }
}
