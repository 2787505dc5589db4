namespace Aggregator.Feeds.Repair;

/// <summary>The names of all mendings, in words for the publisher.</summary>
internal static class Mending
{
    public const string JunkBeforeRoot = "Text before the feed's first element was left out.";
    public const string MissingRoot = "The items stood in no feed; they were read as if they did.";
    public const string JunkAfterRoot = "Text after the feed's last element was left out.";
    public const string Declaration = "The XML declaration is not at the start, or not readable; it was left out.";
    public const string DocumentType = "The document type is not readable, and was left out.";
    public const string BareAmpersand = "A bare ampersand was taken as text.";
    public const string BareLessThan = "A bare less-than sign was taken as text.";
    public const string HtmlEntity = "An HTML entity that XML does not know was replaced by its character.";
    public const string CharacterReference = "A character reference to a character that XML forbids was left out.";
    public const string ControlCharacter = "Control characters were left out.";
    public const string BareControl = "Control characters in JSON texts were taken for their escapes.";
    public const string TwiceEncoded = "A text was encoded as UTF-8 twice; it was decoded twice.";
    public const string StrayEndTag = "An end tag without its start tag was left out.";
    public const string UnclosedElement = "An element that was never closed was closed.";
    public const string ImplicitItem = "An item that was never closed was closed where the next began.";
    public const string BrokenTag = "A broken tag was taken as text.";
    public const string Attribute = "An attribute without quotes, without a value, or given twice was mended.";
    public const string UndeclaredPrefix = "A namespace prefix that was never declared was taken for the usual one.";
    public const string UnclosedSection = "A comment or CDATA section that was never closed was closed.";
    public const string Truncated = "The document ends in the middle; what was there was read.";
    public const string UntypedHtml = "An Atom text without a type is HTML, and was read as that.";
    public const string LongText = "A text longer than a million characters was cut off.";
    public const string ManyChildren = "Of an element with more than 16,384 elements in it, only the first 16,384 were read.";
    public const string LargeItem = "An item or a member of the feed with more than 16,384 values in it was left out.";
    public const string ManyItems = "Only the first 5,000 items were read.";
}
