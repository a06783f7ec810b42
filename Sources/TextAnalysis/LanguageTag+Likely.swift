public import BitextModel
import CICU

extension LanguageTag {
  /// The tag with the script and region that are likeliest for it (`az` → `az-Latn-AZ`), by ICU's data
  /// (Unicode Technical Standard 35, Likely Subtags); itself where nothing is known.
  public var likely: LanguageTag {
    guard isWellFormed else { return self }
    let made = [CChar](unsafeUninitializedCapacity: 160) { space, count in
      count = Int(max(0, cicu_likely_tag(canonical, space.baseAddress, Int32(space.count))))
    }
    let text = String(decoding: made.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.isEmpty ? self : LanguageTag(text)
  }

  /// The tag with a region, its own or the likeliest, as Windows and the tools on it name languages: `fr` → `fr-FR`,
  /// `az` → `az-Latn-AZ`. The script is told only of the languages that are named with it there.
  public var withRegion: LanguageTag {
    let likely = likely
    guard isWellFormed, let region = region ?? likely.region else { return self }
    let needsScript = Self.languagesNamedWithScript.contains(language)
    let script = needsScript ? script ?? likely.script : nil
    return LanguageTag([language, script, region].compactMap(\.self).joined(separator: "-"))
  }

  /// The languages that Windows names with their script (MS-LCID, appendix A).
  private static let languagesNamedWithScript: Set<String> = [
    "az", "bs", "chr", "ff", "ha", "iu", "jv", "kr", "ks", "ku", "mn", "pa", "sd", "sr", "tg", "tzm", "uz",
  ]
}
