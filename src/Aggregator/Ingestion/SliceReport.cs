namespace Aggregator.Ingestion;

/// <summary>What the writer made of a slice.</summary>
/// <param name="New">New articles.</param>
/// <param name="Copies">Articles that another source, or this one under another id, had brought before.</param>
/// <param name="Updated">Articles that became a new version.</param>
/// <param name="Unchanged">Items that said nothing new.</param>
/// <param name="Postponed">Items whose page is due again.</param>
public readonly record struct SliceReport(int New, int Copies, int Updated, int Unchanged, int Postponed)
{
    /// <summary>Adds two reports up.</summary>
    public static SliceReport operator +(SliceReport a, SliceReport b) =>
        new(a.New + b.New, a.Copies + b.Copies, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Postponed + b.Postponed);
}
