import CICU

/// A Unicode normalisation form (UAX 15).
public enum NormalForm: Sendable {
  /// Composed: what the project compares texts in.
  case nfc
  /// Decomposed: letters and their marks apart.
  case nfd
  /// Composed, with compatibility characters (ligatures, full-width forms) replaced.
  case nfkc

  fileprivate var form: cicu_normal_form {
    switch self {
    case .nfc: CICU_NFC
    case .nfd: CICU_NFD
    case .nfkc: CICU_NFKC
    }
  }
}

extension String {
  /// The text in a normalisation form.
  ///
  /// - Complexity: O(*n*) in bytes; ASCII text is returned as it is.
  public func normalized(_ form: NormalForm) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return textFromICU(self) { cicu_normalize(form.form, $0, $1, $2, $3) } ?? self
  }
}
