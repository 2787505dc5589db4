namespace Aggregator.Fetching.Robots;

/// <summary>What is known of an origin's robots.txt.</summary>
internal abstract record RobotsVerdict
{
    private RobotsVerdict() { }   // closed: only the cases below

    /// <summary>For what is fetched without asking: an operator's own addresses.</summary>
    public static RobotsVerdict NotAsked { get; } = new Known(RobotsTxt.AllowsAll);

    /// <summary>Zero when the site asks for none.</summary>
    public TimeSpan CrawlDelay => (this as Known)?.Rules.CrawlDelay ?? TimeSpan.Zero;

    /// <summary>Null when the address may be read.</summary>
    public FetchResult.Failed? Refusal(Uri url) => this switch
    {
        Unknown { Failure: var failure } => failure,
        Known { Rules: var rules } when !rules.Allows(url) =>
            new FetchResult.Failed(FetchError.BlockedByOrigin, $"The site's robots.txt asks not to read {ShownUrl.Of(url)}, and that is respected."),
        _ => null,
    };

    /// <summary>Its rules, or that there are none.</summary>
    public sealed record Known(RobotsTxt Rules) : RobotsVerdict;

    /// <summary>It could not be read, so nothing is fetched for a while (RFC 9309 section 2.3.1.4).</summary>
    /// <param name="Failure">Why; never final.</param>
    public sealed record Unknown(FetchResult.Failed Failure) : RobotsVerdict;
}
