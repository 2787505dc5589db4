using Aggregator.Ingestion;

namespace Aggregator.Watching;

/// <summary>How a source's pages do: what was read of the last, and how many in a row gave nothing. Pages that failed for now are not counted before they are over.</summary>
/// <param name="Tried">Pages that were read or given up; the older ones fade.</param>
/// <param name="Read">Those of them that held an article.</param>
/// <param name="Fruitless">How many in a row, the last included, held none.</param>
/// <param name="Since">When the first of that row came; null when the last page held an article.</param>
/// <param name="Why">What the last of that row was instead, such as "robot_check"; null when the last page held an article.</param>
public sealed record PageRecord(int Tried, int Read, int Fruitless, DateTimeOffset? Since = null, string? Why = null)
{
    // Beyond so many, the older half is forgotten: a site that was rebuilt is judged by what it is now.
    private const int Remembered = 200;

    // Fewer say nothing of what the source's pages are like.
    private const int FewestRead = 5;

    private const int ShortestRow = 5;

    // A row is alarming that would come about once in a thousand rows by the source's own mix of articles, videos and walls.
    private const double Chance = 0.001;

    /// <summary>No page yet.</summary>
    public static PageRecord None { get; } = new(0, 0, 0);

    /// <summary>Whether pages that used to give articles give none any more.</summary>
    public bool IsBroken => Read >= FewestRead && Fruitless >= NeededRow;

    /// <summary>The share of pages before the row that held an article: 0 to 1.</summary>
    public double Share => Tried > Fruitless ? (double)Read / (Tried - Fruitless) : 0;

    private int NeededRow => Share >= 1 ? ShortestRow : Math.Max(ShortestRow, (int)Math.Ceiling(Math.Log(Chance) / Math.Log(1 - Share)));

    /// <summary>The record with what came of one item's page; the same when its page was not asked for, or is to be asked for again.</summary>
    internal PageRecord After(ArticleDraft draft, DateTimeOffset now) => draft.Page switch
    {
        PageState.Read => new PageRecord(Tried + 1, Read + 1, 0).Faded(),
        PageState.Unreadable => new PageRecord(Tried + 1, Read, Fruitless + 1, Since ?? now, draft.Content.TextOrigin?.Reason).Faded(),
        _ => this,
    };

    // What is forgotten is older than the row, which would else be no longer one.
    private PageRecord Faded() => Tried - Fruitless <= Remembered ? this : this with { Tried = (Tried - Fruitless) / 2 + Fruitless, Read = Read / 2 };
}
