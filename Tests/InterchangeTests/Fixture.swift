import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import XMLStream

/// A file that shows a feature of a format, and what is read of it.
enum Fixture {
  static func path(_ name: String) -> String {
    Repository.path("Tests/InterchangeTests/Fixtures/\(name)").path(percentEncoded: false)
  }

  static func events(_ name: String) throws -> [UnitEvent] {
    var file = try InputFile(path: path(name))
    return try events(of: &file, TMXReader())
  }

  static func units(_ name: String) throws -> [TranslationUnit] { try events(name).compactMap(\.unit) }

  static func diagnostics(_ name: String) throws -> [Diagnostic] { try events(name).compactMap(\.diagnostic) }

  static func events(of source: inout some ByteSource, _ reader: some UnitReader) throws -> [UnitEvent] {
    var events: [UnitEvent] = []
    try reader.read(&source) { events.append($0) }
    return events
  }

  static func events(of text: String, _ reader: some UnitReader) throws -> [UnitEvent] {
    var source = ByteBufferSource(name: "test", Array(text.utf8))
    return try events(of: &source, reader)
  }

  /// A TMX file with this between the tags of its body.
  static func tmx(body: String) -> String {
    "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\(body)</body></tmx>"
  }

  /// Compares with a file of the fixtures; where they differ, what was made is left in the folder for temporary files.
  static func expectGolden(_ bytes: [UInt8], _ name: String) {
    let golden = try? Data(contentsOf: URL(filePath: path(name)))
    if golden != Data(bytes) {
      let actual = FileManager.default.temporaryDirectory.appending(path: "actual-\(name)")
      try? Data(bytes).write(to: actual)
      Issue.record("differs from the golden \(name); what was made is in \(actual.path)")
    }
  }
}

extension UnitEvent {
  var unit: TranslationUnit? { if case .unit(let unit, _) = self { unit } else { nil } }
  var line: Int? { if case .unit(_, let location) = self { location.line } else { nil } }
  var header: TMXHeader? { if case .header(let header) = self { header } else { nil } }
  /// What was repaired or rejected.
  var diagnostic: Diagnostic? {
    switch self {
    case .diagnostic(let diagnostic), .rejection(let diagnostic, _): diagnostic
    default: nil
    }
  }
  /// The text of a rejected unit.
  var rejected: String? {
    if case .rejection(_, let source) = self { String(decoding: source, as: UTF8.self) } else { nil }
  }
}
