using Aggregator.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;

namespace Aggregator.Search;

/// <summary>A Lucene index that is open: one writer, and a searcher that sees what was refreshed. Written by one thread at a time, searched by any.</summary>
internal sealed class OpenIndex : IDisposable
{
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ArticleAnalyzers _analyzers = new();
    private readonly ArticleWords _words;
    private readonly ILogger _log;
    private IndexState _state;
    private long _committed;

    private OpenIndex(Lucene.Net.Store.Directory directory, IndexWriter writer, IndexState state, ILogger log)
    {
        (_directory, _writer, _state, _log, _committed) = (directory, writer, state, log, state.Seq);
        _words = new ArticleWords(_analyzers);
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new ArticleSearcher.Factory());
    }

    /// <summary>The last change applied, whether it can be found yet or not.</summary>
    public long Seq => _state.Seq;

    /// <summary>Whether something was applied since the last commit.</summary>
    public bool IsDirty => _committed != _state.Seq;

    /// <summary>Opens the index of a folder, made when there is none.</summary>
    /// <returns>Its state is null when the folder held no index, or one that says nothing of itself.</returns>
    /// <exception cref="LockObtainFailedException">Another process has it open.</exception>
    public static (OpenIndex Index, IndexState? Found) Open(string folder, SearchOptions options, StoreIdentity store, ILogger log)
    {
        var directory = new MappedDirectory(folder);
        try
        {
            var found = DirectoryReader.IndexExists(directory) ? IndexState.Read(SegmentInfosOf(directory).UserData) : null;
            var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new ArticleAnalyzer(null))
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = options.BufferMegabytes,
                MaxThreadStates = 1,   // one thread at a time applies, but not always the same: each would leave a segment of its own at every refresh
                Similarity = new BM25Similarity(),
                MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },   // for Purge: one deleted article is enough
            });
            return (new OpenIndex(directory, writer, found ?? IndexState.EmptyOf(store), log), found);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Takes changes in, each once or oftener: the newest state of an article replaces what was there.</summary>
    public void Apply(IReadOnlyList<ArticleChange> changes, long upTo)
    {
        foreach (var change in changes)
        {
            Apply(change);
        }

        _state = _state with { Seq = Math.Max(_state.Seq, upTo) };
    }

    /// <summary>Lets searches see all that was applied.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>Makes all that was applied durable, together with its number.</summary>
    public void Commit()
    {
        _writer.SetCommitData(_state.ToCommitData());
        _writer.Commit();
        _committed = _state.Seq;
        _log.IndexCommitted(_committed);
    }

    /// <summary>Writes anew what holds words of deleted articles; beside the thread that applies, which a commit in between does not disturb.</summary>
    public void Purge()
    {
        _writer.ForceMergeDeletes();
        Commit();
        Refresh();
        _writer.DeleteUnusedFiles();
    }

    /// <summary>Searches what can be found now.</summary>
    /// <exception cref="ObjectDisposedException">The index was closed meanwhile.</exception>
    public T Search<T>(Func<ArticleSearcher, T> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return search((ArticleSearcher)searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes without a commit: what is to stay was committed, and a failed writer must not write.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    private void Apply(ArticleChange change)
    {
        var term = ArticleDocument.TermOf(change.Id);
        if (change.Article is not { } article)
        {
            _writer.DeleteDocuments(term);
            return;
        }

        try
        {
            _writer.UpdateDocument(term, ArticleDocument.Of(article, _words), _analyzers.Of(article.Content.Language));
        }
        catch (ArgumentException refused)   // of one document; a broken disk says it with an IOException
        {
            _log.ArticleNotIndexed(refused, article.Id);
            _writer.DeleteDocuments(term);
        }
    }

    private static SegmentInfos SegmentInfosOf(Lucene.Net.Store.Directory directory)
    {
        var infos = new SegmentInfos();
        infos.Read(directory);
        return infos;
    }
}
