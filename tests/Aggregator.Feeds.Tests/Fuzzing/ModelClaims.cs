using System.Text;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What must hold for every value of a model: whole Unicode that may stand in XML, addresses that can be followed, instants that can be true.</summary>
internal static class ModelClaims
{
    public static BrokenClaim? FirstBroken(object model, string name) =>
        ModelWalk.Leaves(model, name).Select(leaf => Broken(leaf.Path, leaf.Value)).FirstOrDefault(broken => broken is not null);

    private static BrokenClaim? Broken(string path, object value) => value switch
    {
        string text => OfText(path, text),
        Uri url => IsFollowable(url) ? null : new BrokenClaim($"addresses are absolute: {path}", url.OriginalString),
        DateTimeOffset instant => IsPlausible(instant) ? null : new BrokenClaim($"instants are plausible: {path}", $"{instant:O}"),
        double number => double.IsFinite(number) ? null : new BrokenClaim($"numbers are finite: {path}", $"{number}"),
        int or long => Convert.ToInt64(value, null) >= 0 ? null : new BrokenClaim($"counts are not negative: {path}", $"{value}"),
        TimeSpan span => span >= TimeSpan.Zero ? null : new BrokenClaim($"spans are not negative: {path}", $"{span}"),
        _ => null,
    };

    private static BrokenClaim? OfText(string path, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is < 0x20 and not (0x9 or 0xA or 0xD) or 0xFFFE or 0xFFFF)
            {
                return new BrokenClaim($"texts may stand in XML: {path}", $"U+{rune.Value:X4} in {Shown(text)}");
            }

            if (Rune.IsControl(rune) && IsOneLine(path))
            {
                return new BrokenClaim($"titles and names have no control characters: {path}", $"U+{rune.Value:X4} in {Shown(text)}");
            }
        }

        return HasLoneSurrogate(text) ? new BrokenClaim($"texts are whole Unicode: {path}", Shown(text)) : null;
    }

    // What a subscription list says is kept as it is: it is written again, and lost otherwise.
    private static bool IsOneLine(string path) =>
        !path.Contains("Opml", StringComparison.Ordinal) && (path.EndsWith(".Title", StringComparison.Ordinal) || path.EndsWith(".Name", StringComparison.Ordinal));

    // In UTC, in years that can be written with four digits; 1 January 1900 in a zone ahead of UTC is in 1899.
    private static bool IsPlausible(DateTimeOffset instant) => instant.Offset == TimeSpan.Zero && instant.Year is >= 1899 and <= 9999;

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (!char.IsSurrogatePair(text, at) || at++ < 0))
            {
                return true;
            }
        }

        return false;
    }

    // What cannot be followed further is found by asking for all that a request needs.
    private static bool IsFollowable(Uri url) =>
        url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.IdnHost.Length > 0 && url.AbsoluteUri.Length > 0 && !url.OriginalString.Any(char.IsControl);

    private static string Shown(string text) => text.Length > 200 ? text[..200] : text;
}
