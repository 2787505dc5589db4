using Aggregator.Deduplication;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Storage;

/// <summary>The contracts on a store in memory.</summary>
public static class InMemoryStoreTests
{
    public sealed class Articles : ArticleContract
    {
        protected override LiteDbStore Open(TimeProvider time) => OpenInMemory(time);
    }

    public sealed class Listings : ListingContract
    {
        protected override LiteDbStore Open(TimeProvider time) => OpenInMemory(time);
    }

    public sealed class Sources : SourceContract
    {
        protected override LiteDbStore Open(TimeProvider time) => OpenInMemory(time);
    }

    public sealed class Pages : PageContract
    {
        protected override LiteDbStore Open(TimeProvider time) => OpenInMemory(time);
    }

    public sealed class LatePages : LatePageContract
    {
        protected override LiteDbStore Open(TimeProvider time) => OpenInMemory(time);
    }

    private static LiteDbStore OpenInMemory(TimeProvider time) =>
        LiteDbStore.OpenInMemory(new StorageOptions(), DuplicateOptions.Default, time, NullLogger<LiteDbStore>.Instance);
}
