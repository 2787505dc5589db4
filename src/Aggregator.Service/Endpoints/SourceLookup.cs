using System.Globalization;
using Aggregator.Deduplication;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>Finds the source that a person means: by id, by address in any spelling (one that it had before it moved, too), or by title in any case.</summary>
internal sealed class SourceLookup(IArticleStore articles)
{
    /// <summary>All that fit; more than one only when titles are the same.</summary>
    public async Task<IReadOnlyList<Source>> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return await articles.FindSourceAsync(new(id), cancellationToken) is { } source ? [source] : [];
        }

        var all = await articles.SourcesAsync(cancellationToken);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            var key = CanonicalUrl.Of(url);
            return [.. all.Where(source => source.IsKnownBy(known => CanonicalUrl.Of(known) == key))];
        }

        return [.. all.Where(source => string.Equals(source.Title, text.Trim(), StringComparison.OrdinalIgnoreCase))];
    }
}
