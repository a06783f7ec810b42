/// The versions of TBX that are written.
public enum TBXVersion: String, Sendable, CaseIterable {
  /// ISO 30042:2008, which OmegaT and Okapi read.
  case two
  /// ISO 30042:2019, the dialect TBX-Basic with categories as attributes (DCA).
  case three

  var root: StaticString { self == .two ? "martif" : "tbx" }
  var head: StaticString { self == .two ? "martifHeader" : "tbxHeader" }
  var entry: StaticString { self == .two ? "termEntry" : "conceptEntry" }
  var language: StaticString { self == .two ? "langSet" : "langSec" }
  var term: StaticString { self == .two ? "tig" : "termSec" }
}
