using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises "not found" pages under status 200: by their headline in any language of the table, their markup, or their own address.</summary>
internal static partial class ErrorPage
{
    // Error pages list other articles and are long for it, but have no long text of their own.
    private const int LongestText = 1500;
    private const int LongestHeadline = 120;

    // WordPress and its themes name the body, others name the page's file.
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "404", "error404", "error-404", "page-404", "404-page", "is-404", "http-404", "not-found", "notfound", "page-not-found", "pagenotfound", "page_not_found",
            "errorpage", "error-page",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static Found<SoftFailure>? Find(PageSigns signs) =>
        signs.Weight >= LongestText || signs.IsStatedArticle ? null : ByHeadline(signs) ?? ByMarkup(signs) ?? ByAddress(signs);

    private static Found<SoftFailure>? ByHeadline(PageSigns signs) =>
        signs.Headlines.FirstOrDefault(line => line.Length <= LongestHeadline && (FailurePhrases.SaysNotFound(line) || Number().IsMatch(line))) is { } headline
            ? Made($"headline \"{headline}\"") : null;

    private static Found<SoftFailure>? ByMarkup(PageSigns signs)
    {
        var (body, root) = (signs.Facts.Document.Body, signs.Facts.Document.DocumentElement);
        var names = $"{body?.ClassName} {body?.Id} {root.ClassName} {root.Id}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(Names.Contains) is { } name ? Made($"page named \"{name}\"") : null;
    }

    private static Found<SoftFailure>? ByAddress(PageSigns signs)
    {
        var file = signs.Facts.Url?.AbsolutePath.TrimEnd('/').Split('/')[^1];
        return file is not null && Names.Contains(Path.GetFileNameWithoutExtension(file)) ? Made($"address ends in \"{file}\"") : null;
    }

    private static Found<SoftFailure> Made(string evidence) => new(SoftFailure.SoftNotFound, evidence);

    [GeneratedRegex(@"^\W*(?:error\s*|fehler\s*|erreur\s*)?404\b|\b404\b.{0,30}(?:not found|error|page)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
