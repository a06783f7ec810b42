/// How far the reading of an XLIFF file is, between units.
struct XLIFFProgress {
  /// An element around the units.
  struct Scope {
    enum Kind { case file, group, other, foreign }

    let kind: Kind
    /// The name as it is written.
    let name: String
  }

  var surroundings: XLIFFSurroundings
  /// What the elements around the unit are, outermost first.
  var scopes: [Scope] = []
  var hasRoot = false
  /// The namespace of the root; `nil` where it has none.
  var rootNamespaceName: String?

  /// The names of the elements that are open around the units, as they are written.
  var openNames: [String] { scopes.map(\.name) }

  /// The innermost element around the units ends.
  mutating func endScope() {
    switch scopes.popLast()?.kind {
    case .group: _ = surroundings.groups.popLast()
    case .file: (surroundings.tags, surroundings.groups) = (XLIFFDefinitions(), [])
    case .other, .foreign, nil: break
    }
  }
}
