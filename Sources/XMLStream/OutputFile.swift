public import BitextModel
import Glibc

/// A file or standard output as a sink of bytes; a file appears under its name whole or not at all.
///
/// The bytes go to a temporary file beside the target, which ``commit()`` renames. What is not committed is removed,
/// and a file that was there before stays as it was. Standard output and devices are written to directly. A name that ends
/// in `.gz`, `.bz2` or `.xz` makes a compressed file.
public final class OutputFile: ByteSink {
  /// The target as the person named it; `-` for standard output.
  public let name: String
  private let descriptor: Int32
  /// The file that the bytes are in until they are committed; `nil` where there is none.
  private var temporaryPath: String?
  /// The target with symbolic links followed.
  private let targetPath: String
  private var buffer: [UInt8] = []
  private var isOpen = true
  private var isPrepared = false
  private var compressed: CompressedOutput?

  private static let bufferSize = 1 << 16

  /// Makes ready to write a file.
  ///
  /// - Parameter path: the file, or `-` for standard output.
  /// - Throws: ``XMLStreamError/cannotCreate(path:reason:)``.
  public init(path: String) throws(XMLStreamError) {
    name = path
    if path == "-" {
      (descriptor, targetPath) = (STDOUT_FILENO, path)
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw .cannotCreate(path: path, reason: "it is a folder")
    }
    if exists, access(path, W_OK) != 0 {
      throw .cannotCreate(path: path, reason: systemMessage(errno))
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      targetPath = path
      guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: systemMessage(errno)) }
      return
    }
    targetPath = exists ? OutputFile.resolved(path) : path
    let temporary = OutputFile.temporaryName(beside: targetPath)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let number = errno
      let folder = OutputFile.folder(of: targetPath)
      let reason = number == ENOENT ? "there is no folder \(folder)" : systemMessage(number)
      throw .cannotCreate(path: path, reason: reason)
    }
    // Tells that a process is at it; see UnfinishedFiles.
    flock(descriptor, LOCK_EX | LOCK_NB)
    temporaryPath = temporary
    UnfinishedFiles.add(temporary)
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    buffer.reserveCapacity(OutputFile.bufferSize)
    if let compression = Compression(fileName: path) {
      compressed = CompressedOutput(compression) { [descriptor] in
        try OutputFile.write($0, to: descriptor, name: path)
      }
    }
  }

  deinit { discard() }

  /// Writes bytes behind those written before; they may stay in a buffer.
  ///
  /// - Throws: ``XMLStreamError/readerWentAway(name:)`` where the reader of a pipe has gone,
  ///   ``XMLStreamError/writeFailed(name:reason:)`` for a full disk and the like.
  public func write(_ bytes: [UInt8]) throws(XMLStreamError) {
    guard isOpen else { throw .writeFailed(name: name, reason: "the output is closed") }
    if buffer.count + bytes.count > OutputFile.bufferSize { try flush() }
    if bytes.count >= OutputFile.bufferSize {
      try pass(bytes)
    } else {
      buffer += bytes
    }
  }

  /// Passes on what is in the buffer, so that a reader of a pipe sees it now.
  public func flush() throws(XMLStreamError) {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try pass(buffer)
  }

  /// Ends the writing: all bytes are on the disk, and the file waits for its name. Several files that belong together are
  /// prepared all before the first is committed.
  public func prepare() throws(XMLStreamError) {
    guard isOpen, !isPrepared else { return }
    try flush()
    if let compressed {
      do { try compressed.finish() } catch { throw failure(error) }
    }
    // A split output has thousands of files that wait.
    (buffer, compressed) = ([], nil)
    isPrepared = true
    guard temporaryPath != nil else { return close() }
    guard fsync(descriptor) == 0 else { throw .writeFailed(name: name, reason: systemMessage(errno)) }
    close()
  }

  /// Ends the output: all bytes are on the disk and the file bears its name.
  public func commit() throws(XMLStreamError) {
    try prepare()
    guard let temporaryPath else { return }
    guard rename(temporaryPath, targetPath) == 0 else {
      throw .cannotCreate(path: name, reason: systemMessage(errno))
    }
    UnfinishedFiles.forget(temporaryPath)
    self.temporaryPath = nil
    OutputFile.syncFolder(of: targetPath)
  }

  /// Gives the output up: nothing stays of it. Without effect on what is committed.
  public func discard() {
    if let temporaryPath {
      unlink(temporaryPath)
      UnfinishedFiles.forget(temporaryPath)
    }
    temporaryPath = nil
    buffer = []
    close()
  }

  private func close() {
    guard isOpen else { return }
    isOpen = false
    if descriptor != STDOUT_FILENO { Glibc.close(descriptor) }
  }

  private func pass(_ bytes: [UInt8]) throws(XMLStreamError) {
    do {
      if let compressed { try compressed.write(bytes) } else { try OutputFile.write(bytes, to: descriptor, name: name) }
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> XMLStreamError {
    switch error as? XMLStreamError {
    case .writeFailed("", let reason): .writeFailed(name: name, reason: reason)
    case let known?: known
    case nil: .writeFailed(name: name, reason: "\(error)")
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(XMLStreamError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[start...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw .readerWentAway(name: name)
      } else if errno != EINTR {
        throw .writeFailed(name: name, reason: systemMessage(errno))
      }
    }
  }

  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func temporaryName(beside path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(folder(of: path))/\(UnfinishedFiles.prefix(of: name))\(getpid()).\(mark).part"
  }

  /// A new name is safe from a power cut only when its folder is written; where that is not possible, nothing is lost yet.
  private static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    Glibc.close(descriptor)
  }
}
