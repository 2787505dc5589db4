namespace Aggregator.Storage;

/// <summary>The contracts on a store in a file.</summary>
public static class FileStoreTests
{
    public sealed class Articles : ArticleContract
    {
        private readonly StoreFolder _folder = new();

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            _folder.Dispose();
        }

        protected override LiteDbStore Open(TimeProvider time) => _folder.Open(time);
    }

    public sealed class Listings : ListingContract
    {
        private readonly StoreFolder _folder = new();

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            _folder.Dispose();
        }

        protected override LiteDbStore Open(TimeProvider time) => _folder.Open(time);
    }

    public sealed class Sources : SourceContract
    {
        private readonly StoreFolder _folder = new();

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            _folder.Dispose();
        }

        protected override LiteDbStore Open(TimeProvider time) => _folder.Open(time);
    }

    public sealed class Pages : PageContract
    {
        private readonly StoreFolder _folder = new();

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            _folder.Dispose();
        }

        protected override LiteDbStore Open(TimeProvider time) => _folder.Open(time);
    }

    public sealed class LatePages : LatePageContract
    {
        private readonly StoreFolder _folder = new();

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            _folder.Dispose();
        }

        protected override LiteDbStore Open(TimeProvider time) => _folder.Open(time);
    }
}
