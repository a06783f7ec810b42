public import BitextModel

/// A zip archive whose files are asked for by name, as documents of offices are.
///
/// Nothing is written to the disk, and what a file is called is only a name: no path of this machine is made of it.
public final class PackageFile {
  public var name: String { file.name }
  /// The names of the files, in the order of the archive's directory.
  public let memberNames: [String]
  private let file: FileReader
  /// The first member of each name, and of each name in small letters.
  private var members: [String: String] = [:]
  /// How many bytes of members were given out.
  fileprivate var byteCount = 0

  /// So many bytes of members are given out at most, all together.
  public static let mostBytes = 1 << 30

  init(_ file: FileReader) throws(XMLStreamError) {
    self.file = file
    guard file.seek(0, 0) == 0 else { throw .readFailed(name: file.name, reason: "no place in it can be gone to") }
    memberNames = try ArchiveReader.memberNames(of: file)
    if memberNames.isEmpty { throw .emptyArchive(name: file.name) }
    for name in memberNames.reversed() { members[Self.folded(name)] = name }
    for name in memberNames { members[name] = name }
  }

  /// Opens a package.
  ///
  /// - Throws: ``XMLStreamError/damagedArchive(name:reason:)`` for what is no zip archive, and the errors of `InputFile`.
  public convenience init(path: String) throws(XMLStreamError) {
    try self.init(FileReader(path: path).seekable())
  }

  public func has(_ member: String) -> Bool { found(member) != nil }

  /// A member as a source of bytes, whose name in messages says where in the package it is. One member is read at a time.
  ///
  /// Names are compared as packages of offices do it: case does not count, where none is written like this.
  ///
  /// - Returns: `nil` where there is none of this name; of several, the first.
  /// - Throws: ``XMLStreamError/damagedArchive(name:reason:)`` where it is locked with a password.
  public func source(of member: String) throws(XMLStreamError) -> PackageMember? {
    guard let found = found(member) else { return nil }
    return PackageMember(self, name: "\(name)/\(member)", try reader(of: found))
  }

  private func found(_ member: String) -> String? { members[member] ?? members[Self.folded(member)] }

  /// Small letters; some programs write backslashes, or a slash in front.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().replacing("\\", with: "/").drop { $0 == "/" })
  }

  /// - Parameter member: the first one where none is named.
  func reader(of member: String?) throws(XMLStreamError) -> ArchiveReader {
    _ = file.seek(0, 0)
    return try ArchiveReader(file, .zip, member: member)
  }
}

/// The bytes of a file inside of a package.
public struct PackageMember: ByteSource {
  public let name: String
  private let package: PackageFile
  private let reader: ArchiveReader

  init(_ package: PackageFile, name: String, _ reader: ArchiveReader) {
    self.name = name
    self.package = package
    self.reader = reader
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: ``XMLStreamError/beyondLimit(_:what:limit:)`` where the members grow beyond ``PackageFile/mostBytes``.
  public mutating func read(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    let bytes = try reader.read(upTo: limit)
    package.byteCount += bytes.count
    guard package.byteCount <= PackageFile.mostBytes else {
      throw .beyondLimit(
        SourceLocation(file: package.name), what: "too many bytes in the files of the package",
        limit: PackageFile.mostBytes)
    }
    return bytes
  }
}
