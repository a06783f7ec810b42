import BitextModel
import Foundation
import Interchange
import XMLStream

/// A file of beads together with the texts that they join.
struct BitextFile {
  let file: InputFile
  let format: FileFormat
  /// The texts, one sentence a line, in the order of the beads' sides.
  let companions: [String]
  let languages: [LanguageTag]

  /// Hands on the alignments that it holds: one, or of an XCES file one a group.
  func read(report: @escaping (Diagnostic) -> Void, _ take: (Bitext) throws -> Void) throws {
    var source = file
    switch format {
    case .json: try take(try BitextJSON.read(&source).bitext)
    case .xces:
      try XCESReader().read(&source, languages: languages, document: document, report: report, take)
    default:
      guard companions.count == 2 else {
        throw WorkbenchError(
          .usage, "\(file.name) joins two texts, and \(companions.count) are named",
          remedy: "Name the texts behind it, one sentence a line: \(file.name) text.fr.txt text.en.txt.")
      }
      let tags = try FileLanguages.of(companions, given: languages)
      var versions: [Bitext.Version] = []
      for (path, tag) in zip(companions, tags) {
        let text = try TextInput(path: path).text
        versions.append(
          .init(name: DocumentName.of(path), language: tag, segments: SegmentedLines.read(text)))
      }
      try take(try BeadListReader(format).read(&source, versions: versions, report: report))
    }
  }

  /// The document that an XCES file names: one of the companions, or a file in the folder of the XCES file or below it.
  private func document(_ name: String) throws -> SentenceDocument {
    let base = name.split(separator: "/").last.map(String.init) ?? name
    let endings = ["", ".gz"]
    if let companion = companions.first(where: { path in
      endings.contains { path.hasSuffix(base + $0) || base == (path.split(separator: "/").last ?? "") + $0 }
    }) {
      return try read(companion)
    }
    let isInside = !name.hasPrefix("/") && !name.split(separator: "/").contains("..") && !name.contains("\0")
    guard isInside, file.name != "-" else {
      throw WorkbenchError(
        .badData, "\(file.name) names the text \(name), which is not beside it",
        remedy: "Name the texts behind the alignment.", at: SourceLocation(file: file.name))
    }
    let folder = URL(filePath: file.name).deletingLastPathComponent()
    for candidate in [name, name + ".gz", name.hasSuffix(".gz") ? String(name.dropLast(3)) : name] {
      let path = folder.appending(path: candidate).path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: path) { return try read(path) }
    }
    throw WorkbenchError(
      .inputMissing, "\(file.name) names the text \(name), which is not there",
      remedy: "Put it beside the alignment, or name the texts behind it.", at: SourceLocation(file: file.name))
  }

  private func read(_ path: String) throws -> SentenceDocument {
    var source = try InputFile(path: path)
    return try SentenceDocumentReader().read(&source)
  }
}
