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
  private let gzip: GzipReader?
  /// The archive that the file is, where it is a zip archive.
  public let package: PackageFile?
  private var lookedAt: ArraySlice<UInt8> = []

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard input.
  ///   - rank: how much a file of a zip archive is wanted, by its name; of those with the highest rank, the first is
  ///     read. One below 0 is passed over where there is another.
  /// - Throws: ``XMLStreamError/missing(path:)``, ``XMLStreamError/isFolder(path:)``,
  ///   ``XMLStreamError/cannotOpen(path:reason:)``, or the error of a compressed file that is broken at its beginning.
  public init(path: String, choosing rank: (String) -> Int = { _ in 0 }) throws(XMLStreamError) {
    name = path
    let reader = try FileReader(path: path)
    let start = try reader.lookAhead(Compression.firstByteCount)
    switch Compression(firstBytes: start) {
    case nil: (file, archive, gzip, package) = (reader, nil, nil, nil)
    case .gzip?: (file, archive, gzip, package) = (reader, nil, try GzipReader(reader), nil)
    case .zip?:
      gzip = nil
      file = try reader.seekable()
      let package = try PackageFile(file)
      self.package = package
      let ranks = package.memberNames.map(rank)
      let highest = ranks.max() ?? 0
      let chosen = ranks.firstIndex(of: highest).map { package.memberNames[$0] }
      archive = try package.reader(of: chosen)
      passedOver = zip(package.memberNames, ranks).filter { $0.0 != chosen && $0.1 > 0 && $0.1 == highest }.map(\.0)
    case let compression?:
      (file, archive, gzip, package) = (reader, try ArchiveReader(reader, compression), nil, nil)
    }
  }

  /// Files of a zip archive that were wanted as well and are not read.
  private var passedOver: [String] = []

  /// What is to be said of the packing, once all is read: what of the file was not read.
  public var notices: [Diagnostic] {
    var notices: [Diagnostic] = []
    if !passedOver.isEmpty {
      let names = passedOver.prefix(5).joined(separator: ", ") + (passedOver.count > 5 ? ", …" : "")
      let read = memberName ?? ""
      notices.append(
        Diagnostic(
          .repair, "only \(read) was read of the archive; \(passedOver.count) more were left out: \(names)",
          at: SourceLocation(file: name)))
    }
    if let count = gzip?.trailingByteCount, count > 0 {
      notices.append(
        Diagnostic(
          .repair, "\(count) bytes behind the compressed data are not compressed and were ignored",
          at: SourceLocation(file: name)))
    }
    return notices
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
      do throws(XMLStreamError) {
        let piece = try readOn(upTo: limit - lookedAt.count)
        if piece.isEmpty { break }
        lookedAt += piece
      } catch {
        // Who reads on is told.
        guard !lookedAt.isEmpty else { throw error }
        break
      }
    }
    return Array(lookedAt.prefix(limit))
  }

  private func readOn(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    if let gzip { return try gzip.read(upTo: limit) }
    if let archive { return try archive.read(upTo: limit) }
    return try file.read(upTo: limit)
  }
}
