using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Mutations that know tags, attributes, texts and declarations.</summary>
internal static partial class XmlMutations
{
    public static readonly IReadOnlyList<(string Name, Func<string, Chance, string> Apply)> All =
    [
        ("tag-twice", (text, chance) => OnTag(text, chance, tag => tag + tag)),
        ("tag-lost", (text, chance) => OnTag(text, chance, _ => "")),
        ("tag-unclosed", (text, chance) => OnTag(text, chance, tag => tag[..^1])),
        ("tag-unopened", (text, chance) => OnTag(text, chance, tag => tag[1..])),
        ("tag-reversed", (text, chance) => OnTag(text, chance, tag => tag.StartsWith("</", StringComparison.Ordinal) ? tag.Remove(1, 1) : tag.Insert(1, "/"))),
        ("tag-nested", (text, chance) => OnTag(text, chance, tag => string.Concat(Enumerable.Repeat(tag, Math.Min(chance.Times(), 600))))),
        ("tag-emptied", (text, chance) => OnTag(text, chance, tag => tag.Insert(tag.Length - 1, "/"))),
        ("tag-upper", (text, chance) => OnTag(text, chance, tag => tag.ToUpperInvariant())),
        ("tags-swapped", TagsSwapped),
        ("element-in", (text, chance) => OnTag(text, chance, tag => HostileElement.Next(chance) + tag)),
        ("element-behind", (text, chance) => OnTag(text, chance, tag => tag + HostileElement.Next(chance))),
        ("element-many", (text, chance) => OnTag(text, chance, tag => string.Concat(Enumerable.Repeat(HostileElement.Next(chance), Math.Min(chance.Times(), 1_000))) + tag)),
        ("element-twice", ElementTwice),
        ("attribute-in", (text, chance) => OnTag(text, chance, tag => WithAttribute(tag, HostileElement.Attribute(chance)))),
        ("attribute-twice", (text, chance) => Replace(Attribute(), text, chance, found => found.Value + found.Value)),
        ("attribute-bare", (text, chance) => Replace(Attribute(), text, chance, found => string.Concat(found.Value.Where(c => c is not ('"' or '\''))))),
        ("attribute-value", (text, chance) => Replace(Attribute(), text, chance, found => $" {found.Groups["name"].Value}=\"{HostileText.Next(chance)}\"")),
        ("attribute-open", (text, chance) => Replace(Attribute(), text, chance, found => found.Value[..^1])),
        ("namespace", (text, chance) => Replace(Namespace(), text, chance, found => found.Groups["name"].Value + "=\"" + chance.Of(HostileElement.Namespaces) + "\"")),
        ("namespace-lost", (text, chance) => Replace(Namespace(), text, chance, _ => "")),
        ("prefix", (text, chance) => Replace(Prefix(), text, chance, found => found.Groups["open"].Value + chance.Of(["", "dc:", "media:", "x:", "xml:", ":", "xmlns:"]))),
        ("text", (text, chance) => Replace(Text(), text, chance, _ => ">" + HostileElement.Text(chance) + "<")),
        ("text-behind", (text, chance) => Replace(Text(), text, chance, found => found.Value[..^1] + HostileElement.Text(chance) + "<")),
        ("text-cdata", (text, chance) => Replace(Text(), text, chance, found => "><![CDATA[" + found.Value[1..^1] + (chance.OneIn(4) ? "]]" : "]]>") + "<")),
        ("text-escaped-twice", (text, chance) => Replace(Text(), text, chance, found => ">" + found.Value[1..^1].Replace("&", "&amp;", StringComparison.Ordinal) + "<")),
        ("comment", (text, chance) => OnTag(text, chance, tag => chance.Of(["<!-- - -- -->", "<!-->", "<!--", "<?x y?>", "<?", "<!x>", "<!ELEMENT a>"]) + tag)),
        ("declaration", (text, chance) => Declaration(chance) + text),
        ("declared-again", (text, chance) => Declared().Replace(text, _ => Declaration(chance), 1)),
        ("doctype", (text, chance) => FirstElement().Replace(text, found => DocumentType(chance) + found.Value, 1)),
    ];

    private static readonly string[] Charsets =
    [
        "utf-8", "utf-16", "utf-7", "utf-32", "us-ascii", "iso-8859-1", "windows-1251", "shift_jis", "euc-kr", "gb18030", "big5", "iso-2022-jp", "ibm037", "x-moon", "", "koi8-r",
    ];

    public static string Charset(Chance chance) => chance.Of(Charsets);

    private static string Declaration(Chance chance) =>
        $"<?xml version=\"{chance.Of(["1.0", "1.1", "2.0", ""])}\" encoding=\"{Charset(chance)}\"{chance.Of(["", " standalone='yes'", " standalone=no"])}?>";

    private static string DocumentType(Chance chance) =>
        $"<!DOCTYPE x {chance.Of(["", "SYSTEM \"http://x.test/x.dtd\" ", "PUBLIC 'a' "])}"
        + $"[<!ENTITY a \"{HostileText.Next(chance)}\"><!ENTITY b '&a;&a;'><!ENTITY xxe SYSTEM 'file:///etc/passwd'>{chance.Of(["]>", "]", "", "%p;]>"])}";

    private static string OnTag(string text, Chance chance, Func<string, string> change) => Replace(Tag(), text, chance, found => change(found.Value));

    private static string TagsSwapped(string text, Chance chance)
    {
        var tags = Tag().Matches(text);
        if (tags.Count < 2)
        {
            return text;
        }

        var first = chance.Below(tags.Count - 1);
        var (one, other) = (tags[first], tags[first + 1 + chance.Below(Math.Min(6, tags.Count - first - 1))]);
        return text[..one.Index] + other.Value + text[(one.Index + one.Length)..other.Index] + one.Value + text[(other.Index + other.Length)..];
    }

    private static string ElementTwice(string text, Chance chance) =>
        Replace(Whole(), text, chance, found => string.Concat(Enumerable.Repeat(found.Value, 1 + Math.Min(chance.Times(), 300))));

    private static string WithAttribute(string tag, string attribute) =>
        tag.StartsWith("</", StringComparison.Ordinal) ? tag : tag.Insert(tag.EndsWith("/>", StringComparison.Ordinal) ? tag.Length - 2 : tag.Length - 1, " " + attribute);

    private static string Replace(Regex place, string text, Chance chance, Func<Match, string> change)
    {
        var places = place.Matches(text);
        if (places.Count == 0)
        {
            return text;
        }

        var found = places[chance.Below(places.Count)];
        return text[..found.Index] + change(found) + text[(found.Index + found.Length)..];
    }

    [GeneratedRegex("""</?[A-Za-z][^<>]*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""<(?<name>[A-Za-z][\w:.-]*)[^<>]*>[^<]*</\k<name>>""")]
    private static partial Regex Whole();

    [GeneratedRegex("""\s(?<name>[\w:.-]+)=(?:"[^"<]*"|'[^'<]*')""")]
    private static partial Regex Attribute();

    [GeneratedRegex("""(?<name>xmlns(?::\w+)?)=(?:"[^"]*"|'[^']*')""")]
    private static partial Regex Namespace();

    [GeneratedRegex("""(?<open></?)(?:\w+:)?(?=\w)""")]
    private static partial Regex Prefix();

    [GeneratedRegex(""">[^<>]*<""")]
    private static partial Regex Text();

    [GeneratedRegex("""<\?xml[^>]*\?>""")]
    private static partial Regex Declared();

    [GeneratedRegex("""<[A-Za-z]""")]
    private static partial Regex FirstElement();
}
