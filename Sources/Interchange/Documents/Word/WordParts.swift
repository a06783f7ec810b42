import BitextModel
import XMLStream

/// The files of a package of Word, found by the relations that it states.
struct WordParts {
  let document: String
  private(set) var styles: String?
  private(set) var notes: [String] = []
  private(set) var headers: [String] = []
  /// How many headers and footers there are beyond those that are read.
  private(set) var surplusCount = 0
  /// How many charts and diagrams there are, whose text is not read.
  private(set) var drawingCount = 0

  /// Each section has six at most; a document with more was made to be slow.
  private static let mostHeaders = 1000
  /// To find a part, the directory of the package is read; so many entries of it are read at most.
  private static let mostEntries = 2_000_000

  init(_ package: PackageFile) throws {
    let root = try Self.relations(of: "", in: package)
    let named = root.first { $0.type == "officeDocument" }?.target ?? "word/document.xml"
    guard package.has(named) else {
      throw InterchangeError.malformed(
        SourceLocation(file: package.name), format: .docx, found: "the package holds no document")
    }
    document = named
    let relations = try Self.relations(of: named, in: package)
    styles = relations.first { $0.type == "styles" }?.target
    notes = ["footnotes", "endnotes"].compactMap { type in relations.first { $0.type == type }?.target }
    let limit = min(Self.mostHeaders, Self.mostEntries / max(1, package.memberNames.count))
    var known: Set<String> = []
    for type in ["header", "footer"] {
      for relation in relations where relation.type == type && known.insert(relation.target).inserted {
        if headers.count < limit { headers.append(relation.target) } else { surplusCount += 1 }
      }
    }
    drawingCount = relations.count { $0.type == "chart" || $0.type == "diagramData" }
  }

  /// What a part is related to inside of the package.
  static func relations(of part: String, in package: PackageFile) throws -> [(id: String, type: String, target: String)]
  {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
    guard var source = try package.source(of: path) else { return [] }
    let handler = Relations()
    try XMLReader(vocabulary: WordWord.names).read(&source, handler: handler)
    return handler.found.map { ($0.id, $0.type, resolved($0.target, in: folder)) }
  }

  /// A path inside of the package.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private final class Relations: XMLHandler {
    var found: [(id: String, type: String, target: String)] = []

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      guard element.attribute(WordWord.targetMode.code) != "External",
        let type = element.attribute(WordWord.relationType.code), let target = element.attribute(WordWord.target.code)
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      found.append((element.attribute(WordWord.relationId.code) ?? "", kind, target))
    }

    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
