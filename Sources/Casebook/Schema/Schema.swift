import GRDB

/// The casebook's tables, by migrations: a released one is never changed, a new one is added behind it.
enum Schema {
    /// The newest migration's name.
    static let latest = "v3"

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            for statement in reports + claims + custody + own { try db.execute(sql: statement) }
        }
        migrator.registerMigration("v2") { db in for statement in standing { try db.execute(sql: statement) } }
        migrator.registerMigration("v3") { db in for statement in joining { try db.execute(sql: statement) } }
        return migrator
    }()

    /// A report is one text; a carrier is one outlet's printing of it, with the bytes as they were received.
    private static let reports = [
        """
        CREATE TABLE report (
          id INTEGER PRIMARY KEY, doc TEXT NOT NULL UNIQUE, text TEXT NOT NULL, text_sha256 BLOB NOT NULL UNIQUE,
          outlet TEXT, url TEXT, published TEXT, published_basis TEXT NOT NULL, language TEXT NOT NULL,
          scope TEXT NOT NULL, scope_reason TEXT NOT NULL, lexicon TEXT NOT NULL, added_at TEXT NOT NULL, sensitive INTEGER) STRICT
        """,
        """
        CREATE TABLE carrier (
          id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES report(id), key BLOB NOT NULL UNIQUE, doc TEXT NOT NULL,
          outlet TEXT, url TEXT, published TEXT, path TEXT NOT NULL, line INTEGER, form TEXT NOT NULL, encoding TEXT NOT NULL,
          bytes BLOB NOT NULL, bytes_packing TEXT NOT NULL, bytes_size INTEGER NOT NULL, bytes_sha256 BLOB NOT NULL,
          added_at TEXT NOT NULL) STRICT
        """,
        "CREATE INDEX carrier_report ON carrier(report_id)",
        "CREATE INDEX carrier_doc ON carrier(doc)",
        "CREATE INDEX report_published ON report(published)",
        "CREATE INDEX report_sensitive ON report(sensitive) WHERE sensitive IS NOT NULL",
        // Contentless: the index holds folded words, the text stays in `report`.
        "CREATE VIRTUAL TABLE report_words USING fts5(words, bare, content='', tokenize='unicode61 remove_diacritics 0')",
    ]

    /// Columns are what queries need; `json` is the claim as it was read, and the columns can be worked out from it.
    private static let claims = [
        """
        CREATE TABLE claim (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, report_id INTEGER NOT NULL REFERENCES report(id),
          ordinal INTEGER NOT NULL, type TEXT NOT NULL, class TEXT NOT NULL, status TEXT NOT NULL, from_date TEXT, to_date TEXT,
          kept INTEGER NOT NULL, confidence REAL NOT NULL, speech TEXT NOT NULL, sentence_start INTEGER NOT NULL,
          sentence_end INTEGER NOT NULL, trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
          carried INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL, sensitive INTEGER) STRICT
        """,
        "CREATE INDEX claim_report ON claim(report_id, ordinal)",
        "CREATE INDEX claim_type ON claim(type, from_date)",
        "CREATE INDEX claim_from ON claim(from_date)",
        """
        CREATE TABLE claim_place (
          claim_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, place_id TEXT, text TEXT NOT NULL, folded TEXT NOT NULL,
          sensitive INTEGER, PRIMARY KEY (claim_id, ordinal)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX claim_place_id ON claim_place(place_id)",
        "CREATE INDEX claim_place_folded ON claim_place(folded)",
        """
        CREATE TABLE claim_mention (
          claim_id INTEGER NOT NULL, role TEXT NOT NULL, ordinal INTEGER NOT NULL, entity_id TEXT, text TEXT NOT NULL,
          folded TEXT NOT NULL, sensitive INTEGER, PRIMARY KEY (claim_id, role, ordinal)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX claim_mention_entity ON claim_mention(entity_id)",
        "CREATE INDEX claim_mention_folded ON claim_mention(folded)",
        """
        CREATE TABLE tally (
          claim_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL, minimum INTEGER,
          maximum INTEGER, approx INTEGER NOT NULL, part_of INTEGER, cumulative INTEGER NOT NULL, since TEXT,
          text TEXT NOT NULL, PRIMARY KEY (claim_id, ordinal)) STRICT, WITHOUT ROWID
        """,
    ]

    private static let custody = [
        """
        CREATE TABLE decision (
          id INTEGER PRIMARY KEY, claim TEXT NOT NULL, verdict TEXT NOT NULL, correction TEXT, reason TEXT NOT NULL,
          author TEXT NOT NULL, at TEXT NOT NULL, claim_json TEXT NOT NULL) STRICT
        """,
        "CREATE INDEX decision_claim ON decision(claim, id)",
        // What people marked as sensitive, by name; the columns follow it, so that a mark outlives a reading without its claim.
        "CREATE TABLE mark (kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, name)) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE log (
          seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
          payload TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL) STRICT
        """,
        "CREATE TRIGGER log_is_append_only_u BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
        "CREATE TRIGGER log_is_append_only_d BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    ]

    /// Decisions can be taken back one by one, and the one that stands for each claim is kept beside them; it can be worked out from them.
    private static let standing = [
        "ALTER TABLE decision ADD COLUMN undoes INTEGER",
        "CREATE TABLE standing (claim TEXT PRIMARY KEY, decision INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        """
        INSERT INTO standing SELECT claim, id FROM decision AS d
        WHERE id = (SELECT max(id) FROM decision WHERE claim = d.claim) AND verdict IN ('accept', 'reject', 'correct')
        """,
    ]

    /// What was made of the claims: it can be computed anew from reports and decisions, and is where they are not what they were. A claim
    /// that is joined has a number of its own, because a new reading gives its row another.
    private static let joining = [
        "CREATE TABLE join_state (seq INTEGER NOT NULL, joiner TEXT NOT NULL) STRICT",
        """
        CREATE TABLE joined (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, report INTEGER NOT NULL, passage TEXT, context INTEGER NOT NULL,
          word INTEGER NOT NULL, component INTEGER NOT NULL, cluster INTEGER, target INTEGER, join_json TEXT) STRICT
        """,
        "CREATE INDEX joined_report ON joined(report)",
        "CREATE INDEX joined_component ON joined(component)",
        "CREATE INDEX joined_cluster ON joined(cluster)",
        "CREATE INDEX joined_target ON joined(target) WHERE target IS NOT NULL",
        """
        CREATE TABLE joined_pair (
          a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL, merges INTEGER NOT NULL, decided INTEGER NOT NULL,
          PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX joined_pair_b ON joined_pair(b)",
        "CREATE TABLE joined_key (key INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (key, claim)) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE incident (
          root INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, from_day INTEGER, to_day INTEGER, aggregate INTEGER NOT NULL,
          json TEXT NOT NULL) STRICT
        """,
        "CREATE INDEX incident_days ON incident(from_day, to_day)",
        "CREATE TABLE incident_place (root INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (root, place)) STRICT, WITHOUT ROWID",
        "CREATE INDEX incident_place_place ON incident_place(place)",
        "CREATE TABLE incident_claim (claim INTEGER PRIMARY KEY, root INTEGER NOT NULL) STRICT",
        "CREATE INDEX incident_claim_root ON incident_claim(root)",
        "CREATE TABLE formerly (name TEXT PRIMARY KEY, claim TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE dating (report INTEGER PRIMARY KEY, day INTEGER NOT NULL, basis TEXT NOT NULL) STRICT",
        "CREATE TABLE printed (report INTEGER PRIMARY KEY) STRICT",
        """
        CREATE TABLE print (
          hash INTEGER NOT NULL, report INTEGER NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (hash, report, word)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE tie (
          first INTEGER NOT NULL, second INTEGER NOT NULL, passages TEXT NOT NULL, PRIMARY KEY (first, second)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX tie_second ON tie(second)",
        "CREATE INDEX report_outlet ON report(outlet)",
    ]

    /// What a case adds of its own.
    private static let own = [
        """
        CREATE TABLE lexicon_row (
          id INTEGER PRIMARY KEY, pack TEXT NOT NULL, row TEXT NOT NULL, author TEXT NOT NULL, added_at TEXT NOT NULL,
          sensitive INTEGER, UNIQUE (pack, row)) STRICT
        """,
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE person (
          id INTEGER PRIMARY KEY, list TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, sex TEXT, age INTEGER, date TEXT,
          place TEXT, sensitive INTEGER) STRICT
        """,
        "CREATE INDEX person_folded ON person(folded)",
    ]
}
