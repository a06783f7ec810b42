import GRDB

/// The tables of a memory, by version.
enum Schema {
  /// `PRAGMA application_id` of our files: "Drgm" in ASCII.
  static let applicationID: Int32 = 0x4472_676D
  /// `PRAGMA user_version` of the files that this program writes.
  static var version: Int { migrations.count }

  /// The rowid of a variant is its unit's, shifted, plus its place in the unit; so no index is needed from one to the other.
  static let variantBits: Int64 = 10
  static let variantLimit = 1 << Int(variantBits)

  static func variantID(unit: Int64, ordinal: Int) -> Int64 { unit << variantBits | Int64(ordinal) }
  static func unit(ofVariant id: Int64) -> Int64 { id >> variantBits }
  static func ordinal(ofVariant id: Int64) -> Int { Int(id & (1 << variantBits - 1)) }

  /// What makes version *n* + 1 out of version *n*; an entry never changes once it was released.
  private static let migrations: [String] = [
    """
    -- A language as its source spelled it.
    CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
    -- A document that units were cut from.
    CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    -- An import: what units came in by.
    CREATE TABLE origin (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, imported INTEGER NOT NULL,
      added INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0
    );
    -- content: 128-bit hash of what makes a unit itself; details: 64-bit hash of the rest.
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY, content BLOB NOT NULL, details INTEGER NOT NULL,
      origin INTEGER NOT NULL REFERENCES origin (id),
      identifier TEXT, source_language INTEGER REFERENCES language (id),
      document INTEGER REFERENCES document (id), position INTEGER,
      created INTEGER, creator TEXT, changed INTEGER, changer TEXT, more TEXT, properties TEXT, notes TEXT
    );
    CREATE UNIQUE INDEX unit_content ON unit (content);
    -- words, tokens: the folded words, counted and as 32-bit hashes (little-endian). text is as it came.
    CREATE TABLE variant (
      id INTEGER PRIMARY KEY, language INTEGER NOT NULL REFERENCES language (id),
      words INTEGER NOT NULL, tokens BLOB, text TEXT NOT NULL, codes TEXT,
      created INTEGER, creator TEXT, changed INTEGER, changer TEXT, more TEXT, properties TEXT, notes TEXT
    );
    -- Variants without any word cannot be found by words.
    CREATE INDEX variant_wordless ON variant (id) WHERE words = 0;
    -- The folded words of each variant; ASCII, because folding was done by the language's own rules before.
    CREATE VIRTUAL TABLE concordance USING fts5 (words, content = '', tokenize = 'ascii');
    """
  ]

  /// Brings an open database to the newest version, in one transaction.
  static func migrate(_ database: Database, from found: Int) throws {
    for step in migrations.dropFirst(found) { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  static func foundVersion(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
