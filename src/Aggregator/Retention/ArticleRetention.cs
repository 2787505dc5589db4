using Aggregator.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Retention;

/// <summary>Lets go of articles that no source wants any longer, in small steps between which others write.</summary>
public sealed class ArticleRetention(ISourceStore store, IArticleStore articles, RetentionOptions options, ILogger<ArticleRetention> log)
{
    /// <summary>Goes once through all sources, the removed ones included.</summary>
    /// <param name="isTrial">Whether the articles are only counted.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be written for now; what is gone is gone, the rest waits for the next run.</exception>
    public async Task<RetentionReport> RunAsync(bool isTrial, CancellationToken cancellationToken)
    {
        var before = await articles.SummaryAsync(cancellationToken);
        var rules = KeepRules.From(options, await articles.SourcesAsync(cancellationToken));
        var letGo = 0L;
        for (var number = 1; number <= before.SourcesEver; number++)
        {
            var source = new SourceId(number);
            if (!rules.Of(source).KeepsAll)
            {
                letGo += await LetGoAsync(source, rules, isTrial, cancellationToken);
            }
        }

        if (letGo > 0 && !isTrial)
        {
            log.ArticlesLetGo(letGo, before.Articles);
        }

        return new RetentionReport(letGo, before.Articles);
    }

    private async Task<long> LetGoAsync(SourceId source, KeepRules rules, bool isTrial, CancellationToken cancellationToken)
    {
        var letGo = 0L;
        string? cursor = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var slice = await store.LetGoAsync(new LetGoRequest(source, rules, cursor, isTrial), cancellationToken);
            letGo += slice.Articles;
            cursor = slice.Next;
        }
        while (cursor is not null);

        return letGo;
    }
}
