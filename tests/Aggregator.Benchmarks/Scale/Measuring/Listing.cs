using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Storage;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>A kind of listing that is measured: under at most one filter, in an order.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Scope">The listing that holds an article.</param>
internal sealed record Listing(string Name, ListingOrder Order, Func<ArticleFacts, ListingScope> Scope)
{
    public static IReadOnlyList<Listing> All { get; } =
    [
        .. new[] { ListingOrder.Entered, ListingOrder.Published }.SelectMany(order => new Listing[]
        {
            new("all", order, _ => new ListingScope.All()),
            new("one source", order, facts => new ListingScope.OfSource(new SourceId(facts.Source + 1))),
            new("one tag", order, facts => new ListingScope.OfTag(facts.Tags[0])),
            new("one author", order, facts => new ListingScope.OfAuthor(facts.Authors[0])),
            new("one language", order, facts => new ListingScope.OfLanguage(facts.Language)),
        }).Where(listing => listing.Scope(ArticleFacts.Of(0, DateTimeOffset.UnixEpoch)).Has(listing.Order)),
    ];

    public Measure Page(string where, int take) => new($"{where} {take}, {Name}, by {(Order == ListingOrder.Entered ? "entering" : "publication")}: ms");
}
