using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>People in the XML formats.</summary>
internal static class WrittenPeople
{
    /// <summary>As Atom has them, where the name is required: without one, the e-mail or the address stands for it.</summary>
    public static XElement? InAtom(XName name, FeedPerson person) =>
        AsInAtom(name, person with { Name = WrittenText.Line(person.Name) ?? WrittenText.Line(person.Email) ?? WrittenValue.Address(person.Url) });

    /// <summary>With the elements of Atom in another format; null for nobody.</summary>
    public static XElement? AsInAtom(XName name, FeedPerson person) => FeedXml.Group(
        name, FeedXml.Line(Ns.Atom + "name", person.Name), FeedXml.Line(Ns.Atom + "email", person.Email), FeedXml.Url(Ns.Atom + "uri", person.Url));

    /// <summary>
    /// Authors in RSS: one with an e-mail is a line in RSS's own element, of which there may be one; a bare name is Dublin Core's, since RSS's own would be wrong without an
    /// e-mail. Who would be taken apart in such a line, or has an address, is written as in Atom.
    /// </summary>
    /// <param name="own">RSS's own element: "author" of an item, "managingEditor" of a channel.</param>
    public static IEnumerable<XElement> AuthorsInRss(IReadOnlyList<FeedPerson> people, string own)
    {
        var isOwnFree = true;
        foreach (var person in people)
        {
            var line = LineOf(person);
            var isOwn = isOwnFree && line is not null && person.Email is not null;
            isOwnFree &= !isOwn;
            var element = isOwn ? new XElement(own, line)
                : line is not null && person.Email is null ? new XElement(Ns.Dc + "creator", line)
                : AsInAtom(Ns.Atom + "author", person);
            if (element is not null)
            {
                yield return element;
            }
        }
    }

    /// <summary>
    /// Whom RSS calls webMaster and Dublin Core publisher, where that is another than the owner of a podcast, who is taken for it too. RSS's own element wants an e-mail.
    /// </summary>
    /// <param name="rss">The namespace of RSS in this document.</param>
    public static XElement? Publisher(Feed feed, XNamespace rss)
    {
        if (feed.Publisher is not { } person || (person == feed.Podcast?.Owner && WrittenValue.AreSame(person.Url, feed.Podcast.Owner.Url)))   // an address equals another of another user
        {
            return null;
        }

        return LineOf(person) is { } line
            ? new XElement(person.Email is null && feed.Podcast?.Owner is null ? Ns.Dc + "publisher" : rss + "webMaster", line)
            : AsInAtom(rss + "webMaster", person);
    }

    /// <summary>A line of Dublin Core, or with the elements of Atom who would be taken apart in it; null for nobody.</summary>
    public static XElement? InDublinCore(XName name, FeedPerson person) => LineOf(person) is { } line ? new XElement(name, line) : AsInAtom(name, person);

    // A line is good when reading makes the same person of it.
    private static string? LineOf(FeedPerson person)
    {
        var line = WrittenText.Line(person switch
        {
            { Email: null } => person.Name,
            { Name: null } => person.Email,
            _ => $"{person.Email} ({person.Name})",
        });
        return line is not null && Persons.OfLine(line) == person ? line : null;
    }
}
