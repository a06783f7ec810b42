import BitextModel
import Testing
import Workbench

struct LanguageResolverTests {
  @Test(arguments: [
    ("article.fr.txt", "fr"), ("a/b.c/article.az.txt.gz", "az"), ("news.az-Latn.html", "az-Latn"),
    ("n.FR_fr.txt", "fr-FR"), ("xəbər 1.az.txt", "az"),
  ])
  func fileNamesSayTheLanguage(_ name: String, _ language: String) {
    #expect(LanguageResolver.language(inFileName: name) == LanguageTag(language))
  }

  @Test(arguments: ["article.txt", "article", "fr", "report.v2.txt", "-", ""])
  func otherNamesSayNone(_ name: String) {
    #expect(LanguageResolver.language(inFileName: name) == nil)
  }
}
