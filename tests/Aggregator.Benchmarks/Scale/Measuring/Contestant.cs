using Aggregator.Benchmarks.Scale.Stores;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>A store that takes part: where it lies, how it is opened, and how far it is filled.</summary>
/// <param name="Most">Articles it is filled up to.</param>
internal sealed record Contestant(string Name, string Folder, int Most, Func<Task<IMeasuredStore>> OpenAsync, Positions Positions)
{
    /// <summary>Articles with lower numbers are stored.</summary>
    public int Stored { get; set; }

    /// <summary>Articles that were edited: in their first state they would be an edit once more.</summary>
    public HashSet<int> Edited { get; } = [];

    /// <summary>Bytes of all its files but those in a folder of their own.</summary>
    public long FileBytes => Bytes(SearchOption.TopDirectoryOnly);

    public long IndexBytes => Bytes(SearchOption.AllDirectories) - FileBytes;

    private long Bytes(SearchOption depth) => new DirectoryInfo(Folder).EnumerateFiles("*", depth).Sum(file => file.Length);
}
