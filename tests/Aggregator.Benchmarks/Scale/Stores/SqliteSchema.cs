using Microsoft.Data.Sqlite;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>The tables of the compared SQLite: the same keys as ours as ordinary indexes, and an FTS5 index without a copy of the texts.</summary>
internal static class SqliteSchema
{
    /// <param name="index">The file of the full-text index, apart so that its size can be told.</param>
    public static void Make(SqliteConnection connection, string index)
    {
        using var attach = connection.CreateCommand();
        attach.CommandText = "ATTACH DATABASE $index AS search";
        attach.Parameters.AddWithValue("$index", index);
        attach.ExecuteNonQuery();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA search.journal_mode = WAL;
            PRAGMA search.synchronous = FULL;
            CREATE TABLE IF NOT EXISTS articles (
                entry INTEGER PRIMARY KEY, id BLOB NOT NULL, seq INTEGER NOT NULL, url TEXT NOT NULL, item TEXT NOT NULL, hash INTEGER NOT NULL, source INTEGER NOT NULL,
                published INTEGER NOT NULL, language TEXT, tags TEXT, authors TEXT, link TEXT, title TEXT, summary TEXT, image TEXT, site TEXT, length INTEGER, text TEXT, html TEXT);
            CREATE UNIQUE INDEX IF NOT EXISTS articles_id ON articles (id);
            CREATE UNIQUE INDEX IF NOT EXISTS articles_url ON articles (url);
            CREATE UNIQUE INDEX IF NOT EXISTS articles_item ON articles (item);
            CREATE INDEX IF NOT EXISTS articles_hash ON articles (hash);
            CREATE UNIQUE INDEX IF NOT EXISTS articles_seq ON articles (seq);
            CREATE INDEX IF NOT EXISTS articles_published ON articles (published, entry);
            CREATE INDEX IF NOT EXISTS articles_source ON articles (source, entry);
            CREATE INDEX IF NOT EXISTS articles_source_published ON articles (source, published, entry);
            CREATE INDEX IF NOT EXISTS articles_language ON articles (language, entry);
            CREATE INDEX IF NOT EXISTS articles_language_published ON articles (language, published, entry);
            CREATE TABLE IF NOT EXISTS tagged (tag TEXT NOT NULL, entry INTEGER NOT NULL, published INTEGER NOT NULL, PRIMARY KEY (tag, entry)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS tagged_published ON tagged (tag, published, entry);
            CREATE TABLE IF NOT EXISTS written (author TEXT NOT NULL, entry INTEGER NOT NULL, published INTEGER NOT NULL, PRIMARY KEY (author, entry)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS written_published ON written (author, published, entry);
            CREATE VIRTUAL TABLE IF NOT EXISTS search.words USING fts5 (title, text, content = '');
            """;
        command.ExecuteNonQuery();
    }
}
