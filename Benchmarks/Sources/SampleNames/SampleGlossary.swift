import BitextModel
public import Foundation
public import Glossary

/// The glossary that is measured with.
public struct SampleGlossary {
  public let termBase: TermBase

  /// - Parameters:
  ///   - file: a glossary to use instead of the made-up one.
  ///   - forms: names are made up until there are so many.
  public init(root: URL, file: String?, forms: Int) throws {
    if let file {
      termBase = try GlossaryReader.read(Array(try Data(contentsOf: URL(filePath: file))), file: file).termBase
      return
    }
    let folder = root.appending(path: "Glossaries")
    var concepts: [Concept] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    where name.hasSuffix(".tsv") {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      concepts += try GlossaryReader.read(bytes, file: name).termBase.concepts
    }
    var maker = NameMaker()
    var count = concepts.map(\.terms.count).reduce(0, +)
    while count < forms {
      let concept = maker.concept(number: concepts.count)
      count += concept.terms.count
      concepts.append(concept)
    }
    termBase = TermBase(concepts)
  }

  /// A form that repeats a word, and one that takes endings.
  public static let hostile = TermBase([
    Concept(
      id: "repeated", type: .term,
      terms: [Term(String(repeating: "a ", count: 20) + "b", language: "az"), Term("al", language: "az")])
  ])
}
