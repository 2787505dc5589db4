using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>What Media RSS says about media, the renditions themselves apart.</summary>
internal static class MediaDetailFields
{
    /// <summary>What is said on the item and in its groups, which is of all renditions; null when nothing is.</summary>
    public static FeedMediaDetails? OfItem(Fields item, Scope scope) => item.Has(Ns.Media)
        ? Of([item.Element, .. item.Children(Ns.Media, "group"), .. item.Children(Ns.Media, "content").Where(HasOnlyPlayer)], scope)
        : null;

    /// <summary>What is said inside one rendition; null when nothing is.</summary>
    public static FeedMediaDetails? OfRendition(XElement content, Scope scope) => content.HasElements ? Of([content], scope) : null;

    /// <summary>One small picture; null without an address.</summary>
    public static FeedThumbnail? Thumbnail(XElement thumbnail, Scope scope) =>
        scope.Url(thumbnail, thumbnail.Value("url") ?? thumbnail.Text()) is { } url
            ? new FeedThumbnail(
                url, CommonFields.WholeNumber(thumbnail.Value("width")), CommonFields.WholeNumber(thumbnail.Value("height")),
                PodcastDuration.Parse(thumbnail.Value("time")))
            : null;

    // A rendition without an address is none, but a page may play it.
    private static bool HasOnlyPlayer(XElement content) => content.Value("url") is null;

    private static FeedMediaDetails? Of(IReadOnlyList<XElement> holders, Scope scope)
    {
        var (copyright, license, hash) = (First(holders, "copyright"), First(holders, "license"), First(holders, "hash"));
        var details = new FeedMediaDetails
        {
            Title = First(holders, "title") is { } title ? PlainText.OfHtml(TextConstruct.Rss(title)) : null,
            Description = Description(First(holders, "description")),
            Keywords = Found.Words(First(holders, "keywords")?.Text()),
            Credits = Found.All(All(holders, "credit"), credit =>
                PlainText.OfHtml(credit.Text()) is { } name ? new FeedMediaCredit(name, credit.Value("role"), credit.Value("scheme")) : null),
            Ratings = Found.All(All(holders, "rating").Concat(All(holders, "adult")), Rating),
            Texts = Found.All(All(holders, "text"), text => PlainText.OfHtml(text.Text()) is { } words
                ? new FeedMediaText(words, text.Value("lang"), PodcastDuration.Parse(text.Value("start")), PodcastDuration.Parse(text.Value("end"))) : null),
            Restrictions = Found.All(All(holders, "restriction"), Restriction),
            Player = First(holders, "player") is { } player ? Player(player, scope) : null,
            Community = Community(First(holders, "community")),
            Copyright = PlainText.OfHtml(copyright?.Text()),
            CopyrightUrl = copyright is null ? null : scope.Url(copyright, copyright.Value("url")),
            License = PlainText.OfHtml(license?.Text()),
            LicenseUrl = license is null ? null : scope.Url(license, license.Value("href")),
            Hash = hash?.Text() is { } digest ? (hash.Value("algo") ?? "md5") + ":" + digest : null,
        };
        return details == FeedMediaDetails.None ? null : details;
    }

    private static IEnumerable<XElement> All(IReadOnlyList<XElement> holders, string name) => holders.SelectMany(holder => holder.Children(Ns.Media, name));

    private static XElement? First(IReadOnlyList<XElement> holders, string name) => All(holders, name).FirstOrDefault();

    // Plain is the default of the specification and HTML that of its users, so only who says "plain" is taken at the word.
    private static string? Description(XElement? description) =>
        description?.Value("type") == "plain" ? description.Text() is { } text ? PlainText.ToHtml(text) : null : TextConstruct.Rss(description);

    private static FeedMediaRating? Rating(XElement rating)
    {
        if (rating.Name.LocalName == "adult")
        {
            return CommonFields.YesOrNo(rating.Text()) is { } isAdult ? new FeedMediaRating(isAdult ? "adult" : "nonadult") : null;
        }

        return rating.Text() is { } value ? new FeedMediaRating(value, rating.Value("scheme")) : null;
    }

    private static FeedMediaRestriction? Restriction(XElement restriction) => restriction.Value("relationship")?.ToLowerInvariant() switch
    {
        "allow" => new FeedMediaRestriction(true, restriction.Value("type"), restriction.Text()),
        "deny" => new FeedMediaRestriction(false, restriction.Value("type"), restriction.Text()),
        _ => null,
    };

    private static FeedMediaPlayer? Player(XElement player, Scope scope) =>
        scope.Url(player, player.Value("url") ?? player.Text()) is { } url
            ? new FeedMediaPlayer(url, CommonFields.WholeNumber(player.Value("width")), CommonFields.WholeNumber(player.Value("height")))
            : null;

    private static FeedMediaCommunity? Community(XElement? community)
    {
        var (stars, views) = (community?.Child(Ns.Media, "starRating"), community?.Child(Ns.Media, "statistics"));
        var found = new FeedMediaCommunity(
            Quantity.Rate(stars?.Value("average")), Quantity.Count(stars?.Value("count")), Quantity.Rate(stars?.Value("min")),
            Quantity.Rate(stars?.Value("max")), Quantity.Count(views?.Value("views")), Quantity.Count(views?.Value("favorites")));
        return found == new FeedMediaCommunity() ? null : found;
    }
}
