import CArchive

/// Compresses bytes on their way to a file, through libarchive.
final class CompressedOutput {
  private let archive: OpaquePointer
  private let entry: OpaquePointer
  private let pass: ([UInt8]) throws -> Void
  /// `AE_IFREG`, a macro that is not imported.
  private static let regularFile: UInt32 = 0o100000
  /// What went wrong behind libarchive's back.
  private var failure: (any Error)?

  /// - Parameter pass: takes the compressed bytes.
  /// - Returns: `nil` for what libarchive cannot write.
  init?(_ compression: Compression, pass: @escaping ([UInt8]) throws -> Void) {
    guard let archive = archive_write_new(), let entry = archive_entry_new() else { return nil }
    self.archive = archive
    self.entry = entry
    self.pass = pass
    archive_write_set_format_raw(archive)
    let status: Int32
    switch compression {
    case .gzip:
      status = archive_write_add_filter_gzip(archive)
      // No date: the same content gives the same bytes.
      archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    case .bzip2: status = archive_write_add_filter_bzip2(archive)
    case .xz: status = archive_write_add_filter_xz(archive)
    case .zip: return nil
    }
    archive_write_set_bytes_per_block(archive, 1 << 16)
    archive_write_set_bytes_in_last_block(archive, 1)
    guard status == ARCHIVE_OK else { return nil }
    let opened = archive_write_open(
      archive, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, client, bytes, count in
        guard let client, let bytes else { return -1 }
        let output = Unmanaged<CompressedOutput>.fromOpaque(client).takeUnretainedValue()
        do {
          try output.pass([UInt8](UnsafeRawBufferPointer(start: bytes, count: count)))
          return la_ssize_t(count)
        } catch {
          output.failure = error
          return -1
        }
      }, nil)
    archive_entry_set_filetype(entry, CompressedOutput.regularFile)
    guard opened == ARCHIVE_OK, archive_write_header(archive, entry) == ARCHIVE_OK else { return nil }
  }

  deinit {
    // What was not finished is given up; it must not be passed on now.
    archive_write_fail(archive)
    archive_entry_free(entry)
    archive_write_free(archive)
  }

  /// - Throws: what `pass` throws.
  func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress.map { $0 + start }, bytes.count - start)
      }
      guard written > 0 else { throw failure ?? fault }
      start += written
    }
  }

  /// Passes on what is left.
  func finish() throws {
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failure ?? fault }
  }

  private var fault: XMLStreamError {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "it cannot be compressed"
    return .writeFailed(name: "", reason: reason)
  }
}
