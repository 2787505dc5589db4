using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>The causes of all partings, counted; and those that have none.</summary>
internal static class PartingTable
{
    private const int LongestShown = 700;

    /// <summary>A line a cause, the most frequent first.</summary>
    public static string Of(IReadOnlyList<Parting> partings, int documents)
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{documents} documents, {partings.Count} partings:");
        var causes = partings.CountBy(parting => PartingCause.Of(parting) ?? "unexplained");
        foreach (var (cause, count) in causes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{count,5}  {cause}");
        }

        return table.ToString();
    }

    /// <summary>What a person needs to find the cause of each parting without one; empty when there is none.</summary>
    public static string Unexplained(IEnumerable<Parting> partings) =>
        string.Join(Environment.NewLine, partings.Where(parting => PartingCause.Of(parting) is null).Select(Shown));

    private static string Shown(Parting parting)
    {
        var element = parting.Element.ToString(SaveOptions.DisableFormatting);
        var shown = element[..Math.Min(element.Length, LongestShown)];
        return $"{parting.Document}: {parting.Field} is '{parting.Theirs}' there ({parting.Error?.Message}), '{parting.Ours}' here: {shown}";
    }
}
