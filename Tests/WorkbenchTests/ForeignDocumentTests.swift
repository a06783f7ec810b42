import BitextModel
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// Documents that another program reads; here small scripts stand for the programs.
struct ForeignDocumentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func install(_ name: String, _ script: String) throws {
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func convert(_ name: String, seconds: Int = 20) throws -> (text: String, document: ForeignDocument)? {
    let path = try folder.write("# Titre\n", to: name)
    let kind = try #require(ForeignKind.ofEnding(path))
    let environment = ["PATH": "relative:\(folder.path("")):/usr/bin:/bin".replacing("/usr/bin:/bin", with: "")]
    guard let document = try ForeignDocument.convert(path, kind, environment: environment, seconds: seconds) else {
      return nil
    }
    return (try String(contentsOfFile: document.path, encoding: .utf8), document)
  }

  @Test func aProgramOnThePathReadsIt() throws {
    try install("pandoc", "for last; do :; done; while read -r line; do echo \"[$line]\"; done < \"$last\"; echo $*")
    var result = try convert("-rf; echo.md")
    let text = try #require(result?.text)
    #expect(text.hasPrefix("[# Titre]\n--sandbox --from markdown-smart"))
    #expect(result?.document.command == "pandoc")
    let made = try #require(result?.document.path)
    result = nil
    #expect(!FileManager.default.fileExists(atPath: made))
  }

  @Test(arguments: [
    ("a.epub", "pandoc"), ("b.DOC", "libreoffice-writer"), ("c.pptx", "libreoffice-impress"),
    ("d.pdf", "poppler-utils"),
  ])
  func thePackageIsNamedWhereNothingIsInstalled(name: String, package: String) throws {
    let error = #expect(throws: WorkbenchError.self) { try convert(name) }
    #expect(error?.remedy?.contains(package) == true)
    #expect(error?.category == .badData)
  }

  @Test func aTextIsATextWithoutAProgram() throws { #expect(try convert("a.md") == nil) }

  @Test func whatTheProgramSaysIsSaid() throws {
    try install("pandoc", "echo first >&2; echo \"line 3: no\" >&2; exit 4")
    let error = #expect(throws: WorkbenchError.self) { try convert("a.epub") }
    #expect(error?.problem == "pandoc could not read it (status 4): line 3: no")
  }

  @Test func aProgramThatHangsIsStopped() throws {
    try install("pandoc", "while :; do :; done")
    let error = #expect(throws: WorkbenchError.self) { try convert("a.epub", seconds: 1) }
    #expect(error?.problem == "pandoc was stopped after 1 seconds")
  }

  @Test(arguments: ["a.txt", "a.docx", "a", ".md", "md", "a.md.gz"])
  func otherNamesAreNotForeign(name: String) { #expect(ForeignKind.ofEnding(name) == nil) }
}
