using CsCheck;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Feeds of one entry with every member set, empty and absent, and with strings that break documents.</summary>
internal static class GeneratedFeeds
{
    private static readonly string[] Awkward =
    [
        "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "&lt;b&gt;", "&#0;", "&nbsp;", "&amp;amp;", "\0", "\u0008", "\u000b", "\ud800", "\udc00", "\ud83d\ude00",
        "\ufffe", "\uffff", "\u2028", "\r\n", "\r", "\n", "\t", " ", "\u00a0", "\\", "\\u0000", "</script>", "<?xml?>", "<b>", "word", "Straße", "日本", "\u202e", "\u05d0\u05d1", "\ufeff",
        "{{x}}", "a@b.test", "e\u0301", "İı", new string('x', 200),
    ];

    private static readonly string[] Addresses =
    [
        "https://a.test/", "http://a.test:8080/%7Euser/;p=1?x=%26&y=a+b#f", "https://münchen.test/ä?q=ü", "https://[::1]/x", "https://a.test/a b|c{d}",
        "HTTPS://A.TEST/%e2%82%ac",
        "https://a.test/?a=]]>&lt;\"'", "https://u:p@a.test/", "https://a.test/" + new string('p', 300), "https://xn--mnchen-3ya.test/", "https://a.test//x/../y",
    ];

    private static readonly string[] NoWebAddresses = ["mailto:a@a.test", "ftp://a.test/x", "javascript:alert(1)", "urn:x:y", "/relative"];

    // C1 controls are left out: the parser takes them for windows-1252, whoever wrote them.
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Awkward.Length - 1].Select(index => Awkward[index]), Gen.String[0, 5].Select(WithoutC1))
        .Array[0, 10].Select(string.Concat);

    private static readonly Gen<string?> TextOrNull = Gen.Frequency((1, Gen.Const((string?)null)), (4, Text.Select(text => (string?)text)));

    private static readonly Gen<Uri> Address = Gen.Int[0, Addresses.Length - 1].Select(index => new Uri(Addresses[index]));

    private static readonly Gen<Uri?> AddressOrNull = Gen.Frequency(
        (1, Gen.Const((Uri?)null)), (4, Address.Select(url => (Uri?)url)),
        (1, Gen.Int[0, NoWebAddresses.Length - 1].Select(index => (Uri?)new Uri(NoWebAddresses[index], UriKind.RelativeOrAbsolute))));

    private static readonly Gen<DateTimeOffset> Instant = Gen.Select(Gen.Long[0, 4_102_444_800], Gen.Int[0, 9_999_999], Gen.Int[-14 * 60, 14 * 60]).Select(
        (seconds, fraction, offset) => DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(fraction).ToOffset(TimeSpan.FromMinutes(offset)));

    private static readonly Gen<string?> Language = OneOf(null, "en", "de-AT", "zh_Hant", "tr", "", "no language", "x", " fr ");

    private static readonly Gen<FeedEnclosure> Enclosure = Gen.Select(
        AddressOrNull, Gen.OneOf(TextOrNull, OneOf("audio/mpeg", "image/png")),
        Gen.Frequency((1, Gen.Const((long?)null)), (2, Gen.Long[0, long.MaxValue].Select(bytes => (long?)bytes))),
        (url, type, length) => new FeedEnclosure(url ?? new Uri("https://a.test/none"), type, length));

    private static readonly Gen<PublishedSource?> Source = Gen.Frequency((1, Gen.Const((PublishedSource?)null)), (3, Gen.Select(
        Text, Text, Instant, AddressOrNull, AddressOrNull,
        (id, title, updated, url, feedUrl) => (PublishedSource?)new PublishedSource("urn:s" + id, title, updated, url, feedUrl))));

    private static readonly Gen<PublishedCopy> Copy = Gen.Select(Text, Address, (title, url) => new PublishedCopy(title, url));

    private static readonly Gen<PublishedEntry> Entry = Gen.Select(
        Gen.Select(Text, Address, Text, Text.Array[0, 4]), Gen.Select(Instant, Instant, TextOrNull, TextOrNull, Gen.Bool),
        Gen.Select(Text.Array[0, 4], Language, AddressOrNull), Gen.Select(Enclosure.Array[0, 3], Source, Copy.Array[0, 3]),
        (names, body, about, rest) => new PublishedEntry
        {
            Id = "urn:e:" + names.Item1,
            Url = names.Item2,
            Title = names.Item3,
            Authors = names.Item4,
            Published = body.Item1,
            Updated = body.Item2,
            Summary = body.Item3,
            ContentHtml = body.Item4 is { Length: > 0 } html && body.Item5 ? $"<p>{html}</p>" : body.Item4,
            Categories = about.Item1,
            Language = about.Item2,
            Image = about.Item3,
            Enclosures = rest.Item1,
            Source = rest.Item2,
            AlsoIn = rest.Item3,
        });

    public static readonly Gen<PublishedFeed> One = Gen.Select(
        Gen.Select(Text, Text, TextOrNull), Gen.Select(Address, AddressOrNull, AddressOrNull, AddressOrNull), Instant, Language, Entry,
        (texts, addresses, updated, language, entry) => new PublishedFeed
        {
            Id = "urn:f:" + texts.Item1,
            Title = texts.Item2,
            Subtitle = texts.Item3,
            SiteUrl = addresses.Item1,
            SelfUrl = addresses.Item2,
            Icon = addresses.Item3,
            NextUrl = addresses.Item4,
            Updated = updated,
            Language = language,
            Entries = [entry],
        });

    private static Gen<string?> OneOf(params string?[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string WithoutC1(string text) => string.Concat(text.Where(c => c is < '\u0080' or > '\u009f'));
}
