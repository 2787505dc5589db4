namespace Aggregator.Watching;

/// <summary>Answers "not modified" (304) in a row, without a document between them.</summary>
/// <param name="Since">The first of them.</param>
public sealed record UnchangedRow(DateTimeOffset Since, int Polls)
{
    // Some origins answer 304 for ever, whatever was published meanwhile: a cache that lost its origin, a validator made of the address. A week of it
    // costs one whole document in 42 polls at the longest interval; what is polled more often promises more news, and is not believed for as long.
    private static readonly TimeSpan BelievedFor = TimeSpan.FromDays(7);
    private const int BelievedPolls = 200;

    /// <summary>The row with one more.</summary>
    public static UnchangedRow After(UnchangedRow? row, DateTimeOffset now) => row is null ? new UnchangedRow(now, 1) : row with { Polls = row.Polls + 1 };

    /// <summary>Whether the whole document is to be asked for once: after 7 days or 200 polls of nothing else.</summary>
    public bool IsDoubtful(DateTimeOffset now) => now - Since >= BelievedFor || Polls >= BelievedPolls;
}
