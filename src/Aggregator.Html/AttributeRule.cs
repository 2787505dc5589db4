namespace Aggregator.Html;

/// <summary>What the value of an allowed attribute has to be; anything else leaves the attribute out.</summary>
internal enum AttributeRule
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number of at most five digits.</summary>
    Number,

    /// <summary>A length of a formula: at most two digits before the point, with a unit.</summary>
    Length,

    /// <summary>A step of a formula's size: one digit, with or without a sign.</summary>
    Level,

    /// <summary>None of the publisher's: it is written by us where it has to stand.</summary>
    Never,

    /// <summary>Nothing: being there is all it says.</summary>
    Flag,

    /// <summary>One short word of letters, digits and hyphens: a language tag, a direction, a kind.</summary>
    Word,

    /// <summary>An http or https address that is loaded or cited.</summary>
    Address,

    /// <summary>An address a reader may choose to follow: http, https, mailto or tel.</summary>
    Link,

    /// <summary>Image candidates (<c>srcset</c>), each with an http or https address.</summary>
    Candidates,
}
