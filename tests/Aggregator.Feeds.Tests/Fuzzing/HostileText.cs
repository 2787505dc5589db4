namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Values that have broken readers, by what they pretend to be; each as bytes, one character a byte.</summary>
internal static class HostileText
{
    private static readonly string[] Dates =
    [
        "Wed, 99 Jul 2026 25:61:61 +9999", "0000-00-00T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "1899-12-31", "2026-02-30", "20260101",
        "12345678901234", "9999999999", "9999999999999", "2026-W53-7", "2026-366", "1900-01-01T00:00:00+15:00", "2026-01-01T24:00:00.9999999Z", "31/12/99",
        "Sun, 29 Feb 2026 24:00:60 EST", "12:60", "1 Jan 99999 00:00", "Mon, 1 Jan 2026 12:00 pm Europe/Berlin", "2026-03-29T02:30:00 Europe/Berlin",
        "2026-01-01T00:00:00.99999999999999999999Z", "-0001-01-01", "Jan", "1 2 3", "2026-01-01T00:00:00+99:99", Chance.Utf8("2026년 1월 1일 오후 13:07"),
        Chance.Utf8("٢٠٢٦-٠١-٠١"), Chance.Utf8("1 Ιαν 2026 10:00 μμ"), "9998-12-31 23:59:60 -1500", "yesterday",
    ];

    private static readonly string[] Numbers =
    [
        "-0", "1e400", "-1e400", "NaN", "Infinity", "9223372036854775807", "9223372036854775808", "2147483648", "-1", "1,000,000", "0x10", Chance.Utf8("٣"), "1.5e3",
        " 7 ", "00:00:00", "999999999:59:59", "1:2:3:4:5", "1.7976931348623157e308 1", "91 181", "-90 -180 0", "1 2 3 4 5 6 7", "0." + new string('0', 400) + "1",
        new string('9', 400), "",
    ];

    private static readonly string[] Addresses =
    [
        "http://", "https://[::1", "//h/p", "?q", "#f", "javascript:alert(1)", "http://a.test:99999/", "http://a b.test/", "data:text/html,x", "file:///etc/passwd",
        "http://xn--/", "\\\\h\\x", "HTTP://U:P@A.TEST:80/", "http:////x", "https://a.test/%zz%00%ff", "mailto:a@b.test", "http://a.test/\0",
        Chance.Utf8("http://é.test/ü?ñ"), Chance.Utf8("http://\u202e.test/"), Chance.Utf8("https://\u3002.test/"), "http://a.test/" + new string('a', 3000),
        "http://" + new string('a', 300) + "/", "//", "/..//../.", "tag:a,2026:b", "urn:x", "http:a", ":", "ht\ntp://a.test/", "http://1.2.3.4.5:0/", "http://[v1.x]/",
        "https://a.test/\ud800", "http://%41/",
    ];

    private static readonly string[] Markup =
    [
        "<b>", "</p>", "<script>alert(1)</script>", "<![CDATA[", "]]>", "<!--", "-->", "--!>", "<svg><style><img src=x onerror=1>", "<table><a><tr><td><a>",
        "<math><mtext><table><mglyph><style>", "<plaintext>", "<select><template><option>", "<noscript><p title='</noscript><img>'>", "<title>",
        "<a href='x' href='javascript:1'>", "<img srcset='a 1x, b 2x, ,' src=/x>", "<iframe src=//www.youtube.com/embed/x>", "<p style='color:red'><o:p>", "<form><form>",
        "<b><i></b></i>", "<pre>\n\nx</pre>", "<ruby><rt><rp>", "<br/><br></br>", "<?php x ?>", "<!DOCTYPE x>", "<a><b><a><b><p>x", "<li><ul><li>", "<textarea>\n<",
        "<base href='http://z.test/'>", "<div xml:base='/q' xml:lang='tr'>", "<x:y xmlns:x='http://www.w3.org/2005/Atom'>", "<0>", "< b>",
    ];

    private static readonly string[] References =
    [
        "&nbsp;", "&amp;lt;b&amp;gt;", "&#0;", "&#1;", "&#27;", "&#127;", "&#128;", "&#129;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#99999999999;", "&", "&;", "&#;",
        "&#x;", "&unknown;", "&#x1F600;", "&zwj;", "&NotEqualTilde;", "&lt;script&gt;", "&amp;#0;", "&amp;#7;", "&amp;#xD800;", "&amp;#55357;", "&amp;amp;amp;",
        "&#xFFFE;", "&#65279;", "&quot;&apos;", "&a;&b;", "&xxe;", "&copy", "&notit;",
    ];

    private static readonly string[] Characters =
    [
        "\0", "\u0001", "\u001b", "\u007f", "\u0085", "\u0092", "\u00a0", "\u00ad", "\u00ff", "\u00fe\u00ff", "\u00ff\u00fe", "\u00ef\u00bb\u00bf", "\u00ed\u00a0\u0080",
        "\u00ed\u00b0\u0080", "\u00c0\u0080", "\u00f4\u0090\u0080\u0080", "\u00e2\u0082", "\r", "\n\r", "\t", "\u000b", "\u000c", Chance.Utf8("\uFFFE\uFFFF"),
        Chance.Utf8("\u2028\u2029"), Chance.Utf8("\U0001F600"), Chance.Utf8("İıßŞ"), Chance.Utf8("\u202e\u2066"), Chance.Utf8("e\u0301\u0301"),
        Chance.Utf8("\u0080\u009f"), Chance.Utf8("Ã©â‚¬"), Chance.Utf8("\U0010FFFF"), "\u001b$B0f\u001b(B", "+ADw-",
    ];

    // One character before pairs of two, so that every even limit cuts one in the middle.
    private static readonly string[] Long =
    [
        "x" + Chance.Utf8(string.Concat(Enumerable.Repeat("\U0001F600", 8_500))), new string('a', 20_000), new string(' ', 5_000), new string('&', 2_000),
        new string('<', 2_000), string.Concat(Enumerable.Repeat("a@b ", 500)), string.Concat(Enumerable.Repeat("<b>", 300)), string.Concat(Enumerable.Repeat("1 ", 3_000)),
        string.Concat(Enumerable.Repeat("&lt;i&gt;", 500)),
    ];

    private static readonly string[][] Kinds = [Dates, Numbers, Addresses, Markup, References, Characters];

    /// <summary>One value, or several in a row.</summary>
    public static string Next(Chance chance)
    {
        var text = chance.OneIn(60) ? chance.Of(Long) : chance.Of(chance.Of(Kinds));
        return chance.OneIn(4) ? text + Next(chance) : text;
    }
}
