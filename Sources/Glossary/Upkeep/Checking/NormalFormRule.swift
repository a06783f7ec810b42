/// Forms that are not in NFC.
struct NormalFormRule: GlossaryRule {
  let name = "nfc"
  let summary = "a form that is not in NFC (UAX 15), which other programs do not find"

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    glossary.files.flatMap(\.faults).filter { $0.kind == .normalForm }.map {
      GlossaryFinding(
        name, .warning, $0.message, remedy: "dragoman glossary import FILE -o NEW.tsv writes it in NFC", at: $0.location
      )
    }
  }
}
