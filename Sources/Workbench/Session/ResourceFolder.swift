import BitextModel
public import Foundation

/// Where the data files that come with the program are: `Languages/`, `Glossaries/` and `Lexicons/`.
///
/// They are found without the build folder: from `DRAGOMAN_RESOURCES`, beside the binary, in `../share/dragoman` of an
/// installation, or, for a binary that was just built, in the package that it was built from.
public struct ResourceFolder: Sendable, Hashable {
  public let url: URL
  /// How it was found, for `doctor`.
  public let origin: String

  public init(url: URL, origin: String) {
    self.url = url
    self.origin = origin
  }

  /// One folder a language: what segmentation, names and language guessing know of it.
  public var languages: URL { url.appending(path: "Languages") }

  /// The built-in glossary, one file a domain.
  public var glossaries: URL { url.appending(path: "Glossaries") }

  /// The built-in lexicons, one file a pair of languages.
  public var lexicons: URL { url.appending(path: "Lexicons") }

  /// A place in one of its files, by the file's name in the folder; other places as they are.
  func relative(_ location: SourceLocation) -> SourceLocation {
    let folder = url.path(percentEncoded: false)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard location.file.hasPrefix(prefix) else { return location }
    return SourceLocation(
      file: String(location.file.dropFirst(prefix.count)), line: location.line, byteOffset: location.byteOffset)
  }

  /// Finds the folder.
  ///
  /// - Throws: ``WorkbenchError`` where an installation has lost its files.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment, binary: URL? = runningBinary
  ) throws(WorkbenchError) -> ResourceFolder {
    if let named = environment["DRAGOMAN_RESOURCES"], !named.isEmpty {
      let folder = ResourceFolder(url: URL(filePath: named), origin: "DRAGOMAN_RESOURCES")
      guard folder.isComplete else {
        throw WorkbenchError(
          .inputMissing, "DRAGOMAN_RESOURCES names \(named), which holds no Languages folder",
          remedy: "Set it to the folder that holds Languages and Glossaries, or unset it.")
      }
      return folder
    }
    var tried: [String] = []
    for candidate in candidates(binary: binary) {
      if candidate.isComplete { return candidate }
      tried.append(candidate.url.path(percentEncoded: false))
    }
    throw WorkbenchError(
      .inputMissing, "the program's data files (Languages, Glossaries) are not in \(tried.joined(separator: ", "))",
      remedy: "Install again with make install, or set DRAGOMAN_RESOURCES to the folder that holds them.")
  }

  private static func candidates(binary: URL?) -> [ResourceFolder] {
    guard let folder = binary?.deletingLastPathComponent() else { return [] }
    var found = [
      ResourceFolder(url: folder, origin: "beside the binary"),
      ResourceFolder(
        url: folder.deletingLastPathComponent().appending(path: "share/dragoman"), origin: "installation"),
    ]
    var ancestor = folder
    while ancestor.path(percentEncoded: false).count > 1 {
      ancestor = ancestor.deletingLastPathComponent()
      let manifest = ancestor.appending(path: "Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path(percentEncoded: false)) {
        found.append(ResourceFolder(url: ancestor, origin: "package"))
        break
      }
    }
    return found
  }

  private var isComplete: Bool {
    var isFolder: ObjCBool = false
    let path = languages.path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The binary of this process, with links resolved.
  public static var runningBinary: URL? {
    let link = "/proc/self/exe"
    if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: link) { return URL(filePath: path) }
    return Bundle.main.executableURL?.resolvingSymlinksInPath()
  }
}
