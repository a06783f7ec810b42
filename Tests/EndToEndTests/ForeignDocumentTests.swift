import Foundation
import TestSupport
import Testing

/// Documents that another program reads; here small scripts stand for the programs.
struct ForeignDocumentTests {
  private let folder: TemporaryFolder
  private let programs: TemporaryFolder
  private let temporary: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    programs = try TemporaryFolder()
    temporary = try TemporaryFolder()
  }

  private func install(_ name: String, _ script: String) throws {
    let path = try programs.write("#!/bin/sh\n\(script)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func segment(_ name: String) throws -> Program.Outcome {
    try folder.write("# Un titre\n", to: name)
    let program = try Program(
      workingFolder: folder.url,
      environment: ["PATH": "relative:\(programs.path(""))", "TMPDIR": temporary.path("")])
    let outcome = try program.run(["segment", "--language", "fr", "--", name])
    #expect(try temporary.names().isEmpty)
    return outcome
  }

  @Test func aProgramOnThePathReadsIt() throws {
    try install("pandoc", "for last; do :; done; while read -r line; do echo \"[$line] $1 $2 $3.\"; done < \"$last\"")
    let outcome = try segment("-rf; echo é.fr.md")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("[# Un titre] --sandbox --from markdown-smart."))
    #expect(outcome.errors.contains("with the help of pandoc"))
  }

  @Test(arguments: [
    ("a.epub", "pandoc"), ("b.DOC", "libreoffice-writer"), ("c.pptx", "libreoffice-impress"),
    ("d.pdf", "poppler-utils"),
  ])
  func thePackageIsNamedWhereNothingIsInstalled(name: String, package: String) throws {
    let outcome = try segment(name)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("apt install \(package)"))
  }

  @Test func aTextIsATextWithoutAProgram() throws {
    let outcome = try segment("a.fr.md")
    #expect(outcome.output.contains("# Un titre"))
    #expect(outcome.errors.contains("with pandoc installed"))
  }

  @Test func whatTheProgramSaysIsSaid() throws {
    try install("pandoc", "echo first >&2; echo 'line 3: no' >&2; exit 4")
    let outcome = try segment("a.epub")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("a.epub: pandoc could not read it (status 4): line 3: no"))
  }
}
