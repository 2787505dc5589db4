using System.Globalization;
using Aggregator.Ingestion;
using Aggregator.Storage.Transfer;

namespace Aggregator.Storage.LiteDb;

/// <summary>Puts what another store held into this one, numbers and all.</summary>
internal sealed class ImportWriting(StoreTransaction transaction)
{
    private readonly Tables _tables = transaction.Tables;

    /// <summary>Puts an article, or what remains of one; a former state of it goes.</summary>
    public void Put(ImportedRecord record)
    {
        var number = record.Document["_id"];
        if (_tables.Articles.FindById(number) is { } before)
        {
            Take(before);
        }

        _tables.Articles.Insert(record.Document);
        foreach (var key in ArticleDocument.KeysTo(record.Document))
        {
            transaction.Keys.Add(key);
        }

        foreach (var alias in record.Aliases)
        {
            transaction.Keys.Add(ArticleKey.Leading(alias, number.AsInt64));
            transaction.Keys.Add(ArticleKey.Alias(number.AsInt64, alias));
        }

        record.Versions.ToList().ForEach(version => _tables.Versions.Insert(version));
        transaction.Figures = transaction.Figures with { Seq = record.Seq };
        if (record.Stored is { } stored)
        {
            Count(stored.Article, 1);
            new TextKeeping(transaction).Remember(stored);
            transaction.After(state => state.Stories.Put(stored));
        }
        else
        {
            transaction.After(state => state.Placement.Forget(ArticleDocument.IdOf(record.Document)));   // not when it comes again: its new state is known by now
        }
    }

    public void Put(StoreRecord.OfSource record)
    {
        var hashes = record.KnownItems.Select(hash => ulong.Parse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToList();
        KnownItems.Put(_tables, record.Id, hashes, record.ItemsInDocument);
        transaction.SaveSource(new Source(record.Id, record.Url, record.Settings, record.State));
    }

    public void Put(StoreRecord.OfPage record)
    {
        var draft = new ArticleDraft
        {
            Source = record.Source,
            ItemKey = record.ItemKey,
            Content = record.Content,
            Keys = record.Addresses,
            Fingerprint = Deduplication.Fingerprint.Of(record.Content.Title, record.Content.Text),
            FirstSeen = record.FirstSeen,
            IsAnnounced = record.IsAnnounced,
            Page = record.Page,
        };
        new PagePlacing(transaction).Save(new DuePage(draft, record.Article, record.Attempts, record.Due), ExactKey.OfItem(record.Source, record.ItemKey));
    }

    // An article that changed while it was exported comes twice.
    private void Take(LiteDB.BsonDocument before)
    {
        var number = ArticleDocument.NumberOf(before);
        var ofOthers = transaction.Articles.AliasesOf(number).SelectMany(exact => new[] { ArticleKey.Leading(exact, number), ArticleKey.Alias(number, exact) });
        foreach (var key in ArticleDocument.KeysTo(before).Concat(ofOthers))
        {
            transaction.Keys.Remove(key);
        }

        _tables.Articles.Delete(before["_id"]);
        if (ArticleDocument.IsTombstone(before))
        {
            return;
        }

        var article = ArticleDocument.Read(before).Article;
        for (var version = 1; version <= article.Versions; version++)
        {
            _tables.Versions.Delete(VersionDocument.Key(article.Id, version));
        }

        Count(article, -1);
        transaction.Fingerprints.Remove(article.Id.Value);
        transaction.After(state => state.Stories.Remove(article.Id));
    }

    private void Count(Article article, int sign)
    {
        var figures = transaction.Figures;
        transaction.Figures = figures with
        {
            Articles = figures.Articles + sign,
            Copies = figures.Copies + (sign * article.AlsoIn.Count),
            Versions = figures.Versions + (sign * article.Versions),
            LastEntered = article.Entered > figures.LastEntered ? article.Entered : figures.LastEntered,
        };
    }
}
