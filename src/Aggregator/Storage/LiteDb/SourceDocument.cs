using Aggregator.Feeds;
using Aggregator.Fetching;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Sources as stored documents: what the operator decided under <c>o</c>, what happened under <c>h</c>.</summary>
internal static class SourceDocument
{
    public static BsonDocument From(Source source)
    {
        var document = new BsonDocument { ["_id"] = source.Id.Value, ["o"] = From(source.Settings), ["h"] = From(source.State) };
        document.Set("u", source.Url);
        return document.Sealed();
    }

    /// <exception cref="InvalidDataException">A member is missing or damaged.</exception>
    public static Source Read(BsonDocument document) => new(
        new SourceId(document.Checked()["_id"].AsInt32), document.NeededAddress("u"), Settings(document["o"].AsDocument), State(document["h"].AsDocument));

    private static BsonDocument From(SourceSettings settings)
    {
        var document = new BsonDocument();
        document.Set("t", settings.Title);
        document.Set("c", settings.Category);
        document.Set("p", settings.IsPaused);
        document.Set("cu", settings.Credentials?.User);
        document.Set("cp", settings.Credentials?.Password);
        if (settings.Every is { } every)
        {
            document["e"] = every.Ticks;
        }

        if (settings.ReadPages is { } pages)
        {
            document["rp"] = (int)pages;
        }

        if (settings.KeepFor is { } keepFor)
        {
            document["kf"] = keepFor.Ticks;
        }

        if (settings.KeepArticles is { } keepArticles)
        {
            document["ka"] = keepArticles;
        }

        return document;
    }

    private static SourceSettings Settings(BsonDocument document) => new()
    {
        Title = document.Text("t"),
        Category = document.Text("c"),
        Every = document["e"] is { IsNumber: true } every ? new TimeSpan(every.AsInt64) : null,
        ReadPages = document["rp"] is { IsNumber: true } pages ? (ReadPages)pages.AsInt32 : null,
        KeepFor = document["kf"] is { IsNumber: true } keepFor ? new TimeSpan(keepFor.AsInt64) : null,
        KeepArticles = document["ka"] is { IsNumber: true } keepArticles ? keepArticles.AsInt32 : null,
        IsPaused = document.Flag("p"),
        Credentials = document.Text("cu") is { } user && document.Text("cp") is { } password ? new BasicCredentials(user, password) : null,
    };

    private static BsonDocument From(SourceState state)
    {
        var document = new BsonDocument { ["nf"] = Bson.Of(state.NextFetch), ["nr"] = state.NextFetchReason, ["n"] = state.Items };
        document.Set("t", state.FeedTitle);
        document.Set("s", state.SiteUrl);
        document.Set("l", state.Language);
        document.Set("et", state.Validators.ETag);
        document.Set("lm", state.Validators.LastModified);
        document.Set("vu", state.Validators.Url);
        document.Set("lf", state.LastFetch);
        document.Set("ls", state.LastSuccess);
        document.Set("er", state.Error?.ToString());
        document.Set("m", state.Message);
        document.Set("rs", state.Repairs);
        document["sc"] = ScheduleDocument.From(state.Schedule);
        if (state.Failures > 0)
        {
            document["f"] = state.Failures;
        }

        if (state.RecentItems.Count > 0)
        {
            document["ri"] = new BsonArray(state.RecentItems.Select(Bson.Of));
        }

        WatchDocument.Write(document, state);
        return document;
    }

    private static SourceState State(BsonDocument document) => WatchDocument.Read(document, new SourceState
    {
        FeedTitle = document.Text("t"),
        SiteUrl = document.Address("s"),
        Language = document.Text("l"),
        Validators = new Validators(document.Text("et"), document.Text("lm")) { Url = document.Address("vu") },
        Schedule = document["sc"] is { IsDocument: true } schedule ? ScheduleDocument.Read(schedule.AsDocument) : FeedSchedule.None,
        LastFetch = document.Time("lf"),
        LastSuccess = document.Time("ls"),
        NextFetch = document.NeededTime("nf"),
        NextFetchReason = document.Needed("nr"),
        Failures = document.Int("f"),
        Error = Enum.TryParse<FetchError>(document.Text("er"), out var error) ? error : null,
        Message = document.Text("m"),
        Repairs = document.Texts("rs"),
        Items = document.Long("n"),
        RecentItems = [.. document.Values("ri").Select(time => DateTimeOffset.FromUnixTimeMilliseconds(time.AsInt64))],
    });
}
