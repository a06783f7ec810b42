import Glibc

/// A file that is read at any place; what cannot be read is not there.
final class RawFile {
  private let descriptor: Int32
  /// In bytes.
  let size: Int

  /// - Returns: `nil` where it cannot be opened or is no ordinary file.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// So many bytes; `nil` where there are fewer, or the disk does not give them.
  func read(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count > 0, offset <= size - count else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let given = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
        if given < 0, errno == EINTR { continue }
        guard given > 0 else {
          isWhole = false
          return
        }
        filled += given
      }
    }
    return isWhole ? bytes : nil
  }
}
