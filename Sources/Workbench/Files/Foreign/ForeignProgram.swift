/// A program that turns documents which are not read here into ones that are.
enum ForeignProgram: CaseIterable {
  case pandoc
  case libreOffice
  /// Of Poppler.
  case pdfToText

  /// The names under which it may be installed.
  var commands: [String] {
    switch self {
    case .pandoc: ["pandoc"]
    case .libreOffice: ["soffice", "libreoffice"]
    case .pdfToText: ["pdftotext"]
    }
  }

  /// What Debian calls it.
  func package(for kind: ForeignKind) -> String {
    switch self {
    case .pandoc: "pandoc"
    case .libreOffice:
      switch kind.officeFormat {
      case .text: "libreoffice-writer"
      case .presentation: "libreoffice-impress"
      case .spreadsheet: "libreoffice-calc"
      }
    case .pdfToText: "poppler-utils"
    }
  }
}
