using System.ComponentModel.DataAnnotations;

namespace Aggregator.Publishing;

/// <summary>Section <c>Publishing</c> of the configuration.</summary>
public sealed class PublishingOptions
{
    /// <summary>What the merged feed is called.</summary>
    [Required]
    public string Title { get; init; } = "Aggregator";

    /// <summary>A feed holds all that entered in this time ... 1 hour to 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan Span { get; init; } = TimeSpan.FromDays(1);

    /// <summary>... and at least so many entries ... 1 to 1000.</summary>
    [Range(1, 1000)]
    public int MinEntries { get; init; } = 100;

    /// <summary>... and at most so many. 1 to 1000.</summary>
    [Range(1, 1000)]
    public int MaxEntries { get; init; } = 1000;

    /// <summary>Where an entry's content says which source it is from.</summary>
    public Attribution Attribution { get; init; } = Attribution.Footer;

    /// <summary>Saved queries that are published as /feeds/NAME, by name.</summary>
    public IReadOnlyDictionary<string, NamedFeed> Feeds { get; init; } = new Dictionary<string, NamedFeed>();
}
