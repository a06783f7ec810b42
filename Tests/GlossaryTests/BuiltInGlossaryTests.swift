import BitextModel
import Foundation
import Glossary
import TestSupport
import Testing
import TextAnalysis

struct BuiltInGlossaryTests {
  @Test func `every file of the folder is read by these tests`() throws {
    let found = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("Glossaries").path(percentEncoded: false))
    #expect(found.filter { $0.hasSuffix(".tsv") }.sorted() == BuiltIn.files.map { "\($0).tsv" }.sorted())
  }

  @Test(arguments: BuiltIn.files)
  func `every row is well-formed, in NFC and named once`(_ file: String) throws {
    let reading = try BuiltIn.reading(file)
    #expect(reading.diagnostics.map(\.message) == [])
    #expect(!reading.rows.isEmpty)
  }

  @Test(arguments: BuiltIn.files)
  func `rows are sorted as the writer sorts them`(_ file: String) throws {
    let text = String(decoding: try BuiltIn.bytes("Glossaries/\(file).tsv"), as: UTF8.self)
    var written = ByteBuffer()
    try GlossaryWriter.write(try BuiltIn.reading(file).termBase, to: &written)
    let rows = { (text: String) in text.split(separator: "\n").filter { !$0.hasPrefix("#") } }
    #expect(rows(text) == rows(written.text))
  }

  @Test func `each concept has one preferred form in each of its languages`() throws {
    for concept in try BuiltIn.termBase().concepts {
      for language in concept.languages {
        let preferred = concept.terms.filter { $0.language == language && $0.status == .preferred }
        #expect(preferred.count == 1, "\(concept.id) in \(language)")
      }
    }
  }

  @Test func `an id names one concept in all files`() throws {
    let ids = try BuiltIn.files.flatMap { file in Set(try BuiltIn.reading(file).rows.map(\.concept)) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `each form is in its language's script, or is an abbreviation in Latin letters`() throws {
    let cyrillic: Set<String> = ["ru", "ky"]
    for concept in try BuiltIn.termBase().concepts {
      for term in concept.terms {
        let letters = term.form.unicodeScalars.filter { CharacterClass.of($0.value).isLetter }
        let isCyrillic = letters.map { (0x400..<0x530).contains($0.value) }
        #expect(Set(isCyrillic).count == 1, "\(term.form) mixes scripts")
        let isAbbreviation = term.form == term.form.uppercased()
        #expect(isCyrillic.first == cyrillic.contains(term.language.language) || isAbbreviation, "\(term.form)")
      }
    }
  }

  @Test func `a form that nobody has checked says so`() throws {
    for concept in try BuiltIn.termBase().concepts {
      for term in concept.terms where term.source.contains("editor") {
        #expect(term.note.contains("unverified"), "\(term.form)")
      }
    }
  }

  @Test func `the concepts of the article are there in French, English and Azerbaijani`() throws {
    let termBase = try BuiltIn.termBase()
    for id in [
      "kubanychbek-omuraliev", "ilham-aliyev", "organization-of-turkic-states", "azertac", "azerbaijan", "baku",
      "samarkand", "secretary-general", "head-of-state", "president-of-the-republic", "patriotic-war", "summit",
      "member-state", "turkic-world",
    ] {
      let languages = termBase[id].map { Set($0.languages) } ?? []
      #expect(languages.isSuperset(of: ["fr", "en", "az"]), "\(id)")
    }
  }

  @Test func `each concept has a form to write in French, English and Azerbaijani, and there are many`() throws {
    let concepts = try BuiltIn.termBase().concepts
    for concept in concepts {
      for language: LanguageTag in ["fr", "en", "az"] {
        #expect(concept.term(in: language)?.status == .preferred, "\(concept.id) in \(language)")
      }
    }
    #expect(concepts.count >= 420)
  }

  @Test(arguments: [
    ("people", 90), ("countries", 50), ("cities", 90), ("organisations", 80), ("titles", 30), ("terms", 50),
    ("regions", 14),
  ])
  func `a file has its kind's concepts`(_ file: String, _ count: Int) throws {
    #expect(try BuiltIn.reading(file).termBase.concepts.count >= count)
  }

  @Test(arguments: BuiltIn.files)
  func `each form says where it is from`(_ file: String) throws {
    for row in try BuiltIn.reading(file).rows { #expect(!row.term.source.isEmpty, "\(row.concept): \(row.term.form)") }
  }

  @Test func `a form stands for one concept, known ambiguities apart`() throws {
    // The Organisation of Islamic Cooperation and the Economic Cooperation Organization.
    let known: Set<String> = ["az İƏT"]
    var owners: [String: String] = [:]
    for concept in try BuiltIn.termBase().concepts {
      for term in concept.terms {
        let key = "\(term.language) \(SpellingKey.strict(term.form, language: term.language))"
        let owner = owners.updateValue(concept.id, forKey: key)
        #expect(
          owner == nil || owner == concept.id || known.contains("\(term.language) \(term.form)"),
          "\(term.form): \(owner ?? "") and \(concept.id)")
      }
    }
  }

  @Test(arguments: BuiltIn.languages)
  func `every line of a language's data can be used`(_ code: String) throws {
    for file in Orthography.File.allCases {
      let path = "Languages/\(code)/\(file.rawValue)"
      guard FileManager.default.fileExists(atPath: Repository.path(path).path(percentEncoded: false)) else { continue }
      let bytes = try BuiltIn.bytes(path)
      let orthography = Orthography(language: LanguageTag(code), folder: code) { $0 == file ? bytes : nil }
      #expect(orthography.diagnostics.map(\.message) == [], "\(path)")
    }
  }
}
