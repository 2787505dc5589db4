namespace Aggregator.Html;

/// <summary>The one closed list of what may be republished: elements, attributes and schemes.</summary>
public static class AllowList
{
}
