using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Service.Endpoints;

/// <summary>How the earlier states of an article are shown.</summary>
internal sealed class VersionParameters
{
    private const int UsualContext = 12;
    private const int MostContext = 200;

    /// <summary>Every name, for messages.</summary>
    public static IReadOnlyList<string> Names { get; } = ["context", "fields"];

    [Description("Equal words shown on each side of a change, 1 to 200, 12 by default; all for the whole text")]
    [FromQuery(Name = "context")]
    public string? Context { get; init; }

    [Description("html: what a state carries besides its text")]
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }

    /// <summary>Null for the whole text.</summary>
    internal int? ContextWords => Context == "all" ? null : ReadContext() ?? UsualContext;

    internal bool WithHtml => Fields == "html";

    /// <summary>The parameter that is wrong and what is allowed; null when all is well.</summary>
    internal Problem? Mistake => !string.IsNullOrEmpty(Context) && Context != "all" && ReadContext() is null
        ? Problem.BadParameter("context", $"context is 1 to {MostContext}, or all.")
        : !string.IsNullOrEmpty(Fields) && !WithHtml ? Problem.BadParameter("fields", $"fields has no \"{Fields}\"; allowed is html.") : null;

    private int? ReadContext() => int.TryParse(Context, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is >= 1 and <= MostContext ? words : null;
}
