namespace Aggregator.Service.Hosting;

/// <summary>Something that keeps the service from its work. Its kind says who can mend it, so that a supervisor never restarts a service for a full disk.</summary>
internal abstract record HealthProblem
{
    private HealthProblem(string words) => Words = words;   // closed: only the cases below

    /// <summary>What it is, in words that an operator can act on.</summary>
    public string Words { get; }

    /// <summary>A part of the process has died or hangs: a restart is the cure.</summary>
    public sealed record Broken(string Words) : HealthProblem(Words);

    /// <summary>The process is sound, but something outside it or behind it is not: a restart mends nothing and costs the work under way.</summary>
    public sealed record Hindered(string Words) : HealthProblem(Words);
}
