import GRDB

/// The layout of a memory's file and how it came about.
///
/// A migration is never changed once it is out: a change is a new one behind the others.
enum MemorySchema {
  /// What marks a SQLite file as a memory of ours (`PRAGMA application_id`): “DRAG”.
  static let applicationID = 0x4452_4147

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      for statement in version1 { try db.execute(sql: statement) }
    }
    return migrator
  }

  /// Text stands as it came. `hash` is of what makes a unit the same; `document` is the unit's `x-document` property.
  /// `fuzzy` holds each variant's words as numbers of `word`, in the order in which a look-up reads them.
  /// `passage` is the index of folded text for the concordance; it keeps no text of its own.
  private static let version1 = [
    """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, identifier TEXT, sourceLanguage TEXT, document TEXT,
      created INTEGER, creator TEXT, changed INTEGER, changer TEXT, lastUsed INTEGER, usageCount INTEGER, tool TEXT,
      toolVersion TEXT, extras TEXT)
    """,
    """
    CREATE TABLE variant (
      id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      language INTEGER NOT NULL REFERENCES language(id), text TEXT NOT NULL, codes TEXT,
      created INTEGER, creator TEXT, changed INTEGER, changer TEXT, lastUsed INTEGER, usageCount INTEGER, tool TEXT,
      toolVersion TEXT, extras TEXT)
    """,
    "CREATE UNIQUE INDEX variantOfUnit ON variant(unit, ordinal)",
    "CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE)",
    "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE fuzzy (
      language INTEGER NOT NULL, wordCount INTEGER NOT NULL, variant INTEGER NOT NULL, words BLOB NOT NULL,
      PRIMARY KEY (language, wordCount, variant)) WITHOUT ROWID
    """,
    "CREATE VIRTUAL TABLE passage USING fts5(text, content='', tokenize=\"unicode61 remove_diacritics 0\")",
  ]
}
