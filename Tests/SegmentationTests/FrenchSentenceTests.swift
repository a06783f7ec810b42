import BitextModel
import Segmentation
import Testing

struct FrenchSentenceTests {
  @Test(
    arguments: [
      "Bonjour M. Dupont.|Ça va ?",
      "MM. Lenoir et Petit sont arrivés.|Mme B. Petit les attend.",
      "Le Dr. Lenoir a opéré.|Il est sorti.",
      "Le traité (art. 7, al. 2) s’applique.|La Cour l’a dit.",
      "Voir l’art. R. 421 du code.|Rien n’y change.",
      "Le texte fixe l’art.|Elle l’a relu.",
      "Il est né le 3 févr. 1962 à Gandja.",
      "Lenoir c. Petit fut jugé en mai.",
      "Lenoir c. Région wallonne fut jugé en mai.",
      "La guerre commença en 431 av. J.-C. et dura longtemps.",
      "La guerre commença en 431 av. J.-C.|Elle dura longtemps.",
      "Des pommes, des noix, etc.|Tout fut vendu.",
      "Des pommes, des noix, etc., furent vendues.",
      "J.-P. Lenoir et C. Petit ont signé.|A. Lebrun refuse.",
      "Aux É.-U. comme au R.-U. on attend.",
      "On vit bien aux É.-U.|Les prix montent.",
      "Elle prend de la vitamine C.|Elle va mieux.",
      "Le prix est de 1.250,5 euros.|Il baissera.",
      "La 9e édition et le 1er tome.|Le 2e suit.",
      "Écrivez à redaction@exemple.az.|Voir www.exemple.az pour la suite.",
      "Le film a coûté 3 M€.|2 millions ont été prêtés.",
      "C’était en 2019.|12 pays ont signé.",
      "Il a vu Mme J. Le Roux.|Elle part.",
      "Art. 2. – Le règlement entre en vigueur.|Il est bon.",
      "M. A... B... a saisi le juge.|M. X...|Il partit...|Bon.",
      "Le trib. gr. inst. Paris a jugé.",
    ] as [MarkedText])
  func abbreviationsAndNumbers(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("fr").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: [
      "«·Viendrez-vous·?·» a-t-il demandé.|Personne n’a répondu.",
      "«·Viendrez-vous·?·», a-t-il demandé.",
      "«·Il pleut.|Restons ici·», dit-elle.",
      "Il a dit : «·Il pleut.·»|Puis il est sorti.",
      "Il a dit : « Il pleut. »|Puis il est sorti.",
      "Il a dit : «\u{202F}Il pleut.\u{202F}»|Puis il est sorti.",
      "Il a dit : «Il pleut.»|Puis il est sorti.",
      "Elle dit \"Il pleut.\"|Puis elle sort.",
      "Elle sort.|\"Il pleut\", dit-elle.",
      "Elle sort.|« Il pleut », dit-elle.",
      "Elle a cité ce vers («·Où sont les neiges·?·») sans le livre.",
      "Âgé (80 ans !), il marche encore.",
      "– Vous venez ? demanda-t-elle.",
    ] as [MarkedText])
  func quotationsAndReportingClauses(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("fr").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: [
      "Quoi ?!|Encore !!!|Jamais…|Le train est parti.",
      "Il attend… peut-être en vain.",
      "… La suite demain.",
      "Il lut : « […] Le roi est mort. »|Tous pleurèrent.",
      "La loi est votée.1|Le Sénat suivra.",
      "La loi est votée.[12]|Le Sénat suivra.",
      "La loi est votée. [12]|Le Sénat suivra.",
      "Le roi est mort.|(…) Le peuple pleure.",
      "Le roi est mort. […]⏎⏎|Le peuple pleure.",
      "La version 2.1 est prête.|La 3.0.1 suit.",
      "1. Le premier point est clair.|2. Le second non.",
      "Son iPhone est cassé.|eBay en vend.",
    ] as [MarkedText])
  func ellipsesFootnotesAndMarks(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("fr").sentences(text.text) == text.sentences)
  }
}
