using System.Text;
using Aggregator.Feeds.Writing;
using Aggregator.Testing;
using CsCheck;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>What the writers write, the parser reads back equal, in every member of the model that the format can carry.</summary>
/// <remarks>
/// In all formats: characters that XML forbids are left out, and C1 controls are read as windows-1252; titles and names are one line, blank ends of texts go; languages
/// are BCP 47 tags; addresses that are not http are left out, and what is nothing without its address; a member of an item that the feed says too is inherited
/// (language, base). Marks of CDATA and "mailto:" around a text are taken off in reading, whoever wrote them. Beyond that:
/// <code>
///                                    Atom                          RSS                               JSON Feed
/// no id of an item                   address, else of its words    yes                               as in Atom
/// no id of the feed                  address, else of its words    yes                               feed_url
/// no link of the feed                yes                           its own address                   yes
/// no description of the feed         yes                           its title                         yes
/// no updated                         published, else the feed's    yes                               yes
/// fractions of a second of the       yes                           no                                yes
///   feed's dates
/// no author of an item               the feed's, else its title    yes                               the feed's
/// a person without a name            e-mail, else address          yes                               yes
/// one person once whole and once by    once                          once                              yes
///   name or e-mail alone
/// no title of a podcast's feed       the podcast's                 the podcast's                     yes
/// a picture without title or link    yes                           the feed's                        yes
/// content here and elsewhere         content here                  content here                      yes
/// no content                         yes                           yes                               summary, else title
/// unknown type of a file             yes                           first: application/octet-stream   application/octet-stream
/// title of the first file            yes                           no                                yes
/// duration of a file, avatar,        no                            no                                yes
///   banner, external address (a link
///   related), text content, expired,
///   user comment
/// duration of an item with files     yes                           yes                               it is the first file's too
/// a picture that is the only medium  yes                           yes                               as picture alone
/// text/html of the page's link       yes                           no                                no
/// places of links                    yes                           those of members come first       as in RSS
/// links of a source with an address  the address                   yes                               yes
/// itunes:block "no"                  no                            no                                yes
/// </code>
/// </remarks>
public sealed class RoundTripTests
{
    // Models that once came back changed: a lone link of another relation was the page until a second joined it; a link differed from another only in texts that are not
    // written; two persons differed only in the user of an address, which the framework takes for equal; a host of nothing but marks of direction; a licence was a link alone.
    private static readonly int[] Found = [2087231908, 378274645, 226683322, 1491623575, 407193182, 2062860242];

    [Fact]
    public void Atom_comes_back_as_it_was_written() => AllOf(500, seed => AssertCarried(seed, AtomWriter.Write, Carried.ByAtom));

    [Fact]
    public void Rss_comes_back_as_it_was_written() => AllOf(500, seed => AssertCarried(seed, RssWriter.Write, Carried.ByRss));

    [Fact]
    public void Json_comes_back_as_it_was_written() => AllOf(500, seed => AssertCarried(seed, JsonFeedWriter.Write, Carried.ByJson));

    [Fact]
    public void Hostile_atom_is_sound_and_comes_back_the_same_from_then_on() => AllOf(300, seed => AssertSteady(seed, AtomWriter.Write));

    [Fact]
    public void Hostile_rss_is_sound_and_comes_back_the_same_from_then_on() => AllOf(300, seed => AssertSteady(seed, RssWriter.Write));

    [Fact]
    public void Hostile_json_is_sound_and_comes_back_the_same_from_then_on() => AllOf(300, seed => AssertSteady(seed, JsonFeedWriter.Write));

    [LongFact]
    public void Models_that_were_never_tried_come_back_too() => Gen.Int[0, int.MaxValue].Sample(seed => AssertBack(seed), iter: 3_000);

