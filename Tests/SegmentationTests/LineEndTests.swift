import BitextModel
import Segmentation
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
}
