import Alignment
import Foundation
import TestSupport

/// The lexicons that come with the program.
enum BuiltInLexicons {
  static var all: [Lexicon] {
    get throws { try read.get() }
  }

  private static let read = Result { () throws -> [Lexicon] in
    try ["fr-en", "fr-az", "en-az"].map { name in
      let bytes = Array(try Data(contentsOf: Repository.path("Lexicons/\(name).lexicon")))
      return try LexiconFile.lexicon(of: bytes, file: name)
    }
  }
}
