using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>What a case's <c>expect</c> says, by the names of the rig's README; what it does not say stands in the rig's <c>defaults</c>.</summary>
internal sealed class Expectation(JsonElement given, JsonElement defaults)
{
    /// <summary>ok, error, any, not_modified or scenario; null for pages.</summary>
    public string? State => Text("state");

    /// <summary>Allowed classes of errors; null when there is to be none.</summary>
    public IReadOnlyList<string>? Errors => Texts("error");

    /// <summary>Allowed classes of the page's trouble.</summary>
    public IReadOnlyList<string>? PageErrors => Texts("page_error");

    public ItemCount? Items => Member("items") is { } items ? ItemCount.Read(items) : null;

    /// <summary>Payloads whose surroundings must be there.</summary>
    public ItemCount? Marks => Member("marks") is { } marks ? ItemCount.Read(marks) : null;

    /// <summary>full, summary_only or any.</summary>
    public string? Article => Text("article");

    /// <summary>The better of two allowed outcomes, in the rig's words: "ok", "3 items".</summary>
    public string? Preferred => Text("prefer");

    public TimeSpan LongestTime => TimeSpan.FromMilliseconds(Number("max_ms") ?? throw new InvalidOperationException("the defaults have max_ms"));

    public int MostMegabytes => Number("max_rss_mb") ?? throw new InvalidOperationException("the defaults have max_rss_mb");

    /// <summary>The case itself speaks of memory, and is measured alone.</summary>
    public bool IsAboutMemory => given.TryGetProperty("max_rss_mb", out _);

    public int MostWireMegabytes => Number("max_wire_mb") ?? throw new InvalidOperationException("the defaults have max_wire_mb");

    public int? MostRequests => Number("max_requests");

    public int? MostAtOnce => Number("max_concurrent_per_host");

    /// <summary>Names of the rig's targets that nothing may reach.</summary>
    public IReadOnlyList<string> Forbidden => Texts("no_hit") ?? [];

    public int Fetches => Number("fetches") ?? (BackoffGrows || State == "not_modified" || SecondStatus is not null ? 2 : 1);

    public int? SecondStatus => Number("second_status");

    public int? SoonestNextFetchSeconds => Number("next_fetch_min_s");

    public int? LatestNextFetchSeconds => Number("next_fetch_max_s");

    public int? GoodDoneMilliseconds => Number("good_done_ms");

    public bool BackoffGrows => Is("backoff_grows");

    public bool IsPaused => Is("disabled");

    public bool IsUpdated => Is("updated");

    public bool LinksAreAbsolute => Is("links_absolute");

    public bool HasNoActiveContent => Is("no_active_content");

    /// <summary>After the first fetch the source has its address still.</summary>
    public bool KeepsUrlAtFirst => Member("url_after") is { } url && url.GetProperty("first_fetch").GetString() == "same";

    public string? TitleContains => Text("title_contains");

    public string? MustNotContain => Text("must_not_contain");

    public string? HtmlMustNotContain => Text("no_contain");

    public string? ForbiddenHeader => Text("no_request_header");

    public string? LogMustNotMatch => Text("log_must_not_match");

    private bool Is(string name) => Member(name) is { ValueKind: JsonValueKind.True };

    private string? Text(string name) => Member(name)?.GetString();

    private int? Number(string name) => Member(name)?.GetInt32();

    private IReadOnlyList<string>? Texts(string name) => Member(name) is { } list ? [.. list.EnumerateArray().Select(text => text.GetString() ?? "")] : null;

    private JsonElement? Member(string name) =>
        given.TryGetProperty(name, out var own) ? own : defaults.TryGetProperty(name, out var common) ? common : null;
}
