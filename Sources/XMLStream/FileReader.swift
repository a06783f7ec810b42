import Glibc

/// The bytes of an open file, as they are on the disk or come through a pipe.
final class FileReader {
  let name: String
  /// The size of a regular file; `nil` for a pipe, whose end nobody knows.
  let byteCount: Int?
  /// How many bytes were taken from the file so far.
  private(set) var bytesRead = 0
  private let descriptor: Int32
  private let closesDescriptor: Bool
  /// Bytes that were read to look at them and not yet given out.
  private var lookedAt: ArraySlice<UInt8> = []

  init(path: String) throws(XMLStreamError) {
    name = path
    if path == "-" {
      (descriptor, closesDescriptor, byteCount) = (STDIN_FILENO, false, nil)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let number = errno
      if number == ENOENT || number == ENOTDIR { throw .missing(path: path) }
      throw .cannotOpen(path: path, reason: systemMessage(number))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: systemMessage(errno)) }
    closesDescriptor = true
    byteCount = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// A file without a name that holds what is left of another.
  private init(spooling other: FileReader) throws(XMLStreamError) {
    name = other.name
    closesDescriptor = true
    var template = Array("/tmp/.dragoman-XXXXXX".utf8CString)
    if let folder = getenv("TMPDIR") { template = Array("\(String(cString: folder))/.dragoman-XXXXXX".utf8CString) }
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard made >= 0 else { throw .readFailed(name: other.name, reason: systemMessage(errno)) }
    descriptor = made
    template.withUnsafeBufferPointer { if let path = $0.baseAddress { _ = unlink(path) } }
    var count = 0
    while true {
      let bytes = try other.read(upTo: 1 << 18)
      if bytes.isEmpty { break }
      var written = 0
      while written < bytes.count {
        let more = bytes.withUnsafeBytes { space in
          space.baseAddress.map { Glibc.write(made, $0 + written, bytes.count - written) } ?? -1
        }
        guard more > 0 else { throw .readFailed(name: other.name, reason: systemMessage(errno)) }
        written += more
      }
      count += bytes.count
    }
    byteCount = count
    lseek(made, 0, SEEK_SET)
  }

  /// The same bytes as a file in which places can be gone to: itself, or a copy of a pipe that is gone with the reader.
  func seekable() throws(XMLStreamError) -> FileReader {
    byteCount == nil ? try FileReader(spooling: self) : self
  }

  deinit { if closesDescriptor { close(descriptor) } }

  /// Fills the front of a buffer.
  ///
  /// - Returns: how many bytes were put there; 0 at the end only.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLStreamError) -> Int {
    if !lookedAt.isEmpty {
      let piece = lookedAt.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      lookedAt = lookedAt.dropFirst(buffer.count)
      return piece.count
    }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        bytesRead += count
        return count
      }
      if errno != EINTR { throw .readFailed(name: name, reason: systemMessage(errno)) }
    }
  }

  /// The next bytes; none at the end.
  func read(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    var failure: XMLStreamError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { space, initialized in
      do throws(XMLStreamError) {
        initialized = try read(into: UnsafeMutableRawBufferPointer(space))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Looks at the first bytes; they are read again later.
  func lookAhead(_ count: Int) throws(XMLStreamError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try read(upTo: count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    lookedAt = bytes[...]
    return bytes
  }

  /// Moves to another place of a regular file.
  ///
  /// - Returns: the place, or -1 where the file cannot be moved in.
  func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    guard byteCount != nil else { return -1 }
    lookedAt = []
    return Int64(lseek(descriptor, Int(offset), whence))
  }
}
