import BitextModel
import Foundation

/// Keeps a job from writing over what it reads, and over the memory that it works on.
///
/// An output is asked about before it is opened.
public enum OutputProtection {
  /// - Parameters:
  ///   - inputs: files that are read.
  ///   - memories: memories that are read or written, with the files that belong to them.
  /// - Throws: ``WorkbenchError`` where the output is one of them, by whatever name.
  public static func check(
    _ output: String, against inputs: [String], memories: [MemoryLocation] = []
  ) throws(WorkbenchError) {
    guard output != "-" else { return }
    for input in inputs where input != "-" && isSameFile(output, input) {
      throw WorkbenchError(
        .usage, "the output \(output) is also an input, which is never written over",
        remedy: "Give the output another name.")
    }
    for memory in memories {
      guard memory.files.contains(where: { isSameFile(output, $0) || isSameFile(folder(of: output), $0) }) else {
        continue
      }
      throw WorkbenchError(
        .usage, "the output \(output) is a file of the memory \(memory.name), which is never written over",
        remedy: "Give the output another name.")
    }
  }

  /// The path of a file without symbolic links; of one that is not there, in its folder without them.
  static func resolved(_ path: String) -> String {
    if let real = real(path) { return real }
    let name = URL(filePath: path).lastPathComponent
    guard let folder = real(folder(of: path)) else { return path }
    return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func isSameFile(_ one: String, _ other: String) -> Bool {
    if resolved(one) == resolved(other) { return true }
    let keys: [FileAttributeKey: NSObject?] = attributes(one)
    return !keys.isEmpty && keys == attributes(other)
  }

  /// What tells a file apart from all others: where it is on the disk. Nothing where there is no file.
  private static func attributes(_ path: String) -> [FileAttributeKey: NSObject?] {
    guard let all = try? FileManager.default.attributesOfItem(atPath: path) else { return [:] }
    return [
      .systemNumber: all[.systemNumber] as? NSObject, .systemFileNumber: all[.systemFileNumber] as? NSObject,
    ]
  }
}
