namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What stands above a block: for each hint the steps up to the nearest element that gives it, and how much text that element holds.</summary>
internal sealed class PathTraits
{
    /// <summary>Steps for a hint that no element above gives.</summary>
    public const byte Never = 40;

    private static readonly RegionHints[] Order = [.. Enum.GetValues<RegionHints>().Where(hint => int.IsPow2((int)hint))];

    private readonly byte[] _steps = new byte[Order.Length];

    private PathTraits(Region region, PathTraits? parent)
    {
        for (var i = 0; i < Order.Length; i++)
        {
            var above = parent is null ? Never : Math.Min(Never, parent._steps[i] + 1);
            _steps[i] = (region.Hints & Order[i]) != 0 ? (byte)0 : (byte)above;
        }

        var name = region.Element.LocalName;
        NearestBeside = IsBeside(region) ? region : parent?.NearestBeside;
        Lists = (parent?.Lists ?? 0) + (name is "ul" or "ol" or "dl" ? 1 : 0);
        Tables = (parent?.Tables ?? 0) + (name is "table" ? 1 : 0);
        Articles = (parent?.Articles ?? 0) + (name is "article" ? 1 : 0);
        Sections = (parent?.Sections ?? 0) + (name is "section" ? 1 : 0);
        Mains = (parent?.Mains ?? 0) + (name is "main" ? 1 : 0);
        Headers = (parent?.Headers ?? 0) + (name is "header" ? 1 : 0);
        Figures = (parent?.Figures ?? 0) + (name is "figure" ? 1 : 0);
        Quotes = (parent?.Quotes ?? 0) + (name is "blockquote" ? 1 : 0);
    }

    public ReadOnlySpan<byte> Steps => _steps;

    /// <summary>The innermost element above whose name says that it is beside the text.</summary>
    public Region? NearestBeside { get; }

    public int Lists { get; }

    public int Tables { get; }

    public int Articles { get; }

    public int Sections { get; }

    public int Mains { get; }

    public int Headers { get; }

    public int Figures { get; }

    public int Quotes { get; }

    /// <summary>Of a region and those above it, each made when first asked for: most regions hold nothing but menus.</summary>
    public static PathTraits Of(Region region, PathTraits?[] known) =>
        known[region.Index] ??= new PathTraits(region, region.Parent is null ? null : Of(region.Parent, known));

    /// <summary>A number for the element names that say what text is in them.</summary>
    public static int Named(string? name) => name switch
    {
        "p" => 1,
        "div" => 2,
        "li" => 3,
        "td" or "th" => 4,
        "section" => 5,
        "article" => 6,
        "blockquote" => 7,
        "main" => 8,
        "ul" or "ol" => 9,
        "header" => 10,
        "figure" => 11,
        "h2" or "h3" or "h4" => 12,
        "a" => 13,
        _ => 0,
    };

    private static bool IsBeside(Region region) => (region.Hints & (RegionHints.Foreign | RegionHints.Surrounding)) != 0 && !region.Hints.HasFlag(RegionHints.Body);
}
