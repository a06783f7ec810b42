import BitextModel
import Foundation
import Interchange

/// A document that is not read here: another program makes one of it that is.
struct ForeignDocument {
  /// The file that was made.
  let path: String
  let format: FileFormat
  /// The command that made it.
  let command: String
  /// What was made is gone with the last copy of this value.
  private let folder: WorkFolder

  /// What pandoc is asked for, and as what it is read: HTML keeps headings, lists, cells and formats, and its notes
  /// have roles. In its sandbox pandoc cannot make packages.
  private static let pandocOutput: (name: String, format: FileFormat) = ("html", .html)

  /// What a document says of itself and is text, before the text: pandoc's own template has the title twice.
  private static let pandocTemplate = """
    $if(title)$<h1>$title$</h1>$endif$
    $if(subtitle)$<h2>$subtitle$</h2>$endif$
    $if(abstract)$<div>$abstract$</div>$endif$
    $body$
    """

  /// What LibreOffice is asked for, and as what it is read.
  private static func officeOutput(_ kind: ForeignKind.OfficeFormat) -> (name: String, format: FileFormat) {
    switch kind {
    case .text: ("odt", .odt)
    case .presentation: ("pdf", .text)
    // All sheets, a file each, cells parted by tabs, UTF-8.
    case .spreadsheet: ("csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false,false,false,-1", .text)
    }
  }

  /// Converts a file.
  ///
  /// - Parameters:
  ///   - environment: tells in `PATH` where programs are.
  ///   - seconds: how long a program may take.
  /// - Returns: `nil` where no program is installed and the file can be read as the text that it is.
  /// - Throws: a ``WorkbenchError`` that names the package to install, or what the program said.
  static func convert(
    _ path: String, _ kind: ForeignKind, environment: [String: String] = ProcessInfo.processInfo.environment,
    seconds: Int = 180
  ) throws -> ForeignDocument? {
    for program in kind.programs {
      guard let found = executable(program, environment) else { continue }
      return try ForeignDocument(path, kind, program, at: found, environment, seconds: seconds)
    }
    if kind.isText { return nil }
    throw missing(kind.programs, kind, path)
  }

  private init(
    _ path: String, _ kind: ForeignKind, _ program: ForeignProgram, at executable: URL, _ environment: [String: String],
    seconds: Int
  ) throws {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw WorkbenchError(
        .inputMissing, "there is no such file, or it may not be read", at: SourceLocation(file: path))
    }
    guard ForeignSignature.fits(path) else {
      throw WorkbenchError(
        .badData, "the file is not what its name says: it begins like no document of this kind",
        at: SourceLocation(file: path))
    }
    let work = try WorkFolder()
    folder = work
    let folder = work.url
    command = executable.lastPathComponent
    // An absolute path is no option, whatever the name begins with.
    var input = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    if kind.isText {
      // pandoc reads UTF-8 alone.
      let copy = folder.appending(path: "input")
      try Data(try TextInput(path: path).text.utf8).write(to: copy)
      input = copy.path(percentEncoded: false)
    }
    let output = folder.appending(path: "output")
    var process = ForeignProcess(
      program: executable, arguments: [], folder: folder, environment: environment, seconds: seconds)
    func run(_ arguments: [String]) throws {
      process.arguments = arguments
      let problem: String
      switch try process.run(output: output) {
      case .done: return
      case .failed(let status, let message): problem = "could not read it (status \(status)): \(message)"
      case .tookTooLong(let seconds): problem = "was stopped after \(seconds) seconds"
      case .wroteTooMuch(let count): problem = "was stopped after writing \(count) bytes"
      }
      throw WorkbenchError(
        .badData, "\(executable.lastPathComponent) \(problem)", remedy: "Save the file in another format.",
        at: SourceLocation(file: path))
    }
    switch program {
    case .pandoc:
      let template = folder.appending(path: "template.html")
      try Data(Self.pandocTemplate.utf8).write(to: template)
      // In its sandbox it opens nothing that the document names.
      try run([
        "--sandbox", "--from", kind.pandocFormat, "--to", Self.pandocOutput.name, "--template",
        template.path(percentEncoded: false), input,
      ])
      (self.path, format) = (output.path(percentEncoded: false), Self.pandocOutput.format)
    case .pdfToText:
      try run(["-enc", "UTF-8", "-nopgbrk", input, "-"])
      (self.path, format) = (output.path(percentEncoded: false), .text)
    case .libreOffice:
      let made = folder.appending(path: "made")
      try run([
        "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--convert-to",
        Self.officeOutput(kind.officeFormat).name, "--outdir", made.path(percentEncoded: false), input,
      ])
      let names = (try? FileManager.default.contentsOfDirectory(atPath: made.path(percentEncoded: false))) ?? []
      let files = names.sorted().map { made.appending(path: $0) }
      guard let first = files.first else {
        throw WorkbenchError(
          .badData, "\(executable.lastPathComponent) could not read it",
          remedy: "Install \(program.package(for: kind)) if it is not there, or save the file in another format.",
          at: SourceLocation(file: path))
      }
      format = Self.officeOutput(kind.officeFormat).format
      if kind.officeFormat == .presentation {
        // No filter makes text of slides, but of their pages.
        guard let reader = Self.executable(.pdfToText, environment) else {
          throw Self.missing([.pdfToText], kind, path)
        }
        process.program = reader
        try run(["-enc", "UTF-8", "-nopgbrk", first.path(percentEncoded: false), "-"])
        self.path = output.path(percentEncoded: false)
      } else if format == .text {
        // A paragraph, or a row, is a line there; in plain text a blank line parts paragraphs.
        var text = Data()
        for file in files {
          text += try Data(contentsOf: file).flatMap { $0 == 0x0A ? [0x0A, 0x0A] : [$0] } + [0x0A, 0x0A]
        }
        try text.write(to: output)
        self.path = output.path(percentEncoded: false)
      } else {
        self.path = first.path(percentEncoded: false)
      }
    }
  }

  private static func missing(_ programs: [ForeignProgram], _ kind: ForeignKind, _ path: String) -> WorkbenchError {
    let names = programs.map { $0.commands[0] }.joined(separator: " or ")
    return WorkbenchError(
      .badData, "files of this kind are read with the help of \(names), which is not installed",
      remedy: "Install it: apt install \(programs[0].package(for: kind)).", at: SourceLocation(file: path))
  }

  /// A program in one of the folders of `PATH`.
  private static func executable(_ program: ForeignProgram, _ environment: [String: String]) -> URL? {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    for command in program.commands {
      for folder in folders {
        let url = URL(filePath: String(folder)).appending(path: command)
        if FileManager.default.isExecutableFile(atPath: url.path(percentEncoded: false)) { return url }
      }
    }
    return nil
  }
}