    [Fact]
    public void Links_that_say_what_the_members_say_are_left_as_they_are() => AllOf(500, seed =>
    {
        var (feed, item) = new InventedModel(seed, isHostile: false).FeedAndItem();

        Assert.Null(ModelDifference.First(feed.Links, WrittenLinks.InAtom(feed)));
        Assert.Null(ModelDifference.First(item.Links, WrittenLinks.InAtom(item)));
    });

    [Fact]
    public void Every_member_of_the_model_is_tried()
    {
        var set = new HashSet<string>();
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var (feed, item) = new InventedModel(seed, isHostile: false).FeedAndItem();
            Rewritten.By(feed, (member, value) => Noted(set, member, value));
            Rewritten.By(item, (member, value) => Noted(set, member, value));
        }

        var all = typeof(Feed).Assembly.GetExportedTypes().Where(type => set.Any(name => name.StartsWith(type.Name + ".", StringComparison.Ordinal)))
            .SelectMany(type => ModelDifference.MembersOf(type).Select(member => $"{type.Name}.{member.Name}"));
        Assert.Empty(all.Except(set));
    }

    private static object? Noted(HashSet<string> set, System.Reflection.PropertyInfo member, object? value)
    {
        if (value is not (null or false or System.Collections.ICollection { Count: 0 }))
        {
            set.Add($"{member.DeclaringType?.Name}.{member.Name}");
        }

        return value;
    }

    // The same ones in each run: what a rare new one shows belongs to the change that looks for it, not to the change that happens to be tested.
    private static void AllOf(int count, Action<int> test) => Assert.All(Found.Concat(Enumerable.Range(0, count)), test);

    private static void AssertBack(int seed)
    {
        AssertCarried(seed, AtomWriter.Write, Carried.ByAtom);
        AssertCarried(seed, RssWriter.Write, Carried.ByRss);
        AssertCarried(seed, JsonFeedWriter.Write, Carried.ByJson);
        AssertSteady(seed, AtomWriter.Write);
        AssertSteady(seed, RssWriter.Write);
        AssertSteady(seed, JsonFeedWriter.Write);
    }

    private static void AssertSteady(int seed, Action<Feed, IEnumerable<FeedItem>, Stream> write)
    {
        var given = new InventedModel(seed, isHostile: true).FeedAndItem();
        var first = Read(Published.Bytes(write, given.Feed, given.Item));
        var document = Published.Bytes(write, first.Feed, first.Item);

        var second = Read(document);

        var difference = ModelDifference.First(first.Feed, second.Feed, "feed") ?? ModelDifference.First(first.Item, second.Item, "item");
        Assert.True(difference is null, difference + "\n" + Encoding.UTF8.GetString(document));
    }

    private static void AssertCarried(int seed, Action<Feed, IEnumerable<FeedItem>, Stream> write, Func<Feed, FeedItem, (Feed Feed, FeedItem Item)> carried)
    {
        var given = new InventedModel(seed, isHostile: false).FeedAndItem();
        var document = Published.Bytes(write, given.Feed, given.Item);

        var read = Read(document);

        var expected = carried(given.Feed, given.Item);
        var (format, version, baseUrl) = (read.Feed.Format, read.Feed.Version, expected.Feed.BaseUrl ?? read.Feed.BaseUrl);   // without one, reading takes the feed's own address
        var difference = ModelDifference.First(expected.Feed with { Format = format, Version = version, BaseUrl = baseUrl }, read.Feed, "feed")
            ?? ModelDifference.First(expected.Item with { BaseUrl = expected.Item.BaseUrl ?? baseUrl }, read.Item, "item");
        Assert.True(difference is null, difference + "\n" + Encoding.UTF8.GetString(document));
    }

    private static (Feed Feed, FeedItem Item) Read(byte[] document)
    {
        var parsed = Assert.IsType<FeedParseResult.Parsed>(TestFeeds.ParseAsync(document, url: null).GetAwaiter().GetResult());
        Assert.Empty(parsed.Repairs);
        return (parsed.Feed, parsed.Feed.Items.Single().Read());
    }
}
