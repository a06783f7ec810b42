import BitextModel
import XMLStream

/// The files of a package of Word, found by the relations that it states.
struct WordParts {
  let document: String
  private(set) var styles: String?
  /// Those with text beside the document, in the order in which they are read.
  private(set) var others: [String] = []

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
    for type in ["footnotes", "endnotes", "header", "footer"] {
      for relation in relations where relation.type == type && !others.contains(relation.target) {
        others.append(relation.target)
      }
    }
  }

  /// What a part is related to inside of the package.
  static func relations(of part: String, in package: PackageFile) throws -> [(id: String, type: String, target: String)] {
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
      guard element.attribute(WordWord.TargetMode.code) != "External",
        let type = element.attribute(WordWord.relationType.code), let target = element.attribute(WordWord.Target.code)
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      found.append((element.attribute(WordWord.Id.code) ?? "", kind, target))
    }

    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
