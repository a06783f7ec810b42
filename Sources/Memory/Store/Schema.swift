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

  /// The numbers that units may have. Larger ones are not given in any lifetime: where they stand, the file is damaged.
  static let numbers: ClosedRange<Int64> = 1...1 << 52

  /// - Parameter unit: any number; what is none of ``numbers`` leads to no variant.
  static func variantID(unit: Int64, ordinal: Int) -> Int64 {
    min(max(unit, numbers.lowerBound - 1), numbers.upperBound + 1) << variantBits | Int64(truncatingIfNeeded: ordinal)
  }
  static func unit(ofVariant id: Int64) -> Int64 { id >> variantBits }
  static func ordinal(ofVariant id: Int64) -> Int { Int(id & (1 << variantBits - 1)) }

  /// What makes version *n* + 1 out of version *n*; an entry never changes once it was released.
  private static let migrations: [Migration] = [
    Migration(
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
      """),
    Migration(
      """
      -- The next number of a unit. None is given twice, so that what was derived from a unit that is gone fits no other.
      CREATE TABLE counter (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
      INSERT INTO counter SELECT 'unit', coalesce(max(id), 0) + 1 FROM unit;
      -- The last number of each transaction that gave numbers, with a random token: by it a file that was derived from the
      -- units up to there knows that the memory is not another copy that went another way.
      CREATE TABLE mark (unit INTEGER PRIMARY KEY, token INTEGER NOT NULL);
      INSERT INTO mark SELECT max(id), random() FROM unit HAVING max(id) IS NOT NULL;
      -- header: what the file said of all its units, as JSON.
      ALTER TABLE origin ADD COLUMN header TEXT;
      -- finished: 0 as long as a large import goes on, and where it was interrupted; its units are seen by nobody.
      ALTER TABLE origin ADD COLUMN finished INTEGER NOT NULL DEFAULT 1;
      -- Units of an unfinished origin that another import has too. They are the other's where that one is finished first,
      -- or the first given up: so an import goes on where the same one was interrupted.
      CREATE TABLE claim (unit INTEGER NOT NULL, origin INTEGER NOT NULL, PRIMARY KEY (unit, origin)) WITHOUT ROWID;
      -- What is to become of units that are there when the origin is finished: incoming is a row of removed_unit.
      CREATE TABLE deferred (
        id INTEGER PRIMARY KEY, origin INTEGER NOT NULL, unit INTEGER NOT NULL, incoming INTEGER NOT NULL
      );
      -- One writing to the memory by one person for one purpose.
      CREATE TABLE act (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, at INTEGER NOT NULL,
        person TEXT, description TEXT, origin INTEGER REFERENCES origin (id),
        undoes INTEGER REFERENCES act (id), undone INTEGER REFERENCES act (id)
      );
      -- Which unit took the place of which by an act: no new one where it was removed, no old one where it was added.
      CREATE TABLE change (id INTEGER PRIMARY KEY, act INTEGER NOT NULL REFERENCES act (id), old INTEGER, new INTEGER);
      CREATE INDEX change_act ON change (act);
      CREATE INDEX change_old ON change (old) WHERE old IS NOT NULL;
      CREATE INDEX change_new ON change (new) WHERE new IS NOT NULL;
      -- Rows of units that an act took away, as they were.
      CREATE TABLE removed_unit (
        id INTEGER PRIMARY KEY, content BLOB NOT NULL, details INTEGER NOT NULL,
        origin INTEGER NOT NULL REFERENCES origin (id),
        identifier TEXT, source_language INTEGER REFERENCES language (id),
        document INTEGER REFERENCES document (id), position INTEGER,
        created INTEGER, creator TEXT, changed INTEGER, changer TEXT, more TEXT, properties TEXT, notes TEXT
      );
      CREATE TABLE removed_variant (
        id INTEGER PRIMARY KEY, language INTEGER NOT NULL REFERENCES language (id),
        words INTEGER NOT NULL, text TEXT NOT NULL, codes TEXT,
        created INTEGER, creator TEXT, changed INTEGER, changer TEXT, more TEXT, properties TEXT, notes TEXT
      );
      -- The neighbours of a unit.
      CREATE INDEX unit_place ON unit (document, position) WHERE document IS NOT NULL;
      -- The words are in the index for fuzzy matches, and nobody asks how long a text is in words.
      ALTER TABLE variant DROP COLUMN tokens;
      DROP TABLE concordance;
      CREATE VIRTUAL TABLE concordance USING fts5 (words, content = '', columnsize = 0, tokenize = 'ascii');
      -- The words of the index, each with the number of variants that have it; it takes no room.
      CREATE VIRTUAL TABLE concordance_word USING fts5vocab (concordance, row);
      """, ConcordanceIndex.fill),
    Migration(
      """
      -- How many units an act added and took away, once its changes are forgotten; NULL as long as they are not.
      ALTER TABLE act ADD COLUMN added INTEGER;
      ALTER TABLE act ADD COLUMN removed INTEGER;
      """),
  ]

  /// A step from one version to the next.
  private struct Migration {
    let sql: String
    /// What is to be done afterwards that SQL cannot say.
    let work: (@Sendable (Database) throws -> Void)?

    init(_ sql: String, _ work: (@Sendable (Database) throws -> Void)? = nil) {
      self.sql = sql
      self.work = work
    }
  }

  /// Brings an open database to the newest version, in one transaction.
  static func migrate(_ database: Database, from found: Int) throws {
    for step in migrations.dropFirst(found) {
      try database.execute(sql: step.sql)
      try step.work?(database)
    }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  static func foundVersion(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
