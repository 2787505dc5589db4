using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Strings and addresses that break documents, or might.</summary>
/// <param name="isHostile">With white space of all kinds and characters that no document can hold; else only what a reader could have made.</param>
internal sealed class InventedText(Random random, bool isHostile)
{
    private static readonly string[] Sound =
    [
        "<", ">", "&", "\"", "'", "]]>", "<!--", "-->", "&lt;b&gt;", "&#0;", "&nbsp;", "&amp;amp;", "\ud83d\ude00", "\\", "\\u0000", "\\ud800", "</script>",
        "<?xml?>", "<b>", "word", "Straße", "日本", "\u202e", "\u05d0\u05d1", "\ufeff", "{{x}}", "a@b.test", "e\u0301", "İı", "(", ")",
        "0", "null", "Ann", new string('x', 200),
    ];

    private static readonly string[] Unsound =
        ["\0", "\u0008", "\u000b", "\ud800", "\udc00", "\ufffe", "\uffff", "\u0085", "\u0093", "\u0081", "\u2028", "\r\n", "\r", "\n", "\t", " ", "  ", "\u00a0", ""];

    private static readonly string[] Addresses =
    [
        "https://a.test/", "http://a.test:8080/%7Euser/;p=1?x=%26&y=a+b#f", "https://münchen.test/ä?q=ü", "https://[::1]/x", "https://a.test/a b|c{d}",
        "HTTPS://A.TEST/%e2%82%ac",
        "https://a.test/?a=]]>&lt;\"'", "https://u:p@a.test/", "https://xn--mnchen-3ya.test/", "https://a.test//x/../y",
    ];

    private static readonly string[] NoWebAddresses = ["mailto:a@a.test", "ftp://a.test/x", "javascript:alert(1)", "urn:x:y", "/relative"];

    /// <summary>A line of text; hostile ones may be more, or nothing.</summary>
    public string Line() => isHostile
        ? string.Concat(Pieces(0, 8, [.. Sound, .. Unsound]).Append(Any(["", new string((char)random.Next(0x80, 0xd7ff), 3)])))
        : PlainText.OneLine(string.Join(Any(["", " "]), Pieces(1, 4, Sound))) ?? "x";

    /// <summary>An HTML fragment: markup, plain text as HTML says it, or a text of several lines.</summary>
    public string Fragment() => random.Next(4) switch
    {
        0 => PlainText.ToHtml(Line()),
        1 => $"<p title=\"x\">{PlainText.ToHtml(Line())}</p>\n<p>\r\n{Line()}\r>",
        2 => Line() + ">",
        _ => $"<p>{Line()}</p>",
    };

    /// <summary>An address; hostile ones may be of any kind.</summary>
    public Uri Address() => isHostile && random.Next(3) == 0
        ? new Uri(Any(NoWebAddresses), UriKind.RelativeOrAbsolute)
        : new Uri(random.Next(3) == 0 ? Any(Addresses) : $"https://a.test/{random.Next(1_000_000)}");

    private IEnumerable<string> Pieces(int least, int most, string[] of) => Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Any(of));

    private T Any<T>(T[] choices) => choices[random.Next(choices.Length)];
}
