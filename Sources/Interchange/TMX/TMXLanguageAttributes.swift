import BitextModel

/// What the two attributes for a language say: `xml:lang`, and `lang` from before TMX 1.4.
struct TMXLanguageAttributes {
  /// What `xml:lang` says; `nil` where it is absent or empty.
  var current: LanguageTag?
  /// What `lang` says.
  var old: LanguageTag?

  var language: LanguageTag? { current ?? old }
}
