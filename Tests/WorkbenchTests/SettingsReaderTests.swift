import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

struct SettingsReaderTests {
  private let home: TemporaryFolder
  private let work: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    work = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: home.url.appending(path: ".config/dragoman"), withIntermediateDirectories: true)
  }

  private func read(_ environment: [String: String] = [:]) throws -> Settings {
    try SettingsReader(
      environment: ["HOME": home.path("")].merging(environment) { $1 }, workingFolder: work.url
    ).read()
  }

  @Test func withoutFilesTheDefaultsAreInForce() throws {
    let settings = try read()
    #expect(settings.memory == .init("default", origin: "default"))
    #expect(settings.from.content == nil)
  }

  @Test func theNearerPlaceWins() throws {
    try home.write("memory = \"home\"\nuser = \"leyla\"\n", to: ".config/dragoman/config.toml")
    #expect(try read().memory.content == "home")
    try work.write("memory = \"work\"\nto = [\"az\", \"en\"]\n", to: "dragoman.toml")
    let settings = try read()
    #expect(settings.memory.content == "work")
    #expect(settings.memory.origin == work.path("dragoman.toml"))
    #expect(settings.user.content == "leyla")
    #expect(settings.to.content == ["az", "en"])
    #expect(try read(["DRAGOMAN_MEMORY": "variable"]).memory == .init("variable", origin: "DRAGOMAN_MEMORY"))
  }

  @Test func pathsAreRelativeToTheFile() throws {
    try work.write("glossaries = [\"house.tsv\", \"/abs.tsv\"]\n", to: "dragoman.toml")
    #expect(try read().glossaries.content == [work.path("house.tsv"), "/abs.tsv"])
  }

  @Test func anUnknownKeyIsSaid() throws {
    try work.write("memori = \"x\"\n", to: "dragoman.toml")
    #expect(try read().diagnostics.map(\.message) == ["there is no setting memori; it has no effect"])
  }

  @Test(arguments: ["memory = ", "memory = 3", "from = \"not a tag!\"", "to = [\"az\", \"??\"]", "\u{0}"])
  func whatIsWrongIsRefusedWithItsFile(_ text: String) throws {
    try work.write(text + "\n", to: "dragoman.toml")
    let error = #expect(throws: WorkbenchError.self) { try read() }
    #expect(error?.category == .badData)
    #expect(error?.description.contains("dragoman.toml") == true)
  }

  @Test func namesAreFilesInTheDataFolderAndPathsAreThemselves() {
    let environment = ["HOME": "/h", "XDG_DATA_HOME": "/d"]
    #expect(MemoryLocation("news", environment: environment).path == "/d/dragoman/news.sqlite")
    #expect(MemoryLocation("./news", environment: environment).path == "./news")
    #expect(MemoryLocation("news.db", environment: environment).path == "news.db")
    #expect(MemoryLocation("news", environment: ["HOME": "/h"]).path == "/h/.local/share/dragoman/news.sqlite")
    // A relative XDG_DATA_HOME is ignored, as the XDG specification wants it.
    #expect(
      MemoryLocation("n", environment: ["HOME": "/h", "XDG_DATA_HOME": "d"]).path == "/h/.local/share/dragoman/n.sqlite"
    )
  }
}
