using System.Text;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Throws of the dice; the same seed throws the same.</summary>
/// <remarks>Documents are mutated as strings of one character a byte, so that nothing has to be valid in any charset, and nothing is lost.</remarks>
internal sealed class Chance(int seed)
{
    // Consecutive seeds would throw alike at first: the framework's generator is linear in its seed.
    private readonly Random _random = new((int)((uint)seed * 2654435761u >> 1));

    /// <summary>From 0 to <paramref name="below"/>, which is not reached; 0 when there is no choice.</summary>
    public int Below(int below) => below <= 1 ? 0 : _random.Next(below);

    public bool OneIn(int times) => Below(times) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Mostly small, sometimes in the thousands: a count of repetitions.</summary>
    public int Times() => 1 << Below(OneIn(8) ? 13 : 5);

    /// <summary>A text as the bytes that carry it in UTF-8.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
