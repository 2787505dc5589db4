using Aggregator.Service.Hosting;
using Aggregator.Storage;

namespace Aggregator.Service.Scheduling;

/// <summary>
/// <c>sources-seen.txt</c> in the data folder: the addresses that stood in sources.opml when it was last read, as their keys, one a line; above them the store that they
/// were compared with, since after a restore it is another and knows less.
/// </summary>
internal static class SeenSources
{
    /// <summary>Reads them; null when nothing was ever seen for this store.</summary>
    public static IReadOnlySet<string>? Read(string dataFolder, StoreIdentity store)
    {
        var lines = File.Exists(PathIn(dataFolder)) ? File.ReadAllLines(PathIn(dataFolder)) : [];
        return lines.Length > 0 && lines[0] == HeadOf(store) ? lines.Skip(1).ToHashSet(StringComparer.Ordinal) : null;
    }

    /// <summary>Writes them, for the owner's eyes: an address may hold a secret.</summary>
    public static void Write(string dataFolder, StoreIdentity store, IEnumerable<string> keys) => OwnersFile.Write(PathIn(dataFolder), stream =>
    {
        using var writer = new StreamWriter(stream);
        writer.WriteLine(HeadOf(store));
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            writer.WriteLine(key);
        }
    });

    private static string HeadOf(StoreIdentity store) => $"# store {store.Id}, restored {store.Restores} times";

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "sources-seen.txt");
}
