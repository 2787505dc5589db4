namespace Aggregator.Search;

/// <summary>A word as the index holds it, and where it stands in a text.</summary>
/// <param name="Stem">Marked with its language; null when the word is its own stem, or its language has none.</param>
/// <param name="Position">Counted in words; signs and pairs of a run share places.</param>
/// <param name="Start">The first character of the text.</param>
/// <param name="End">The one after the last.</param>
/// <param name="IsSign">A single Hangul, Han or Kana sign.</param>
/// <param name="IsPair">Two of them.</param>
internal readonly record struct IndexWord(string Text, string? Stem, int Position, int Start, int End, bool IsSign, bool IsPair)
{
    /// <summary>Whether it can have a stem at all.</summary>
    public bool IsPlain => !IsSign && !IsPair;
}
