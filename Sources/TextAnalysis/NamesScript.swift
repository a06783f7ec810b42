/// The script in which a language's names stand.
struct NamesScript {
  /// Japanese and Korean mix scripts.
  private let scripts: Set<ScriptCode>

  /// - Parameter code: of ISO 15924, such as `Latn`.
  init(_ code: String) {
    let parts =
      switch code {
      case "Jpan": ["Hani", "Hira", "Kana"]
      case "Kore": ["Hang", "Hani"]
      case "Hans", "Hant": ["Hani"]
      default: [code]
      }
    scripts = Set(parts.map { ScriptCode($0) })
  }

  /// Whether all letters of a name are of the script, and there is one.
  func owns(_ name: String) -> Bool {
    var hasLetter = false
    for scalar in name.unicodeScalars {
      if scalar.value < 0x41 { continue }
      guard let script = ScriptCode.of(scalar.value) else { continue }
      guard scripts.contains(script) else { return false }
      hasLetter = true
    }
    return hasLetter
  }
}
