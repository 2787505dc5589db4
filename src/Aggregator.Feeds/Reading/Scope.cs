using System.Xml.Linq;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>What holds for a whole document while it is mapped: its address, and whether elements may say otherwise.</summary>
/// <param name="DocumentUrl">Content-Location or the address of the fetch, else what the feed says of itself; null when unknown.</param>
/// <param name="HasXmlAttributes">Whether xml:base or xml:lang occur at all.</param>
/// <param name="HasPlaces">Whether names of GeoRSS, GML or W3C geo occur at all.</param>
internal sealed record Scope(Uri? DocumentUrl, bool HasXmlAttributes, bool HasPlaces)
{
    /// <summary>What Content-Language says; null when it says nothing.</summary>
    public string? Language { get; init; }

    /// <summary>What addresses in an element are relative to: xml:base of it and of all around it, else the document's address.</summary>
    public Uri? BaseOf(XElement element)
    {
        if (!HasXmlAttributes)
        {
            return DocumentUrl;
        }

        var outer = element.Parent is null ? DocumentUrl : BaseOf(element.Parent);
        return element.Attribute(XNamespace.Xml + "base") is { } own ? AbsoluteUrl.Resolve(own.Value, outer) ?? outer : outer;
    }

    /// <summary>xml:lang of an element or of the nearest one around it; null when none says, empty when one takes back what was said.</summary>
    public string? LanguageOf(XElement element)
    {
        if (!HasXmlAttributes)
        {
            return null;
        }

        var said = element.AncestorsAndSelf().Select(e => e.Attribute(XNamespace.Xml + "lang")).FirstOrDefault(lang => lang is not null);
        return said?.Value.Trim();
    }

    /// <summary>An address in an element, absolute; null when it is none that can be followed.</summary>
    public Uri? Url(XElement element, string? reference) => reference is null ? null : AbsoluteUrl.Resolve(reference, BaseOf(element));

    /// <summary>The address that is the text of the first child of that name; null when absent.</summary>
    public Uri? UrlOf(XElement parent, XNamespace space, string name) =>
        parent.Child(space, name) is { } child ? Url(child, child.Text()) : null;

    /// <inheritdoc cref="UrlOf(XElement, XNamespace, string)"/>
    public Uri? UrlOf(Fields parent, XNamespace space, string name) =>
        parent.Child(space, name) is { } child ? Url(child, child.Text()) : null;
}
