using Aggregator.Service.Configuration;

namespace Aggregator.Service.Endpoints;

/// <summary>Sources as JSON.</summary>
internal static class SourceRendering
{
    /// <summary>One source.</summary>
    public static SourceJson Of(Source source)
    {
        var (settings, state) = (source.Settings, source.State);
        return new()
        {
            Id = source.Id.Value,
            Url = source.Url.AbsoluteUri,
            Title = source.Title,
            Category = settings.Category,
            State = SnakeCase.Of(source.Health),
            Error = state.Error is { } error ? SnakeCase.Of(error) : null,
            Message = state.Message,
            LastFetch = state.LastFetch,
            LastSuccess = state.LastSuccess,
            NextFetch = settings.IsPaused ? null : state.NextFetch == DateTimeOffset.MinValue ? DateTimeOffset.UnixEpoch : state.NextFetch,
            NextFetchReason = state.NextFetchReason,
            Failures = state.Failures,
            Items = state.Items,
            Every = settings.Every is { } every ? DurationText.Of(every) : null,
            ReadPages = settings.ReadPages is { } pages ? SnakeCase.Of(pages) : null,
            KeepFor = settings.KeepFor is { } keepFor ? keepFor == TimeSpan.Zero ? "forever" : DurationText.Of(keepFor) : null,
            KeepArticles = settings.KeepArticles,
            User = settings.Credentials?.User,
            Site = state.SiteUrl?.AbsoluteUri,
            Language = state.Language,
            Repairs = state.Repairs,
        };
    }
}
