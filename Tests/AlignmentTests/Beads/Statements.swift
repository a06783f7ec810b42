import BitextModel

/// Eleven statements in five languages, each with names or numbers of its own, and texts whose sentences join them as one pleases.
enum Statements {
  static let texts: [LanguageTag: [String]] = [
    "fr": [
      "le ministre Rustam Velidov a reçu l’ambassadeur Karl Lindberg le 12 mars 2019",
      "le gazoduc transcaspien transportera 31 milliards de mètres cubes vers l’Italie",
      "la banque Kapital a prêté 450 millions de dollars à la société Terminal",
      "le festival de jazz de Lahidj a accueilli 78 musiciens du Portugal",
      "l’université de Gandja a ouvert un laboratoire de biologie pour 640 étudiants",
      "l’équipe nationale de football a battu le Maroc devant 8700 spectateurs à Casablanca",
      "le musée de Tbilissi expose 215 manuscrits persans",
      "une tempête a détruit 96 maisons dans le district de Lerik",
      "la température a atteint 41 degrés à Samarcande selon le météorologue Anton Berger",
      "le poète Samad Orkhan a publié un roman sur l’Antarctique en 1987",
      "le marathon de Bakou réunira 5300 participants dimanche",
    ],
    "en": [
      "minister Rustam Velidov received ambassador Karl Lindberg on March 12, 2019",
      "the Trans-Caspian gas pipeline will carry 31 billion cubic metres to Italy",
      "Kapital Bank has lent 450 million dollars to the company Terminal",
      "the Lahij jazz festival welcomed 78 musicians from Portugal",
      "Ganja University has opened a biology laboratory for 640 students",
      "the national football team beat Morocco before 8,700 spectators in Casablanca",
      "the Tbilisi museum exhibits 215 Persian manuscripts",
      "a storm destroyed 96 houses in the Lerik district",
      "the temperature reached 41 degrees in Samarkand according to the meteorologist Anton Berger",
      "the poet Samad Orkhan published a novel about Antarctica in 1987",
      "the Baku marathon will bring together 5,300 participants on Sunday",
    ],
    "az": [
      "nazir Rüstəm Vəlidov 12 mart 2019-cu ildə səfir Karl Lindberqi qəbul edib",
      "Transxəzər qaz kəməri İtaliyaya 31 milyard kubmetr qaz nəql edəcək",
      "Kapital bankı Terminal şirkətinə 450 milyon dollar kredit verib",
      "Lahıc caz festivalı Portuqaliyadan 78 musiqiçini qəbul edib",
      "Gəncə Universiteti 640 tələbə üçün biologiya laboratoriyası açıb",
      "futbol üzrə milli komanda Kasablankada 8700 tamaşaçı qarşısında Mərakeşə qalib gəlib",
      "Tbilisi muzeyi 215 fars əlyazmasını nümayiş etdirir",
      "fırtına Lerik rayonunda 96 evi dağıdıb",
      "meteoroloq Anton Bergerin sözlərinə görə Səmərqənddə temperatur 41 dərəcəyə çatıb",
      "şair Səməd Orxan 1987-ci ildə Antarktika haqqında roman nəşr etdirib",
      "Bakı marafonu bazar günü 5300 iştirakçını bir araya gətirəcək",
    ],
    "de": [
      "Minister Rustam Velidov empfing Botschafter Karl Lindberg am 12. März 2019",
      "die transkaspische Gasleitung wird 31 Milliarden Kubikmeter nach Italien befördern",
      "die Kapital Bank hat der Firma Terminal 450 Millionen Dollar geliehen",
      "das Jazzfestival von Lahidsch begrüßte 78 Musiker aus Portugal",
      "die Universität Gandscha hat ein Laboratorium für Biologie mit 640 Studenten eröffnet",
      "die Nationalmannschaft schlug Marokko vor 8700 Zuschauern in Casablanca",
      "das Museum von Tbilissi zeigt 215 persische Manuskripte",
      "ein Sturm zerstörte 96 Häuser im Bezirk Lerik",
      "die Temperatur erreichte laut dem Meteorologen Anton Berger 41 Grad in Samarkand",
      "der Dichter Samad Orchan veröffentlichte 1987 einen Roman über die Antarktis",
      "der Marathon von Baku wird am Sonntag 5300 Teilnehmer vereinen",
    ],
    "ru": [
      "министр Рустам Велидов принял посла Карла Линдберга 12 марта 2019 года",
      "транскаспийский газопровод доставит 31 миллиард кубометров в Италию",
      "Капитал банк одолжил 450 миллионов долларов компании Терминал",
      "джазовый фестиваль в Лахидже принял 78 музыкантов из Португалии",
      "университет Гянджи открыл лабораторию биологии для 640 студентов",
      "национальная команда по футболу победила Марокко перед 8700 зрителями в Касабланке",
      "музей Тбилиси выставляет 215 персидских манускриптов",
      "шторм разрушил 96 домов в Лерикском районе",
      "по словам метеоролога Антона Бергера температура в Самарканде достигла 41 градуса",
      "поэт Самад Орхан опубликовал роман об Антарктике в 1987 году",
      "Бакинский марафон соберёт 5300 участников в воскресенье",
    ],
  ]

  /// A sentence that says statements one after the other.
  static func sentence(_ statements: [Int], _ language: LanguageTag) -> String {
    let text = statements.compactMap { texts[language]?[$0] }.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A version whose sentences say the given statements.
  static func version(_ language: LanguageTag, _ sentences: [[Int]]) -> Bitext.Version {
    Bitext.Version(language, sentences.map { sentence($0, language) })
  }
}
