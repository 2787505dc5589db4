using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>The articles that entered since a time, of which the duplicate finder is reminded when the store opens.</summary>
internal sealed class ArticleWindow(ArticleTable articles, DateTimeOffset since)
{
    private const int PieceLength = 500;

    /// <summary>All of them, in the order of their entering. While one piece is put in its place the next is read and decoded, or opening would take twice as long.</summary>
    public IEnumerable<Piece> Pieces()
    {
        var piece = articles.FirstSince(since < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : since) is { } first ? ReadAfter(first - 1) : null;
        while (piece is { Last: var last })
        {
            var next = Task.Run(() => last is { } number ? ReadAfter(number) : null);
            yield return piece;
            piece = next.GetAwaiter().GetResult();
        }
    }

    // Numbers rise with the time of entering, so the window is one range of them.
    private Piece? ReadAfter(long number)
    {
        var documents = articles.DocumentsAfter(number, PieceLength);
        if (documents.Count == 0)
        {
            return null;
        }

        var (sound, damaged) = (new List<(Article, Fingerprint, IReadOnlyList<OtherText>)>(documents.Count), 0);
        foreach (var document in documents)
        {
            // One damaged article must not keep the others from being served.
            try
            {
                if (!ArticleDocument.IsTombstone(document.Checked()))
                {
                    var stored = ArticleDocument.Read(document);
                    sound.Add((stored.Article, StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content), stored.OtherTexts()));
                }
            }
            catch (InvalidDataException)
            {
                damaged++;
            }
        }

        // Where the last one bears another number than the index says, what comes after it cannot be told from what came before.
        var last = ArticleDocument.NumberOf(documents[^1]);
        return last > number ? new Piece(sound, damaged, last) : new Piece(sound, damaged + 1, null);
    }

    /// <param name="Damaged">Articles that could not be read; a check names them.</param>
    /// <param name="Last">After which the next piece comes; null when nothing can come.</param>
    internal sealed record Piece(IReadOnlyList<(Article Article, Fingerprint Fingerprint, IReadOnlyList<OtherText> Others)> Articles, int Damaged, long? Last);
}
