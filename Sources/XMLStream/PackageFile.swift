public import BitextModel

/// A zip archive whose files are asked for by name, as documents of offices are.
///
/// Nothing is written to the disk, and what a file is called is only a name: no path of this machine is made of it.
public final class PackageFile {
  public var name: String { file.name }
  /// The names of the files, in the order of the archive's directory.
  public let memberNames: [String]
  private let file: FileReader

  /// A member that is read whole has so many bytes at most.
  public static let memberByteCount = 512 << 20

  init(_ file: FileReader) throws(XMLStreamError) {
    self.file = file
    guard file.seek(0, 0) == 0 else { throw .readFailed(name: file.name, reason: "no place in it can be gone to") }
    memberNames = try ArchiveReader.memberNames(of: file)
    if memberNames.isEmpty { throw .emptyArchive(name: file.name) }
  }

  /// Opens a package.
  ///
  /// - Throws: ``XMLStreamError/damagedArchive(name:reason:)`` for what is no zip archive, and the errors of `InputFile`.
  public convenience init(path: String) throws(XMLStreamError) {
    try self.init(FileReader(path: path).seekable())
  }

  public func has(_ member: String) -> Bool { memberNames.contains(member) }

  /// A member as a source of bytes. One member is read at a time.
  ///
  /// - Returns: `nil` where there is none of this name.
  public func source(of member: String) throws(XMLStreamError) -> PackageMember? {
    guard has(member) else { return nil }
    return PackageMember(name: name, try reader(of: member))
  }

  /// - Parameter member: the first one where none is named.
  func reader(of member: String?) throws(XMLStreamError) -> ArchiveReader {
    _ = file.seek(0, 0)
    return try ArchiveReader(file, .zip, member: member)
  }
}

/// The bytes of a file inside of a package; messages name the package.
public struct PackageMember: ByteSource {
  public let name: String
  private let reader: ArchiveReader
  private var byteCount = 0

  init(name: String, _ reader: ArchiveReader) {
    self.name = name
    self.reader = reader
  }

  public mutating func read(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    let bytes = try reader.read(upTo: limit)
    byteCount += bytes.count
    guard byteCount <= PackageFile.memberByteCount else { throw .expandsTooMuch(name: name, byteCount: byteCount) }
    return bytes
  }
}
