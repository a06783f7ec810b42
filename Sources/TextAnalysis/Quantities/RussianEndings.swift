/// The cases of Russian names of months and weekdays, made of their nominative.
enum RussianEndings {
  /// The cases of a name; forms that do not exist may be among them.
  static func forms(of name: String) -> [String] {
    guard let last = name.last else { return [] }
    let stem = String(name.dropLast())
    return switch last {
    // январь
    case "ь": ["я", "ю", "ём", "ем", "е"].map { stem + $0 }
    // май
    case "й": ["я", "ю", "ем", "е"].map { stem + $0 }
    // среда, пятница; genitives such as марта end so too, and make forms that nobody writes.
    case "а": ["ы", "е", "у", "ой", "ей"].map { stem + $0 }
    // воскресенье
    case "е": ["я", "ю", "ем", "и"].map { stem + $0 }
    case "я": []
    // март, четверг, понедельник
    default: ["а", "у", "ом", "е"].map { name + $0 }
    }
  }
}
