using System.Buffers;
using System.Collections.Frozen;

namespace Aggregator.Extraction.Parsing;

/// <summary>The name at the beginning of a tag.</summary>
/// <param name="Length">In characters.</param>
internal readonly record struct TagName(int Length, TagKind Kind)
{
    private const int Longest = 10;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\f\r/>");

    // An <a> ends the one before, as <li> and <td> do within their list and table, which count themselves.
    private static readonly FrozenDictionary<string, TagKind> Kinds = Table(
        (TagKind.Phrase, "b big code em font i s small strike strong tt u"),
        (TagKind.Foreign, "svg math"),
        (TagKind.RawText, "script style textarea title xmp iframe noembed noframes"),
        (TagKind.Flat, "a area base body br button col colgroup dd dt embed head hr html img input li link meta nobr optgroup option p param rb rp rt rtc source"),
        (TagKind.Flat, "tbody td tfoot th thead tr track wbr"));

    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the name; it ends at white space, a slash or the end of the tag.</summary>
    public static TagName At(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(Ends);
        var name = end < 0 ? tag : tag[..end];
        return new TagName(name.Length, name.Length <= Longest && Lookup.TryGetValue(name, out var kind) ? kind : TagKind.Nesting);
    }

    private static FrozenDictionary<string, TagKind> Table(params (TagKind Kind, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Kind)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);
}
