import BitextModel

/// The forms that a language's words have after numbers, as the header's `Plural-Forms` tells them.
struct POPlurals: Hashable {
  /// How many forms there are; `nil` where the header does not say.
  var count: Int?
  /// The form that stands behind 1.
  var singularIndex = 0

  /// Nothing is known: the first form is the singular.
  static let unknown = POPlurals()

  private init() {}

  /// Reads `nplurals=2; plural=(n != 1);`.
  init(_ field: String) {
    for part in field.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].filter { !$0.isWhitespace }
      let value = part[part.index(after: equals)...]
      if name == "nplurals" { count = Int(value.filter { !$0.isWhitespace }) }
      if name == "plural" { singularIndex = PluralExpression.value(of: String(value), n: 1) ?? 0 }
    }
  }

  /// Whether a form is the translation of the singular. Where there is one form for all numbers, it is that of the plural.
  func isSingular(_ index: Int) -> Bool { count == 1 ? false : index == singularIndex }

  /// The forms of languages as gettext's manual gives them ("Plural forms"); others have two, one of them for 1.
  static func field(for language: LanguageTag) -> String {
    let key = language.canonical == "pt-BR" ? "pt-BR" : language.language
    return known.first { $0.languages.contains(key) }?.field ?? "nplurals=2; plural=(n != 1);"
  }

  private static let known: [(languages: Set<String>, field: String)] = [
    (["ja", "ko", "zh", "vi", "th", "id", "ms", "lo", "my", "km"], "nplurals=1; plural=0;"),
    (["fr", "pt-BR", "oc", "ln", "mg", "ti", "wa"], "nplurals=2; plural=(n > 1);"),
    (
      ["ru", "uk", "be", "sr", "hr", "bs"],
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    (["cs", "sk"], "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"),
    (["pl"], "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"),
    (["ro"], "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;"),
    (["lt"], "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"),
    (["lv"], "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"),
    (["sl"], "nplurals=4; plural=n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3;"),
    (["ga"], "nplurals=5; plural=n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4;"),
    (["ar"], "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"),
  ]
}
