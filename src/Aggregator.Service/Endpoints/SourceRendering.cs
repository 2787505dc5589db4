using Aggregator.Fetching;
using Aggregator.Service.Configuration;
using Aggregator.Watching;

namespace Aggregator.Service.Endpoints;

/// <summary>Sources as JSON.</summary>
internal static class SourceRendering
{
    /// <summary>One source as the asker may see it: what opens a feed that others pay for is for those who administer.</summary>
    public static SourceJson Of(Source source, HttpContext context, DateTimeOffset now)
    {
        var (settings, state) = (source.Settings, source.State);
        return new()
        {
            Id = source.Id.Value,
            Url = AddressOf(source, context).AbsoluteUri,
            Title = source.Title,
            Category = settings.Category,
            State = SnakeCase.Of(source.Health),
            Error = state.Error is { } error ? SnakeCase.Of(error) : null,
            Message = state.Message,
            LastFetch = state.LastFetch,
            LastSuccess = state.LastSuccess,
            NextFetch = settings.IsPaused || state.NextFetch == DateTimeOffset.MinValue ? null : state.NextFetch,
            NextFetchReason = state.NextFetchReason,
            Failures = state.Failures,
            Items = state.Items,
            ItemsPerDay = ItemRate.PerDayUntil(state.RecentItems, now) is { } rate ? Math.Round(rate, 2) : null,
            Unwell = source.IsUnwell,
            Flags = [.. state.Flags.Select(flag => new FlagJson(HealthFlagName.Of(flag.Kind), flag.Since, flag.Message))],
            FormerUrls = [.. state.FormerUrls.Select(former => ShownTo(context, former.Url).AbsoluteUri)],
            Every = settings.Every is { } every ? DurationText.Of(every) : null,
            ReadPages = settings.ReadPages is { } pages ? SnakeCase.Of(pages) : null,
            KeepFor = settings.KeepFor is { } keepFor ? keepFor == TimeSpan.Zero ? "forever" : DurationText.Of(keepFor) : null,
            KeepArticles = settings.KeepArticles,
            User = AccessGuard.MayAdminister(context) ? settings.Credentials?.User : null,
            Site = state.SiteUrl?.AbsoluteUri,
            Language = state.Language,
            Repairs = state.Repairs,
        };
    }

    /// <summary>The address, without its secrets for those who may only read.</summary>
    public static Uri AddressOf(Source source, HttpContext context) => ShownTo(context, source.Url);

    private static Uri ShownTo(HttpContext context, Uri url) => AccessGuard.MayAdminister(context) ? url : ShownUrl.WithoutSecrets(url);
}
