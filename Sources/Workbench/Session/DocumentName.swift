/// What a document is called in what is made of it: its file's name, without the folders of this machine.
enum DocumentName {
  static func of(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
