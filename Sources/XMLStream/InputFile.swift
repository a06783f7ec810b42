public import BitextModel

/// A file or standard input as a source of bytes, unpacked on the way where it is compressed.
///
/// gzip, bzip2, xz and zip are told by the first bytes, not by the name; of a zip archive one file is read, the others
/// through ``package``.
/// Memory stays bounded by a constant, nothing is written to the disk, and a file that swells beyond a thousand times
/// its size (over 100 MB) is refused.
public final class InputFile: ByteSource {
  public let name: String
  private let file: FileReader
  private let archive: ArchiveReader?
  /// The archive that the file is, where it is a zip archive.
  public let package: PackageFile?
  private var lookedAt: ArraySlice<UInt8> = []

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard input.
  ///   - isWanted: tells by its name whether a file of a zip archive is the one to read; else its first is.
  /// - Throws: ``XMLStreamError/missing(path:)``, ``XMLStreamError/isFolder(path:)``,
  ///   ``XMLStreamError/cannotOpen(path:reason:)``, or the error of a compressed file that is broken at its beginning.
  public init(path: String, choosing isWanted: (String) -> Bool = { _ in false }) throws(XMLStreamError) {
    name = path
    let reader = try FileReader(path: path)
    let start = try reader.lookAhead(Compression.firstByteCount)
    switch Compression(firstBytes: start) {
    case nil: (file, archive, package) = (reader, nil, nil)
    case .zip?:
      file = try reader.seekable()
      let package = try PackageFile(file)
      self.package = package
      archive = try package.reader(of: package.memberNames.first(where: isWanted))
    case let compression?: (file, archive, package) = (reader, try ArchiveReader(reader, compression), nil)
    }
  }

  /// The name of the file inside a zip archive, for recognising its format.
  public var memberName: String? { archive?.memberName }

  /// The size on the disk in bytes, compressed as it is; `nil` for a pipe.
  public var byteCountOnDisk: Int? { file.byteCount }

  /// How many bytes were taken from the disk so far, for a progress display.
  public var bytesReadFromDisk: Int { file.bytesRead }

  public func read(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    if !lookedAt.isEmpty {
      let piece = lookedAt.prefix(limit)
      lookedAt = lookedAt.dropFirst(limit)
      return Array(piece)
    }
    return try readOn(upTo: limit)
  }

  /// Looks at the first bytes that are left, unpacked; they are read again later.
  ///
  /// - Returns: `limit` bytes, or fewer where the input ends before.
  public func lookAhead(_ limit: Int) throws(XMLStreamError) -> [UInt8] {
    while lookedAt.count < limit {
      let piece = try readOn(upTo: limit - lookedAt.count)
      if piece.isEmpty { break }
      lookedAt += piece
    }
    return Array(lookedAt.prefix(limit))
  }

  private func readOn(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    if let archive { return try archive.read(upTo: limit) }
    return try file.read(upTo: limit)
  }
}
