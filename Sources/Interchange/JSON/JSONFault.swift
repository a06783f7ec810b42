import Foundation

/// What Foundation found wrong with JSON, in words and with its place.
struct JSONFault {
  var message: String
  /// The byte at which the syntax breaks, counted from 0; `nil` where the syntax is right and the content is not.
  var byteOffset: Int?
  /// The line of that byte, counted from 1.
  var line: Int?
  /// Whether the bytes are no JSON at all.
  var isSyntax = false

  /// - Parameters:
  ///   - error: what the decoder threw.
  ///   - bytes: what it was given.
  init(_ error: any Error, in bytes: some Collection<UInt8>) {
    message = JSONFault.describe(error)
    guard case DecodingError.dataCorrupted(let context) = error, context.codingPath.isEmpty else { return }
    // The decoder does not say where the syntax breaks; the older parser does.
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      isSyntax = true
      guard let text = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String else { return }
      message = text.hasSuffix(".") ? String(text.dropLast()) : text
      let words = message.components(separatedBy: " around character ")
      let offset = words.count == 2 ? Int(words[1]) : nil
      message = words[0]
      byteOffset = offset ?? bytes.count
      line = 1 + bytes.prefix(offset ?? bytes.count).count { $0 == 0x0A }
      return
    }
    isSyntax = true
  }

  private static func describe(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context))there is no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context))the value is of the wrong kind"
    case .dataCorrupted(let context): return place(context) + context.debugDescription
    @unknown default: return "\(error)"
    }
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
