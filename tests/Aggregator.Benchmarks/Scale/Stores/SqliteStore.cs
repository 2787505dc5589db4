using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>SQLite with WAL and an fsync a commit: compound indexes, pages by key, FTS5. What a good hand would write.</summary>
internal sealed class SqliteStore : IMeasuredStore
{
    private const int Found = 20;
    private const string WithoutTexts =
        "a.entry, a.id, a.seq, a.url, a.item, a.hash, a.source, a.published, a.language, a.tags, a.authors, a.link, a.title, a.summary, a.image, a.site, a.length";

    private readonly SqliteCommands _commands;
    private readonly Drafts _drafts;
    private long _entry;
    private long _seq;
    private long _indexed;

    public SqliteStore(string folder, Drafts drafts)
    {
        var index = Directory.CreateDirectory(Path.Combine(folder, "index")).FullName;
        (_commands, _drafts) = (new SqliteCommands(Path.Combine(folder, "articles.db")), drafts);
        SqliteSchema.Make(_commands.Connection, Path.Combine(index, "words.db"));
        _entry = Convert.ToInt64(_commands.One("SELECT coalesce(max(entry), 0) FROM articles"));
        _seq = Convert.ToInt64(_commands.One("SELECT coalesce(max(seq), 0) FROM articles"));
        _indexed = Convert.ToInt64(_commands.One("SELECT coalesce(max(rowid), 0) FROM words"));
    }

    public int Writers => 1;

    public Task CommitAsync(IReadOnlyList<ArticleDraft> slice)
    {
        _commands.Run("BEGIN IMMEDIATE");
        foreach (var draft in slice)
        {
            Insert(draft);
        }

        _commands.Run("COMMIT");
        return Task.CompletedTask;
    }

    public Task KnowAsync(IReadOnlyList<ArticleDraft> slice)
    {
        foreach (var draft in slice)
        {
            StoredRow.ThrowUnless(_commands.One("SELECT entry FROM articles WHERE url = @0", draft.Keys[0].Key) is not null, draft.ItemKey);
        }

        return Task.CompletedTask;
    }

    public Task EditAsync(ArticleDraft edited)
    {
        _commands.Run("UPDATE articles SET text = @0, html = @1, seq = @2 WHERE item = @3", edited.Content.Text, edited.Content.Html, ++_seq, edited.ItemKey);
        return Task.CompletedTask;
    }

    public Task<ListedPage> ListAsync(ListingScope scope, ListingOrder order, string? cursor, int take, bool withTexts)
    {
        var isByTime = order == ListingOrder.Published;
        var (from, alias, member, value) = scope switch
        {
            ListingScope.OfSource of => ("articles AS a", "a", "source", (object?)of.Source.Value),
            ListingScope.OfLanguage of => ("articles AS a", "a", "language", of.Language),
            ListingScope.OfTag of => ("tagged AS t CROSS JOIN articles AS a ON a.entry = t.entry", "t", "tag", of.Tag),
            ListingScope.OfAuthor of => ("written AS t CROSS JOIN articles AS a ON a.entry = t.entry", "t", "author", of.Author),
            _ => ("articles AS a", "a", "", null),
        };
        var filter = value is null ? "@0 IS NULL" : $"{alias}.{member} = @0";
        var (below, direction) = isByTime
            ? ($"({alias}.published, {alias}.entry) < (@1, @2)", $"{alias}.published DESC, {alias}.entry DESC")
            : ($"{alias}.entry < @2 AND @1 IS NOT NULL", $"{alias}.entry DESC");
        var parts = cursor?.Split(':') ?? [StoredRow.Cursor(long.MaxValue), StoredRow.Cursor(long.MaxValue)];
        var rows = _commands.Rows(
            $"SELECT {(withTexts ? "a.*" : WithoutTexts)} FROM {from} WHERE {filter} AND {below} ORDER BY {direction} LIMIT @3", value, StoredRow.Number(parts[0]), StoredRow.Number(parts[1]), take);
        var next = rows.Count == take ? $"{StoredRow.Cursor((long)rows[^1][7])}:{StoredRow.Cursor((long)rows[^1][0])}" : null;
        return Task.FromResult(new ListedPage([.. rows.Select(row => new Guid((byte[])row[1], bigEndian: true))], next));
    }

