import BitextModel
import Segmentation
import TestSupport
import Testing

struct LineEndTests {
  @Test(
    arguments: [
      "Bakou, 15 décembre, AZERTAC⏎⏎|Le président a reçu le ministre.",
      "Ordre du jour :⏎|a) budget ;⏎|b) élections ;⏎|c) divers.",
      "Au programme :⏎|– Une visite du port⏎|– Un dîner",
      "Pays⇥|Capitale⏎|Azerbaïdjan⇥|Bakou⏎|France⇥|Paris",
      "1.⇥Le premier point⏎|2.⇥Le second point",
      "Une première phrase.⏎|Une deuxième phrase.",
      "Un titre court⏎|Une phrase qui prend toute la largeur de la ligne et qui continue⏎sur la ligne d’après sans s’arrêter.",
      "Le secrétaire général a exprimé sa satisfaction d’effectuer sa⏎première visite en Azerbaïdjan parmi les pays fondateurs de⏎l’Organisation des États turciques.|Il en a souligné le rôle.",
      "Le secrétaire général a exprimé sa satisfaction devant M.⏎Dupont et les autres ministres réunis à Bakou pour la fête.",
      "Le président de la⏎République a parlé.",
      "Le secrétaire général a exprimé sa satisfaction d’effectuer sa visite en⏎|------------------------------------------------------------------------⏎|Azerbaïdjan parmi les pays",
      "Un⏎|* * *⏎|Deux",
      "Les chaînes ont réuni ce jour-là plus de vingt millions de gens, dont NBC⏎(2,94·millions), MSNBC (2,89·millions) et CNN avec un peu moins d’un million.",
      "Il manque encore :⏎|- deux cartons de papier⏎|- une imprimante⏎|- des câbles",
      "Présents : M. Martin, Mme Durand, M. Petit⏎|Excusé : M. Leroy",
      "Veuillez agréer, Monsieur,⏎|Jean Lebrun⏎|Directeur",
      "Cher Monsieur,⏎|Nous vous remercions de votre lettre du 5 janvier, par laquelle vous nous⏎demandez des nouvelles de la livraison.",
      "Le secrétaire général a reçu à Bakou les ministres de la Turquie,⏎Ankara ayant demandé une réunion avant la fin de l’année en cours.",
    ] as [MarkedText])
  func wrappedLinesAreJoinedAndWrittenOnesAreNot(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("fr").sentences(text.text) == text.sentences)
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\r\r", "\u{85}\u{85}", "\u{2029}", "\u{0C}", "\n \t\n"])
  func aBlankLineOfAnyKindBreaks(_ separator: String) throws {
    #expect(try Languages.segmenter("fr").sentences("un\(separator)deux") == ["un", "deux"])
  }

  @Test(arguments: [Document.ParagraphKind.heading, .tableCell, .listItem])
  func lineEndsInsideAHeadingOrCellAreSpaces(_ kind: Document.ParagraphKind) throws {
    let segments = try Languages.segmenter("fr").segments(of: Document(text: "Un titre\nLong", kind: kind))
    #expect(segments.map(\.text) == ["Un titre\nLong"])
  }

  /// Lines as full as they can be, broken at spaces that allow it.
  private func wrapped(_ text: String, to width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      for word in paragraph.split(separator: " ").map(String.init) {
        if let line = lines.last, line.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
          lines[lines.count - 1] = line + " " + word
        } else {
          lines.append(word)
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test(arguments: ["fr", "en", "az"], [50, 60, 66, 72, 80, 100, 120])
  func theArticleIsCutTheSameHoweverItIsWrapped(_ language: String, _ width: Int) throws {
    let text = try Repository.text("Examples/azertac-2022-12-15.\(language).txt")
    let segmenter = try Languages.segmenter(LanguageTag(language))
    let lines = wrapped(text, to: width)
    let cut = segmenter.sentenceRanges(in: Array(lines.utf8).span).map { range in
      String(decoding: Array(lines.utf8)[range], as: UTF8.self).replacing("\n", with: " ")
    }
    let whole = segmenter.sentenceRanges(in: Array(text.utf8).span).map { range in
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    #expect(cut == whole)
  }
}
