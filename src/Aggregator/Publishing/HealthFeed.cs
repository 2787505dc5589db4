using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Publishing;

/// <summary>What happened to the sources' health, as a feed to subscribe to: an entry an event, the same bytes while nothing happens.</summary>
/// <param name="publicAddress">Where the outside reaches us, as configured; asked for at every building.</param>
public sealed class HealthFeed(IArticleStore store, Current<PublishingOptions> options, Func<Uri> publicAddress, TimeProvider time)
{
    /// <summary>What it is called below <c>/feeds/</c>; no saved query may take its place.</summary>
    public const string Name = "health";

    private const string Address = "/feeds/" + Name;
    private const int MaxFeeds = 8;   // three formats, with a self link and without
    private const long MaxBytes = 16L * 1024 * 1024;

    private static readonly TimeSpan RebuildEvery = TimeSpan.FromSeconds(1);

    private readonly FeedCache _cache = new(MaxFeeds, MaxBytes);

    /// <summary>The feed in one format; a second behind at most.</summary>
    /// <param name="hasSelf"><see cref="FeedRequest.HasSelf"/>.</param>
    public async Task<FeedDocument> GetAsync(OutputFormat format, bool hasSelf, CancellationToken cancellationToken)
    {
        var request = new FeedRequest(format, new ArticleQuery(), FeedContent.Full, Address) { HasSelf = hasSelf };
        var place = _cache.PlaceOf(request);
        if (Fresh(place) is { } kept)
        {
            return kept;
        }

        await place.Building.WaitAsync(cancellationToken);
        try
        {
            return Fresh(place) ?? await BuildAsync(place, cancellationToken);
        }
        finally
        {
            place.Building.Release();
        }
    }

    private FeedDocument? Fresh(FeedCache.Place place) =>
        place.Built is { } built && ReferenceEquals(built.Options, options.Value) && time.GetElapsedTime(built.At) < RebuildEvery ? built.Document : null;

    private async Task<FeedDocument> BuildAsync(FeedCache.Place place, CancellationToken cancellationToken)
    {
        var (current, at) = (options.Value, time.GetTimestamp());
        var identity = await store.IdentityAsync(cancellationToken);
        var composer = new HealthComposer(await store.SourcesAsync(cancellationToken), identity.Id, current.Title, publicAddress());
        var raw = FeedBytes.Write(composer.Compose(place.Request), place.Request.Format);
        var document = place.Built is { } before && before.Document.Raw.Span.SequenceEqual(raw.Span)
            ? before.Document   // what is compressed stays compressed
            : FeedBytes.Document(raw, place.Request.Format, Later(composer.Changed, place.Built, current));
        _cache.Keep(place, new BuiltFeed(document, current, Seq: 0, at));
        return document;
    }

    // A source that was removed takes its entries along, and another title changes the bytes too: who asks by date alone must hear of it.
    private DateTimeOffset Later(DateTimeOffset changed, BuiltFeed? before, PublishingOptions current) =>
        before is null || (ReferenceEquals(before.Options, current) && changed > before.Document.LastModified) ? changed : time.GetUtcNow();
}
