import BitextModel
import TestSupport
import Testing
import Workbench

/// Official names of states, which are put together of a word for the state and the country's name.
struct OfficialNameTests {
  private let job: NamesJob

  init() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("# id\ttype\tlang\tstatus\tform\tsource\tnote\n", to: "empty.tsv")
    job = try NamesJob(
      WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test")),
      glossaries: [empty])
  }

  @Test(
    arguments: [
      ("Republic of Azerbaijan", "en", "az", "Azərbaycan Respublikası"),
      ("Republic of Azerbaijan", "en", "fr", "République d’Azerbaïdjan"),
      ("Republic of Kazakhstan", "en", "fr", "République du Kazakhstan"),
      ("Republic of Moldova", "en", "fr", "République de Moldavie"),
      ("Республика Казахстан", "ru", "en", "Republic of Kazakhstan"),
      ("Islamic Republic of Iran", "en", "az", "İran İslam Respublikası"),
    ] as [(String, LanguageTag, LanguageTag, String)])
  func `an official name is put together as the language does`(
    name: String, source: LanguageTag, target: LanguageTag, wanted: String
  ) throws {
    let record = try job.lookUp(name, language: source, type: "country", to: [target], limit: 1)
    #expect(record.spellings[target.canonical]?.first == wanted)
  }
}
