using Aggregator.Deduplication;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>What a check has learned of the articles: how many there are, what earlier states and what keys they should have.</summary>
internal sealed class CheckedArticles
{
    private readonly Dictionary<ArticleId, int> _versions = [];   // of those that have any: how many have not been seen yet

    public long Articles { get; private set; }

    public long Copies { get; private set; }

    public long Versions { get; private set; }

    public KeyBalance Keys { get; } = new();

    /// <summary>Takes in an article that cannot be read.</summary>
    public void AddUnread(long number)
    {
        Articles++;
        Keys.ExpectAnything(number);
    }

    /// <summary>Takes in an article, or what remains of one.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public string? Add(long number, BsonDocument document)
    {
        var isArticle = !ArticleDocument.IsTombstone(document);
        Articles += isArticle ? 1 : 0;
        try
        {
            Keys.Expect(number, ArticleDocument.KeysTo(document.Checked()));
            return isArticle ? FaultIn(ArticleDocument.Read(document)) : null;
        }
        catch (Exception damage) when (StoreChecking.IsDamage(damage))
        {
            Keys.ExpectAnything(number);
            return $"{(document["i"] is { IsGuid: true } ? $"Article {ArticleDocument.IdOf(document)}" : $"The article of number {number}")}: {damage.Message}";
        }
    }

    /// <summary>Takes in an earlier state of an article.</summary>
    public void AddVersion(ArticleId article)
    {
        Versions++;
        _versions[article] = _versions.GetValueOrDefault(article) - 1;
    }

    /// <summary>Articles of which there are more earlier states or fewer than they say; each to be asked once more, as it may have changed meanwhile.</summary>
    public IEnumerable<ArticleId> WithOtherVersions => _versions.Where(left => left.Value != 0).Select(left => left.Key);

    private string? FaultIn(StoredArticle stored)
    {
        var article = stored.Article;
        Copies += article.AlsoIn.Count;
        if (article.Versions > 0)
        {
            _versions[article.Id] = _versions.GetValueOrDefault(article.Id) + article.Versions;
        }

        _ = article.Content.Text;   // unpacks the body
        return IsReadable(stored.Fingerprint) ? null : $"Article {article.Id}: its fingerprint is damaged";
    }

    private static bool IsReadable(byte[] fingerprint)
    {
        try
        {
            _ = Fingerprint.FromBytes(fingerprint);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
