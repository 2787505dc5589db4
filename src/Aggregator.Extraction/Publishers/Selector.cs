using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Aggregator.Extraction;

/// <summary>Selectors out of data files: a wrong one finds nothing, since the file was judged when it was read.</summary>
internal static class Selector
{
    public static IElement? First(IParentNode root, string selector)
    {
        try
        {
            return root.QuerySelector(selector);
        }
        catch (DomException)
        {
            return null;
        }
    }

    public static IReadOnlyList<IElement> All(IParentNode root, string selector)
    {
        try
        {
            return [.. root.QuerySelectorAll(selector)];
        }
        catch (DomException)
        {
            return [];
        }
    }

    /// <summary>Whether the parser of selectors understands the text.</summary>
    public static bool IsValid(string selector) => !string.IsNullOrWhiteSpace(selector) && new CssSelectorParser().ParseSelector(selector) is not null;
}
