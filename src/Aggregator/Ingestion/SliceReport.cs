using System.Globalization;

namespace Aggregator.Ingestion;

/// <summary>What the writer made of a slice.</summary>
/// <param name="New">New articles.</param>
/// <param name="Copies">Articles that another source, or this one under another id, had brought before.</param>
/// <param name="Updated">Articles that became a new version.</param>
/// <param name="Unchanged">Items that said nothing new.</param>
/// <param name="Postponed">Items whose page is due again.</param>
public readonly record struct SliceReport(int New, int Copies, int Updated, int Unchanged, int Postponed)
{
    /// <summary>As an operator reads it, without what there was none of: "2 new, 1 copy"; "nothing new" when there was nothing at all.</summary>
    public string InWords()
    {
        (int Count, string One, string Many)[] parts =
        [
            (New, "new", "new"), (Copies, "copy", "copies"), (Updated, "new version", "new versions"), (Unchanged, "unchanged", "unchanged"),
            (Postponed, "waits for its page", "wait for their pages"),
        ];
        var said = parts.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {(part.Count == 1 ? part.One : part.Many)}"));
        return string.Join(", ", said.DefaultIfEmpty("nothing new"));
    }

    /// <summary>Adds two reports up.</summary>
    public static SliceReport operator +(SliceReport a, SliceReport b) =>
        new(a.New + b.New, a.Copies + b.Copies, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Postponed + b.Postponed);
}
