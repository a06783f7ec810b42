import BitextModel
import Foundation

/// Keeps a job from writing over what it reads.
public enum OutputProtection {
  /// - Throws: ``WorkbenchError`` where the output is one of the inputs, by whatever name.
  public static func check(_ output: String, against inputs: [String]) throws(WorkbenchError) {
    guard output != "-" else { return }
    for input in inputs where input != "-" && isSameFile(output, input) {
      throw WorkbenchError(
        .usage, "the output \(output) is also an input, which is never written over",
        remedy: "Give the output another name.")
    }
  }

  private static func isSameFile(_ one: String, _ other: String) -> Bool {
    let (a, b) = (URL(filePath: one), URL(filePath: other))
    if a.resolvingSymlinksInPath().standardizedFileURL == b.resolvingSymlinksInPath().standardizedFileURL {
      return true
    }
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
