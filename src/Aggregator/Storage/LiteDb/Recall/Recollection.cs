using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>Reminds the finder of duplicates and the stories, when the store opens, of what was stored.</summary>
internal sealed class Recollection(RecallReading reading, DuplicateFinder duplicates, StoryClusters stories)
{
    // They look three days back from the newest date; an article may be dated some hours before it entered, or after.
    private static readonly TimeSpan StoryWindow = TimeSpan.FromDays(4);

    /// <summary>Articles that could not be read.</summary>
    public int Damaged { get; private set; }

    /// <summary>The change up to which the finder's state stood in a file; null when it was told anew from the store.</summary>
    public long? Restored { get; private set; }

    /// <param name="file">Where the finder's state may be; null for nowhere.</param>
    /// <param name="since">From when on articles are compared with.</param>
    public void Run(FinderFile? file, StoreBirth birth, Statistics figures, DateTimeOffset since)
    {
        var storiesSince = since > figures.LastEntered - StoryWindow ? since : figures.LastEntered - StoryWindow;
        if (file?.TryLoad(duplicates, birth, figures.Seq) is { } seq)
        {
            Restored = seq;
            ForEach(reading.ChangedAfter(seq, figures.Seq), Remind);
            ForEach(reading.Since(storiesSince), Cluster);
            return;
        }

        ForEach(reading.Since(since), article =>
        {
            Remind(article);
            if (article.Entered >= storiesSince)
            {
                Cluster(article);
            }
        });
    }

    private void Cluster(RecalledArticle article)
    {
        if (article is { Texts: [var own, ..], Story: { } story })
        {
            stories.Add(own, story.Value, article.Entered);
        }
    }

    private void Remind(RecalledArticle article)
    {
        if (article.Texts is [])
        {
            duplicates.Remove(article.Id.Value);
        }

        foreach (var text in article.Texts)
        {
            duplicates.Add(text);
        }
    }

    private void ForEach(IEnumerable<RecalledPiece> pieces, Action<RecalledArticle> action)
    {
        foreach (var piece in pieces.OneAhead())
        {
            Damaged += piece.Damaged;
            foreach (var article in piece.Articles)
            {
                action(article);
            }
        }
    }
}
