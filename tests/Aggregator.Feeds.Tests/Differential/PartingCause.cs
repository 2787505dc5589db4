using System.Xml;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;
using Aggregator.Html;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>Why two readers say different things of a document: each cause by a rule that the parting itself proves, none by the name of a document.</summary>
/// <param name="Name">For the table; "there" is CodeHollow.FeedReader, "here" is this library.</param>
/// <param name="Explains">Whether it is the cause.</param>
internal sealed record PartingCause(string Name, Func<Parting, bool> Explains)
{
    private static readonly PartingCause[] OfWholeFeeds =
    [
        new("feed lost there: not well-formed", p => p.Error is XmlException && p.Root() is null),
        new("feed lost there: labelled with an encoding it is not in", p => p.Error is XmlException && p.Root() is not null && p.Label() is not (null or "utf-8")),
        new("feed lost there: JSON Feed, CDF or a lone entry", p => p.Error is not null && p.IsOfFormatItDoesNotKnow()),
        new("feed lost there: RSS without version or channel", p => p.Error is NullReferenceException && p.Root() is { Name.LocalName: "rss" or "channel" }),
        new("feed lost there: RDF without a default namespace", p => p.Error is NullReferenceException && p.IsRdfWithoutDefaultNamespace()),
        new("feed lost there: a date that it cannot read", p => p.Error is ArgumentOutOfRangeException && p.DatesOfDocument().Any(Evidence.HasNoSpace)),
        new("feed lost there: a redirect document", p => p.Error is not null && p.Root() is { Name.LocalName: "redirect" }),
        new("only the first channel is read there", p => p.Field == "items" && p.Root()?.Elements().Count(child => child.Name.LocalName == "channel") > 1),
        new("feed refused here: an attack", p => p.IsRefused()),
        new("Atom with a prefix is empty there", p => p.Element.Name.LocalName == "feed" && !string.IsNullOrEmpty(p.Element.GetPrefixOfNamespace(p.Element.Name.Namespace))),
    ];

    private static readonly PartingCause[] OfTexts =
    [
        new("names in another case are not known there", p => p.Theirs is null && p.HasOtherCase()),
        new("text encoded twice is not decoded there", p => p.WasEncodedTwice()),
        new("a label that lies about UTF-8 is believed there", p => p.Theirs is not null && p.Ours == p.DecodedAgain()),
        new("white space is kept there", p => p.Theirs is not null && PlainText.OneLine(p.Theirs) == p.Ours),
        new("markup and entities of titles are kept there", p => p.IsTitle() && p.Theirs is not null && PlainText.OfHtml(p.Theirs) == p.Ours),
        new("marks of CDATA that were escaped are kept there", p => p.Theirs is not null && PlainText.OfHtml(XmlReading.WithoutCdata(p.Theirs)) == p.Ours),
        new("words of RSS are not known in Atom there", p => p.Theirs is null && p.Field is ("item.id" or "item.published")
            && p.Texts(p.Field == "item.id" ? "guid" : "pubDate").Any()),
        new("rdf:about is not looked at there", p => p.Theirs is null && p.Field is ("item.id" or "item.link")
            && p.Element.Attributes().Any(about => about.Name.LocalName == "about" && about.Value == p.Ours)),
        new("the link is the id there when there is none", p => p.Field == "item.id" && p.Theirs is not null && p.Texts("link").Contains(p.Theirs)),
    ];

    private static readonly PartingCause[] OfLinks =
    [
        new("Atom's first link is the link there, whatever its rel and type", p => p.IsLink() && p.Theirs is not null && p.Theirs == p.FirstAtomLinkIfNoPage()),
        new("Atom's link without href has no address there", p => p.IsLink() && p.Theirs is null && p.Texts("link").Contains(p.Ours)),
        new("an id that is an address is no link there", p => p.IsLink() && p.Theirs is null && p.Texts("id").Contains(p.Ours)),
        new("what is no address is a link there", p => p.IsLink() && p.Ours is null && AbsoluteUrl.Resolve(p.Theirs, p.BaseUrl()) is null),
        new("attributes in Atom's own namespace are not known there", p => p.IsLink() && p.Theirs is null && p.Element.Elements().Attributes()
            .Any(attribute => attribute.Name.LocalName == "href" && attribute.Name.Namespace.NamespaceName.Length > 0)),
        new("xml:base does not count there", p => p.IsLink() && p.Theirs is not null && p.Ours?.EndsWith("/" + p.Theirs, StringComparison.Ordinal) == true
            && p.Element.AncestorsAndSelf().Any(element => element.Attribute(XNamespace.Xml + "base") is not null)),
        new("relative addresses stay relative there", p => p.IsLink() && p.Ours is not null && AbsoluteUrl.Resolve(p.Theirs, p.BaseUrl())?.OriginalString == p.Ours),
        new("a guid that is a permalink is no link there", p => p.IsLink() && p.Theirs is null && p.Texts("guid").Contains(p.Ours)),
    ];

    private static readonly PartingCause[] OfDates =
    [
        new("dc:date is the date of publication there, of the last change here", p => p.IsDate() && p.Ours is null && Comparison.Instant(p.Item?.Updated) == p.Theirs),
        new("names of zones are cut off there", p => p.IsDate() && p.Theirs is not null && p.Dates().Any(Evidence.HasNamedZone)),
        new("offsets that no zone has are believed there", p => p.IsDate() && p.Ours is null && p.Theirs is not null && p.Dates().Any(Evidence.HasImpossibleOffset)),
        new("dates without a zone are in the machine's there", p => p.IsDate() && p.Theirs is not null && p.Theirs == p.InZoneOfMachine()),
        new("comments in dates are not known there", p => p.IsDate() && p.Theirs is null && p.Dates().Any(date => date.Contains('(', StringComparison.Ordinal))),
        new("issued is not known there", p => p.IsDate() && p.Theirs is null && p.Texts("issued").Any(date => Comparison.Instant(FeedDate.Parse(date)) == p.Ours)),
        new("dates before 1900 are believed there", p => p.IsDate() && p.Ours is null && string.CompareOrdinal(p.Theirs, "1900") < 0),
        new("of several dates another is taken there", p => p.IsDate() && p.Dates().Select(date => Comparison.Instant(FeedDate.Parse(date))).Intersect([p.Theirs, p.Ours]).Count() == 2),
    ];

    /// <summary>The name of a parting's cause, the first that explains it; null when nobody knows it.</summary>
    public static string? Of(Parting parting) =>
        OfWholeFeeds.Concat(OfTexts).Concat(OfLinks).Concat(OfDates).FirstOrDefault(cause => cause.Explains(parting))?.Name;
}
