import BitextModel
import Foundation
import Interchange
import XMLStream

/// A TMX file to measure with: one that is given, or one that is made, the same each time.
struct SampleFile {
  let path: String
  private let isOurs: Bool

  init(given path: String?, megabytes: Int) throws {
    if let path {
      (self.path, isOurs) = (path, false)
      return
    }
    isOurs = true
    self.path = FileManager.default.temporaryDirectory.appending(path: "tmx-throughput-\(getpid()).tmx").path
    try Self.make(self.path, byteCount: megabytes * 1_000_000)
  }

  func remove() { if isOurs { try? FileManager.default.removeItem(atPath: path) } }

  private static let words = [
    "le", "président", "a", "reçu", "jeudi", "à", "Bakou", "les", "délégations", "de", "l’Organisation", "des", "États",
    "turciques", "coopération", "accord", "gaz", "transport", "Samarcande", "&", "2026", "ministre",
  ]

  /// Units with dates, persons and properties as tools write them.
  private static func make(_ path: String, byteCount: Int) throws {
    var state: UInt64 = 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func sentence() -> Segment {
      Segment((0..<(4 + next(20))).map { _ in words[next(words.count)] }.joined(separator: " ") + ".")
    }
    let file = try OutputFile(path: path)
    var writer = TMXWriter(header: TMXHeader(sourceLanguage: "fr", originalFormat: "sample"), to: file)
    var written = 0
    var number = 0
    while written < byteCount {
      number += 1
      let date = Timestamp(secondsSinceEpoch: Int64(1_500_000_000 + next(200_000_000)))
      let unit = TranslationUnit(
        identifier: String(number),
        variants: [TranslationVariant("fr", sentence()), TranslationVariant("az", sentence())],
        provenance: Provenance(created: date, creator: "anne", changed: date, changer: "jean"),
        properties: [Property("x-document", "article-\(number / 30).fr.txt"), Property("client", "agence")])
      try writer.write(unit)
      written += 420 + unit.variants.reduce(0) { $0 + $1.segment.text.utf8.count }
    }
    try writer.finish()
    try file.commit()
  }
}
