namespace Aggregator.Storage;

/// <summary>The contracts on a store in a file.</summary>
public static class FileStoreTests
{
    public sealed class Articles : ArticleContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Stories : StoryContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Listings : ListingContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Cursors : CursorContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Changes : ChangeContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Readers : ConcurrentReaderContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Sources : SourceContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Claims : ClaimContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Pages : PageContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class LatePages : LatePageContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class Versions : VersionContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }

    public sealed class SameArticles : SameArticleContract
    {
        protected override StoreUnderContract Open(TimeProvider time) => ClosingFolder.Open(time);
    }
}
