using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What the writing process tells of one slice, as a line.</summary>
internal sealed record AcknowledgedSlice(SliceReport Report, IReadOnlyList<string> Items)
{
    // A kill may cut a line, and a cut item is another one: what does not end with this was not told.
    private const string End = ".";

    /// <summary>Null for a line that was cut.</summary>
    public static AcknowledgedSlice? Read(string line) => line.Split(' ') switch
    {
        [var @new, var copies, var updated, var unchanged, var postponed, .. var items, End] => new AcknowledgedSlice(
            new SliceReport(int.Parse(@new), int.Parse(copies), int.Parse(updated), int.Parse(unchanged), int.Parse(postponed)), items),
        _ => null,
    };

    public override string ToString() =>
        $"{Report.New} {Report.Copies} {Report.Updated} {Report.Unchanged} {Report.Postponed} {string.Join(' ', Items)} {End}";
}
