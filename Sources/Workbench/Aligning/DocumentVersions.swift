import BitextModel

/// The files that are versions of one document.
struct DocumentVersions: Sendable {
  struct File: Sendable {
    var path: String
    /// The path in its folder.
    var name: String
    /// Told by the text where it is `nil`.
    var language: LanguageTag?
    /// The folder, counted from 0.
    var folder: Int
  }

  /// What the files' names have in common.
  var document: String
  /// In the order in which they are aligned.
  var files: [File]

  /// Two files that would both be the same version.
  var rivals: (File, File)? {
    for (index, file) in files.enumerated() {
      let other = files[..<index].first { other in
        guard let language = file.language else { return file.folder == other.folder && other.language == nil }
        return language == other.language
      }
      if let other { return (other, file) }
    }
    return nil
  }
}
