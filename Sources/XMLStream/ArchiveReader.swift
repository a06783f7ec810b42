import CArchive
import Glibc

/// The bytes inside a compressed file, or of the first file in a zip archive, through libarchive.
///
/// Nothing is written to the disk, whatever path a member of an archive claims.
final class ArchiveReader {
  /// The name of the file inside a zip archive.
  private(set) var memberName: String?
  private let file: FileReader
  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var failure: XMLStreamError?
  private var bytesMade = 0
  private var isAtEnd = false

  /// - Parameter member: the file inside of a zip archive; the first where none is named.
  init(_ file: FileReader, _ compression: Compression, member: String? = nil) throws(XMLStreamError) {
    guard let archive = archive_read_new() else { throw .readFailed(name: file.name, reason: "out of memory") }
    self.file = file
    self.archive = archive
    buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    switch compression {
    case .gzip: archive_read_support_filter_gzip(archive)
    case .bzip2: archive_read_support_filter_bzip2(archive)
    case .xz: archive_read_support_filter_xz(archive)
    case .zip: archive_read_support_format_zip(archive)
    }
    if compression != .zip {
      archive_read_support_format_raw(archive)
      archive_read_support_format_empty(archive)
    }
    try open()
    try findMember(member)
  }

  /// The names of the files inside of a zip archive, in the order of its directory.
  static func memberNames(of file: FileReader) throws(XMLStreamError) -> [String] {
    let reader = try ArchiveReader(listing: file)
    var names: [String] = []
    var byteCount = 0
    while let name = try reader.nextMember()?.name {
      guard !leadsOutside(name) else {
        throw .damagedArchive(name: file.name, reason: "it names a file outside of itself, \(name)")
      }
      names.append(name)
      byteCount += name.utf8.count
      if names.count > mostMembers || byteCount > mostNameBytes {
        throw .damagedArchive(name: file.name, reason: "it has too many files")
      }
    }
    return names
  }

  private static nonisolated(unsafe) let unicodeLocale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  /// An archive with more files is no document, and no memory.
  private static let mostMembers = 20_000
  private static let mostNameBytes = 8 << 20

  private init(listing file: FileReader) throws(XMLStreamError) {
    guard let archive = archive_read_new() else { throw .readFailed(name: file.name, reason: "out of memory") }
    self.file = file
    self.archive = archive
    buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    archive_read_support_format_zip(archive)
    try open()
  }

  deinit {
    archive_read_free(archive)
    buffer.deallocate()
  }

  /// The next bytes; none at the end.
  func read(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    if isAtEnd { return [] }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { space, initialized in
      repeat {
        count = archive_read_data(archive, space.baseAddress, limit)
      } while count == Int(ARCHIVE_RETRY)
      initialized = max(0, count)
    }
    if count < 0 { throw fault() }
    if count == 0 { isAtEnd = true }
    bytesMade += count
    if CompressionRatio.isBeyondBelief(bytesMade, of: file.bytesRead) {
      throw .expandsTooMuch(name: file.name, byteCount: bytesMade)
    }
    return bytes
  }

  private func open() throws(XMLStreamError) {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, client, block in
      guard let client, let block else { return -1 }
      return Unmanaged<ArchiveReader>.fromOpaque(client).takeUnretainedValue().giveBlock(block)
    }
    if file.byteCount != nil {
      archive_read_set_seek_callback(archive) { _, client, offset, whence in
        guard let client else { return -1 }
        return Unmanaged<ArchiveReader>.fromOpaque(client).takeUnretainedValue().file.seek(offset, whence)
      }
    }
    guard archive_read_open1(archive) == ARCHIVE_OK else { throw fault() }
  }

  /// Puts the archive at a regular file: the one that is named, or the first.
  private func findMember(_ wanted: String?) throws(XMLStreamError) {
    let isZip = { archive_format(self.archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }
    while let (entry, name) = try nextMember() {
      guard isZip() else { return }
      memberName = name
      guard wanted == nil || memberName == wanted else { continue }
      if archive_entry_is_encrypted(entry) != 0 {
        throw .damagedArchive(name: file.name, reason: "it is locked with a password")
      }
      return
    }
    if isZip() || wanted != nil { throw .emptyArchive(name: file.name) }
    isAtEnd = true
  }

  /// Whether a name would lead out of the folder into which an archive is unpacked.
  private static func leadsOutside(_ name: String) -> Bool {
    let parts = name.replacing("\\", with: "/").split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains("..") || parts.first?.hasSuffix(":") == true
  }

  /// The next regular file of the archive, and its name; `nil` behind the last.
  private func nextMember() throws(XMLStreamError) -> (entry: OpaquePointer, name: String)? {
    // libarchive gives up names that the locale cannot hold, and a program has that of C at first.
    let before = uselocale(Self.unicodeLocale)
    defer { uselocale(before) }
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw fault() }
      // The type bits of stat(2): 0o100000 is a regular file.
      guard archive_entry_filetype(entry) & 0o170000 == 0o100000 else { continue }
      let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      return (entry, path.map { String(cString: $0) } ?? "?")
    }
  }

  /// libarchive asks for a block of the file.
  private func giveBlock(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(XMLStreamError) {
      let count = try file.read(into: buffer)
      block.pointee = UnsafeRawPointer(buffer.baseAddress)
      return count
    } catch {
      failure = error
      return -1
    }
  }

  private func fault() -> XMLStreamError {
    if let failure { return failure }
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown fault"
    return .damagedArchive(name: file.name, reason: reason)
  }
}
