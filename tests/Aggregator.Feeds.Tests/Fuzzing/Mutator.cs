using System.Text;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Makes one document of one seed: a fixture, and some mutations after each other.</summary>
internal static class Mutator
{
    // Growth is what hostile documents do; beyond this it only costs rounds.
    private const int LongestDocument = 200_000;
    private const int LongestAtAll = 1_000_000;

    private static readonly string[] MediaTypes = ["application/rss+xml", "application/atom+xml", "text/xml", "application/feed+json", "text/html", "", "text/xml; charset"];

    /// <summary>The same seed and the same fixtures give the same document.</summary>
    public static FuzzInput Input(int seed)
    {
        var chance = new Chance(seed);
        var (name, text) = chance.Of(FuzzSeeds.All);
        var recipe = new StringBuilder(name);
        for (var left = Math.Min(chance.Times(), 64); left > 0 && text.Length < LongestDocument; left--)
        {
            var (mutation, apply) = chance.Of(chance.OneIn(4) ? ByteMutations.All : LooksLikeJson(text) ? JsonMutations.All : XmlMutations.All);
            var mutated = apply(text, chance);
            text = mutated.Length <= LongestAtAll ? mutated : mutated[..LongestAtAll];
            recipe.Append(' ').Append(mutation);
        }

        var body = Encoding.Latin1.GetBytes(text);
        return new FuzzInput(chance.OneIn(10) ? Recoded(body, chance, recipe) : body, ContentType(chance), recipe.ToString());
    }

    private static bool LooksLikeJson(string text) => text.TrimStart().StartsWith('{');

    private static byte[] Recoded(byte[] body, Chance chance, StringBuilder recipe)
    {
        var encoding = chance.Of<Encoding>([Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1]);
        recipe.Append(" as ").Append(encoding.WebName);
        var text = encoding.GetBytes(Encoding.UTF8.GetString(body));
        return chance.OneIn(2) ? [.. encoding.GetPreamble(), .. text] : chance.OneIn(2) ? text : text[..chance.Below(text.Length)];
    }

    private static string? ContentType(Chance chance) =>
        chance.OneIn(2) ? null : chance.Of(MediaTypes) + (chance.OneIn(2) ? "" : "; charset=" + chance.Of(["", "\""]) + XmlMutations.Charset(chance));
}
