using System.Text.Json.Serialization;

namespace Aggregator.Service.Endpoints;

/// <summary>A page of a list.</summary>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
internal sealed record ListJson<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Articles that report the same news.</summary>
/// <param name="Sources">How many sources report it, copies counted; in a list those of the period asked for.</param>
/// <param name="ArticleCount">How many different articles there are; the newest of them are in <paramref name="Articles"/>, all at /api/v1/articles?story=ID.</param>
internal sealed record StoryJson(
    string Id, string Title, int Sources, int ArticleCount, DateTimeOffset First, DateTimeOffset Latest, IReadOnlyList<ArticleJson> Articles);

/// <summary>A feed that was found at an address.</summary>
internal sealed record DiscoveredJson(string Url, string? Title, string Format, int Items, string Found);

/// <summary>What a fetch is asked for: the ids of sources, all, or (neither) what is due.</summary>
internal sealed record FetchJson(IReadOnlyList<int>? Sources = null, bool All = false);

/// <summary>One run over one source; a line of the answer to a fetch.</summary>
internal sealed record RunJson(
    SourceReference Source, string Outcome, int Items, int New, int Copies, int Updated, int Unchanged, int Postponed, string? Error, string? Message);

/// <summary>The last line of the answer to a fetch.</summary>
internal sealed record FetchSumJson(FetchSum Sum);

/// <summary>All runs of a fetch together.</summary>
internal sealed record FetchSum(int Sources, int NotModified, int Failed, int Items, int New, int Copies, int Updated, int Unchanged, int Postponed);

/// <summary>What an import of a subscription list did.</summary>
internal sealed record ImportJson(int Added, int Known, IReadOnlyList<string> Skipped);

/// <summary>Figures of the whole store.</summary>
internal sealed record StoreJson(long Sources, long Articles, long Copies, long Versions, long PagesDue, long Seq, long Bytes, long IndexSeq);

/// <summary>Whether retention only counts.</summary>
internal sealed record RetentionJson(bool DryRun = false);

/// <summary>What work on the store gave.</summary>
internal sealed record StoreWorkJson(string Result, IReadOnlyList<string> Problems);

/// <summary>Whether the service is well, and what ails it.</summary>
internal sealed record HealthJson(string Status, string? Version, IReadOnlyList<string> Problems);

/// <summary>What reading the configuration again gave: what holds now, what waits for the next start, and what was refused.</summary>
internal sealed record ReloadJson(IReadOnlyList<string> Taken, IReadOnlyList<string> NextStart, IReadOnlyList<string> Problems);

/// <summary>RFC 9457.</summary>
/// <param name="Parameter">The parameter or member that is wrong; absent when it is none.</param>
internal sealed record ProblemJson(string Type, string Title, int Status, string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Position = null);
