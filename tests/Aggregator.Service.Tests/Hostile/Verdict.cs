namespace Aggregator.Service.Tests.Hostile;

/// <summary>How a case stands against what is expected of it.</summary>
/// <param name="Broken">What is not as it must be, in words; empty for a case in its allowed state.</param>
/// <param name="IsPreferred">It is in the better of its allowed outcomes, or has but one.</param>
internal sealed record Verdict(Observation Seen, IReadOnlyList<string> Broken, bool IsPreferred)
{
    public HostileCase Case => Seen.Case;

    public bool IsAllowed => Broken.Count == 0;

    /// <summary>A limit of time or memory was passed, which a busy machine may be guilty of.</summary>
    public bool IsOnlyOverLimit => !IsAllowed && Broken.All(words => words.StartsWith(Judgement.OverLimit, StringComparison.Ordinal));

    public override string ToString() => $"{Case.Id}: {(IsAllowed ? "not preferred" : string.Join("; ", Broken))}\n    {Seen}\n    {Case.Note}";
}
