using System.Globalization;
using Aggregator.Benchmarks.Scale.Measuring;

namespace Aggregator.Benchmarks.Scale.Kills;

/// <summary>What killing a writing process again and again came to.</summary>
/// <param name="Lost">Articles that were acknowledged and are not there.</param>
/// <param name="Doubled">Articles that are there twice.</param>
/// <param name="Torn">Slices of which only a part is there.</param>
/// <param name="Opens">Seconds to open the store, one a round.</param>
/// <param name="Faults">What the check at the end found.</param>
internal sealed record KillReport(int Rounds, int Acknowledged, int Lost, int Doubled, int Torn, IReadOnlyList<double> Opens, IReadOnlyList<string> Faults, TimeSpan Check)
{
    public bool IsSound => Lost + Doubled + Torn + Faults.Count == 0;

    public override string ToString()
    {
        var opens = Opens.Order().ToList();
        var faults = Faults.Count == 0 ? "nothing wrong" : $"{Faults.Count} faults, first: {Faults[0]}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Rounds} kills while writing, {Acknowledged:#,0} articles acknowledged: {Lost} lost, {Doubled} doubled, {Torn} slices torn; opened in {Figure.Short(opens[opens.Count / 2])} s "
            + $"(longest {Figure.Short(opens[^1])} s). The check of the whole store took {Check.TotalSeconds:0.0} s and found {faults}.");
    }
}
