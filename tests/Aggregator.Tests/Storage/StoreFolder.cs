using Aggregator.Deduplication;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Storage;

/// <summary>A data folder that goes when the test ends.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aggregator-store-").FullName;

    public LiteDbStore Open(TimeProvider time) =>
        LiteDbStore.Open(Path, new StorageOptions(), DuplicateOptions.Default, time, NullLogger<LiteDbStore>.Instance);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