    public Task FindAsync(Guid id)
    {
        StoredRow.ThrowUnless(_commands.Rows("SELECT * FROM articles WHERE id = @0", id.ToByteArray(bigEndian: true)).Count == 1, id.ToString());
        return Task.CompletedTask;
    }

    public Task ReadChangesAsync(long after, int take)
    {
        _commands.Rows("SELECT * FROM articles WHERE seq > @0 ORDER BY seq LIMIT @1", after, take);
        return Task.CompletedTask;
    }

    public Task<long> LastChangeAsync() => Task.FromResult(_seq);

    public Task<long> IndexAsync()
    {
        const int chunk = 1_000;
        var before = _indexed;
        while (_indexed < _entry)
        {
            _commands.Run("BEGIN IMMEDIATE");
            var upTo = Math.Min(_entry, _indexed + chunk);
            _commands.Run("INSERT INTO words (rowid, title, text) SELECT entry, title, text FROM articles WHERE entry > @0 AND entry <= @1", _indexed, upTo);
            _commands.Run("COMMIT");
            _indexed = upTo;
        }

        return Task.FromResult(_indexed - before);
    }

    public Task<int?> SearchAsync(SearchKind kind)
    {
        const string match = "SELECT a.* FROM words JOIN articles AS a ON a.entry = words.rowid WHERE words MATCH @0";
        const string byRank = " ORDER BY words.rank LIMIT @1";
        var common = _drafts.CommonWord;
        var rows = kind switch
        {
            SearchKind.CommonWordByRelevance => _commands.Rows(match + byRank, common, Found),
            SearchKind.CommonWordOfOneSource => _commands.Rows($"{match} AND a.source = @2{byRank}", common, Found, 7),
            SearchKind.CommonWordOfOneTag => _commands.Rows($"{match} AND a.entry IN (SELECT entry FROM tagged WHERE tag = @2){byRank}", common, Found, "topic 3"),
            SearchKind.CommonWordOfOneMonth => _commands.Rows(
                $"{match} AND a.published >= @2{byRank}", common, Found, StoredRow.Time(_drafts.Clock.GetUtcNow().AddDays(-30))),
            SearchKind.CommonWordByDate => _commands.Rows($"{match} ORDER BY a.published DESC LIMIT @1", common, Found),
            SearchKind.RareWord => _commands.Rows(match + byRank, Drafts.RareName(1), Found),
            SearchKind.Phrase => _commands.Rows(match + byRank, _drafts.CommonPhrase, Found),
            SearchKind.KoreanStem => _commands.Rows(match + byRank, $"{_drafts.KoreanWord}*", Found),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return Task.FromResult<int?>(rows.Count);
    }

    public ValueTask DisposeAsync()
    {
        _commands.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Insert(ArticleDraft draft)
    {
        var (content, entry, published) = (draft.Content, ++_entry, StoredRow.Time(draft.Content.Published ?? draft.FirstSeen));
        _commands.Run(
            "INSERT INTO articles VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18)",
            entry, Guid.CreateVersion7(draft.FirstSeen).ToByteArray(bigEndian: true), ++_seq, draft.Keys[0].Key, draft.ItemKey, (long)draft.Fingerprint.TextHash, draft.Source.Value,
            published, content.Language, string.Join(';', content.Tags), string.Join(';', content.Authors), content.Url.OriginalString, content.Title, content.Summary,
            content.Image?.OriginalString, content.SiteName, content.WordCount, content.Text, content.Html);
        foreach (var tag in content.Tags)
        {
            _commands.Run("INSERT INTO tagged VALUES (@0, @1, @2)", tag, entry, published);
        }

        foreach (var author in content.Authors)
        {
            _commands.Run("INSERT INTO written VALUES (@0, @1, @2)", author, entry, published);
        }
    }
}
