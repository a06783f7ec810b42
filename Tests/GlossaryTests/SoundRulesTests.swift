import BitextModel
import Testing

@testable import Glossary

/// How the languages' data files read names aloud.
struct SoundRulesTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let language: String
    let word: String
    let sounds: String
    var testDescription: String { "\(language): \(word) = \(sounds)" }

    init(_ language: String, _ word: String, _ sounds: String) {
      (self.language, self.word, self.sounds) = (language, word, sounds)
    }
  }

  @Test(arguments: [
    Reading("fr", "Koubanytchbek", "kubaniʧbek"), Reading("fr", "Chirac", "ʃirak"), Reading("fr", "Djibouti", "ʤibuti"),
    Reading("fr", "Guy", "gi"), Reading("fr", "Georges", "ʒorʒ"), Reading("fr", "Poutine", "putin"),
    Reading("fr", "Hugo", "ugo"), Reading("fr", "Leroy", "lerua"), Reading("fr", "Nazarbaïev", "nazarbajev"),
    Reading("fr", "Khrouchtchev", "xruʃʧev"), Reading("fr", "Voisin", "vuazin"),
    Reading("en", "Kubanychbek", "kubaniʧbek"), Reading("en", "Zhukov", "ʒukov"),
    Reading("en", "Khrushchev", "xruʃʧev"),
    Reading("en", "George", "ʤeorʤ"), Reading("en", "Alexander", "aleksander"), Reading("en", "Michael", "mikəl"),
    Reading("en", "Jane", "ʤejn"), Reading("en", "Wright", "rajt"), Reading("en", "Phillips", "filips"),
    Reading("az", "Kubanıçbek", "kubanıʧbek"), Reading("az", "Əliyev", "älijev"), Reading("az", "Cəfər", "ʤäfär"),
    Reading("az", "Jalə", "ʒalä"), Reading("az", "Qarabağ", "qarabaɣ"), Reading("az", "Xocalı", "xoʤalı"),
    Reading("az", "IŞIQ", "ıʃıq"), Reading("az", "İlham", "ilham"),
    Reading("tr", "Erdoğan", "erdoɣan"), Reading("tr", "Çağlar", "ʧaɣlar"), Reading("tr", "IĞDIR", "ıɣdır"),
    Reading("de", "Chruschtschow", "xruʃʧov"), Reading("de", "Schröder", "ʃröder"),
    Reading("de", "Dschingis", "ʤingis"),
    Reading("de", "Ahlat", "alat"), Reading("de", "Weiß", "vajs"),
    Reading("ru", "Кубанычбек", "kubanıʧbek"), Reading("ru", "Джапаров", "ʤaparov"), Reading("ru", "Ельцин", "jelʦin"),
    Reading("ru", "Дмитрий", "dmitri"), Reading("ru", "Андреевич", "andrejeviʧ"),
    Reading("ky", "Жапаров", "ʤaparov"), Reading("ky", "Өмүралиев", "ömüraliev"), Reading("ky", "Тоо", "to"),
    Reading("kk", "Жұмабаев", "ʒumabaev"), Reading("kk", "Қазақстан", "qazaqstan"), Reading("kk", "Әуезов", "äwezov"),
    Reading("uk", "Зеленський", "zelenskı"), Reading("uk", "Гриценко", "hrıʦenko"),
    Reading("uz", "Oʻzbekiston", "özbekistån"), Reading("uz", "Ўзбекистон", "özbekistån"),
    Reading("uz", "Toshkent", "tåʃkent"), Reading("tk", "Aşgabat", "aʃgabat"),
    Reading("tk", "Gurbanguly", "gurbangulı"),
    Reading("pl", "Wałęsa", "valensa"), Reading("pl", "Kaczyński", "kaʧınski"), Reading("hu", "Orbán", "orban"),
    Reading("hu", "Szijjártó", "sijarto"), Reading("es", "Juárez", "xuares"), Reading("it", "Renzi", "renʦi"),
    Reading("it", "Giorgia", "ʤorʤa"), Reading("pt", "Guimarães", "gimarajns"), Reading("ro", "Iliescu", "iliesku"),
    Reading("cs", "Dvořák", "dvorʒak"), Reading("nl", "Rutte", "rute"),
    Reading("sv", "Löfven", "löfven"), Reading("und", "Shevchenko", "ʃevʧenko"),
  ])
  func `a language reads a name by its rules`(_ reading: Reading) throws {
    let rules = try #require(BuiltIn.orthographies([reading.language]).first).sounds
    var (sounds, ends): ([UInt8], [Int]) = ([], [])
    let word = NameWords(reading.word).words.flatMap(\.letters)
    #expect(rules.read(word, into: &sounds, ends: &ends))
    #expect(Phoneme.text(sounds) == reading.sounds)
    #expect(ends.count == sounds.count)
    #expect(ends == ends.sorted() && (ends.last ?? 0) <= word.count)
  }

  @Test(arguments: [("ru", "Chirac"), ("en", "Путин"), ("fr", "123"), ("az", ""), ("ky", "東京")])
  func `rules read nothing that is not in their letters`(_ language: String, _ word: String) throws {
    let rules = try #require(BuiltIn.orthographies([language]).first).sounds
    var (sounds, ends): ([UInt8], [Int]) = ([], [])
    #expect(!rules.read(word.unicodeScalars.map(\.value), into: &sounds, ends: &ends))
  }

  @Test func `what is wrong in a file is told with its line`() {
    let text = "# comment\nch\tʃ\nx\tQQ\n\ta\na\tb\tc\td\te\nsh\tʃ\n"
    let orthography = Orthography(language: "en") { $0 == .sounds ? Array(text.utf8) : nil }
    #expect(orthography.diagnostics.map { $0.location?.line } == [3, 4, 5])
    #expect(orthography.sounds.reads(0x63))
  }
}
