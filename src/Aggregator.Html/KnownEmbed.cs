using System.Text.RegularExpressions;

namespace Aggregator.Html;

/// <summary>A site whose frames are known: what they show, and where the thing itself stands.</summary>
/// <param name="Host">The frame's host; hosts below it are meant too.</param>
/// <param name="Path">A pattern of path and query, from their start.</param>
/// <param name="Label">What a reader is told to find behind the link; may hold groups of the pattern (<c>$1</c>).</param>
/// <param name="Address">Where the thing itself stands, out of groups of the pattern; null where no rule is certain, and the frame's own address is better than a wrong one.</param>
internal sealed record KnownEmbed(string Host, string Path, string Label, string? Address = null)
{
    private readonly Regex _path = new("^" + Path, RegexOptions.CultureInvariant);

    /// <summary>The label and the address for a frame; null when the row is not about it.</summary>
    public (string Label, string? Address)? Of(Uri frame)
    {
        if (!HostName.IsWithin(frame, Host) || _path.Match(frame.PathAndQuery) is not { Success: true } match)
        {
            return null;
        }

        return (match.Result(Label), Address is null ? null : match.Result(Address));
    }
}
