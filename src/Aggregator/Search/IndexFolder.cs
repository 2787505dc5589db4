using Aggregator.Storage;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Search;

/// <summary>The folder of the index: opened when it belongs to the store and can be read, else made anew.</summary>
internal sealed class IndexFolder(string folder, SearchOptions options, ILogger log)
{
    /// <summary>Opens the index of a store.</summary>
    /// <param name="rebuildBecause">Why what is there is of no use; null when that is not known.</param>
    public OpenIndex OpenFor(StoreIdentity identity, string? rebuildBecause)
    {
        var isThere = System.IO.Directory.Exists(folder) && System.IO.Directory.EnumerateFileSystemEntries(folder).Any();
        if (!isThere)
        {
            return OpenIndex.Open(folder, options, identity, log).Index;
        }

        var useless = rebuildBecause;
        if (useless is null)
        {
            try
            {
                var (index, found) = OpenIndex.Open(folder, options, identity, log);
                useless = found is null ? "it says nothing of its origin" : found.WhyUselessFor(identity);
                if (useless is null)
                {
                    return index;
                }

                index.Dispose();
            }
            catch (Exception unreadable) when (unreadable is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException))
            {
                // Lucene says "corrupt" in a dozen types, from CorruptIndexException to an array's bounds; all of it is derived and can be had again.
                useless = $"it cannot be read ({unreadable.GetType().Name}: {unreadable.Message})";
            }
        }

        log.IndexRebuilt(useless);
        System.IO.Directory.Delete(folder, recursive: true);
        return OpenIndex.Open(folder, options, identity, log).Index;
    }
}
