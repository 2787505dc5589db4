using System.ComponentModel.DataAnnotations;

namespace Aggregator.Ingestion;

/// <summary>Section <c>Ingestion</c> of the configuration.</summary>
public sealed class IngestionOptions
{
    /// <summary>Whether the page behind a feed's item is read; settable per source too.</summary>
    public ReadPages ReadPages { get; init; } = ReadPages.Auto;

    /// <summary>Pages read at the same time for one source. 1 to 64.</summary>
    [Range(1, 64)]
    public int PagesAtOnce { get; init; } = 4;

    /// <summary>Time for reading one source's pages in one run; what is left is due in the next minute. 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PagesDeadline { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time for parsing and extracting one page. 100 milliseconds to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:01:00")]
    public TimeSpan ExtractionTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Pages parsed at the same time, over all sources; more than processors only cost memory. 0 (one a processor) to 256.</summary>
    [Range(0, 256)]
    public int ExtractionsAtOnce { get; init; }

    /// <summary>How long an article waits for a page whose origin said "later", before it enters with the feed's own content. 0 to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan PagePatience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Articles of a source's first fetch that enter the merged feeds, newest first; all are stored. 0 to 10000.</summary>
    [Range(0, 10_000)]
    public int FirstFetchAnnounces { get; init; } = 10;
}
