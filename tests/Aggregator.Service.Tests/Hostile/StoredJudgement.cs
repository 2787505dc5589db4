using System.Text.RegularExpressions;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>Holds the articles of a case against what its <c>expect</c> says of them.</summary>
internal sealed partial class StoredJudgement(Observation seen)
{
    private readonly Expectation _expect = seen.Case.Expect;

    public IEnumerable<string> Broken()
    {
        if (_expect.IsUpdated && seen.Articles.All(article => article.GetProperty("versions").GetInt32() == 0))
        {
            yield return "has no earlier version";
        }

        if (_expect.TitleContains is { } title && !seen.Titles.Any(text => text.Contains(title, StringComparison.Ordinal)))
        {
            yield return $"has no title with \"{title}\"";
        }

        if (_expect.MustNotContain is { } secret && seen.Stored.Any(text => text.Contains(secret, StringComparison.Ordinal)))
        {
            yield return $"stores \"{secret}\"";
        }

        if (_expect.HtmlMustNotContain is { } markup && seen.Html.Any(text => text.Contains(markup, StringComparison.Ordinal)))
        {
            yield return $"stores markup with \"{markup}\"";
        }

        if (_expect.LinksAreAbsolute && RelativeLinks().FirstOrDefault() is { } relative)
        {
            yield return $"has the relative link {relative}";
        }

        if (_expect.Marks is { } marks && !marks.Allows(Marks()))
        {
            yield return $"has {Marks()} payloads with what stood around them, expected {marks}";
        }
    }

    private IEnumerable<string> RelativeLinks() => seen.Articles.Select(article => Observation.Text(article, "url") ?? "")
        .Concat(seen.Html.SelectMany(html => Link().Matches(html).Select(match => match.Groups[1].Value)))
        .Where(link => !Uri.TryCreate(link, UriKind.Absolute, out var url) || url.IsFile);

    // Each payload stands in an item of its own, whose title has the payload's number; in a description words stand before it. Those behind it are not looked for: what
    // begins a comment, a script or an attribute and does not end it takes them along in any reader.
    private int Marks() => seen.Articles.Count(article =>
    {
        if (Title().Match(Observation.Text(article, "title") ?? "") is not { Success: true } title)
        {
            return false;
        }

        var text = Observation.Text(article, "text") ?? "";
        var number = title.Groups[1].Value;
        return !seen.Case.Id.EndsWith("-desc", StringComparison.Ordinal) || text.Contains($"before {number}", StringComparison.Ordinal);
    });

    [GeneratedRegex("""(?:href|src)="([^"]*)""")]
    private static partial Regex Link();

    [GeneratedRegex("""^HX-Y-[a-z]+-(\d+)\b""")]
    private static partial Regex Title();
}
