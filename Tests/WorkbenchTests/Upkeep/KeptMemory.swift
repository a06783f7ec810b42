import BitextModel
import Foundation
import Memory
import TestSupport
import Testing
import Workbench

/// A memory in a folder of its own, and a session of somebody called M.
struct KeptMemory {
  let folder: TemporaryFolder
  let session: WorkSession
  let location: MemoryLocation

  init(_ units: [TranslationUnit]) throws {
    folder = try TemporaryFolder()
    var settings = Settings()
    settings.user = Settings.Value("M", origin: "test")
    session = WorkSession(settings: settings, resources: ResourceFolder(url: Repository.root, origin: "test"))
    location = MemoryLocation(folder.path("m.sqlite"))
    try TranslationMemory(path: location.path, mode: .create).importing("a.tmx") { importer in
      for unit in units { try importer.add(unit) }
    }
  }

  /// Units of pairs in French and Azerbaijani, in which codes are written as in ``marked(_:)``.
  init(pairs: [(String, String)]) throws {
    try self.init(
      pairs.map { pair in
        TranslationUnit(variants: [
          TranslationVariant("fr", segment(pair.0)), TranslationVariant("az", segment(pair.1)),
        ])
      })
  }

  func stored() throws -> [StoredUnit] {
    var units: [StoredUnit] = []
    try TranslationMemory(path: location.path, mode: .readOnly).units { units.append($0) }
    return units
  }

  func units() throws -> [TranslationUnit] { try stored().map(\.unit) }

  func numbers() throws -> [Int64] { try stored().map(\.number) }

  /// The texts of all units, with their codes.
  func texts() throws -> [[String]] { try units().map { $0.variants.map { marked($0.segment) } } }
}

/// A segment of a text in which `<` opens a pair, `>` closes it and `|` is a placeholder.
func segment(_ text: String) -> Segment {
  let kinds: [Character: InlineCode.Kind] = ["<": .opening, ">": .closing, "|": .placeholder]
  var segment = Segment("")
  for character in text {
    if let kind = kinds[character] {
      segment.codes.append(
        InlineCode(kind, at: segment.text.utf8.count, attributes: kind == .placeholder ? [] : [Attribute("i", "1")]))
    } else {
      segment.text.append(character)
    }
  }
  return segment
}

/// The text with its codes, as `segment` reads it; a half of a pair is `(` or `)`.
func marked(_ segment: Segment) -> String {
  var bytes = Array(segment.text.utf8)
  for code in segment.codes.reversed() {
    let sign =
      switch code.kind {
      case .opening: "<"
      case .closing: ">"
      case .isolated: code.attribute("pos") == "begin" ? "(" : ")"
      default: "|"
      }
    bytes.insert(contentsOf: sign.utf8, at: code.utf8Offset)
  }
  return String(decoding: bytes, as: UTF8.self)
}
