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

    /// <summary>Whom RSS calls webMaster, Dublin Core publisher, and a podcast's directory owner.</summary>
    public static XElement? Publisher(FeedPerson? person, bool isRss)
    {
        if (person is null)
        {
            return null;
        }

        return LineOf(person) is not { } line || person.Email is not null && !isRss
            ? FeedXml.Group(Ns.Itunes + "owner", FeedXml.Line(Ns.Itunes + "name", person.Name), FeedXml.Line(Ns.Itunes + "email", person.Email),
                FeedXml.Url(Ns.Atom + "uri", person.Url))
            : new XElement(person.Email is null ? Ns.Dc + "publisher" : "webMaster", line);
    }

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
