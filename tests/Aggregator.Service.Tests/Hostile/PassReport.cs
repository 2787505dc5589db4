namespace Aggregator.Service.Tests.Hostile;

/// <summary>A pass in figures, and what is not as it should be.</summary>
/// <param name="Seed">Of the order.</param>
/// <param name="Traffic">What reached the rig.</param>
internal sealed record PassReport(int Seed, IReadOnlyList<Verdict> Verdicts, OriginTraffic Traffic)
{
    public IReadOnlyList<Verdict> Broken => [.. Verdicts.Where(verdict => !verdict.IsAllowed)];

    /// <summary>From 0 to 1.</summary>
    public double PreferredShare => (double)Verdicts.Count(verdict => verdict.IsPreferred) / Verdicts.Count;

    public Verdict Of(string id) => Verdicts.Single(verdict => verdict.Case.Id == id);

    public override string ToString() => FormattableString.Invariant(
        $"seed {Seed}: {Verdicts.Count - Broken.Count} of {Verdicts.Count} in an allowed state, {PreferredShare:P1} in the preferred one\n")
        + string.Join('\n', Verdicts.Where(verdict => !verdict.IsPreferred).OrderBy(verdict => verdict.Case.Id, StringComparer.Ordinal));
}
