/// Several forms in one cell of a wide table, with `|` between them.
///
/// A bar of a form is written `\|`. Backslashes that stand before a bar of either kind are doubled, others are not, so that every
/// form comes back as it was.
public enum BarredForms {
  private static let bar: Unicode.Scalar = "|"
  private static let backslash: Unicode.Scalar = "\\"

  /// - Complexity: O(*n*) in bytes.
  public static func joined(_ forms: [String]) -> String {
    var made = String.UnicodeScalarView()
    for (place, form) in forms.enumerated() {
      if place > 0 { made.append(bar) }
      var run = 0
      for scalar in form.unicodeScalars {
        if scalar == bar { made.append(contentsOf: repeatElement(backslash, count: run + 1)) }
        run = scalar == backslash ? run + 1 : 0
        made.append(scalar)
      }
      if place + 1 < forms.count { made.append(contentsOf: repeatElement(backslash, count: run)) }
    }
    return String(made)
  }

  /// The forms of a cell; those with nothing but white space in them are left out.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func parted(_ cell: String) -> [String] {
    var forms: [String] = []
    var form = String.UnicodeScalarView()
    var run = 0
    for scalar in cell.unicodeScalars {
      if scalar == backslash {
        run += 1
        continue
      }
      if scalar == bar {
        form.append(contentsOf: repeatElement(backslash, count: run / 2))
        if run.isMultiple(of: 2) {
          forms.append(String(form))
          form = String.UnicodeScalarView()
        } else {
          form.append(bar)
        }
      } else {
        form.append(contentsOf: repeatElement(backslash, count: run))
        form.append(scalar)
      }
      run = 0
    }
    form.append(contentsOf: repeatElement(backslash, count: run))
    forms.append(String(form))
    return forms.filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
