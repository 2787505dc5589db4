using System.Globalization;

namespace Aggregator.Service.Endpoints;

/// <summary>What a client would rather have (RFC 9110 section 12.5).</summary>
internal static class AcceptHeader
{
    /// <summary>The best of what is offered: highest weight first, and of equal ones the earlier offer. Null when the client wants none of it.</summary>
    /// <param name="header">Null or empty takes the first offer.</param>
    /// <param name="wildcard">"*" for encodings, "*/*" for media types.</param>
    public static string? Choose(string? header, IReadOnlyList<string> offers, string wildcard)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return offers[0];
        }

        var weights = Weights(header);
        string? best = null;
        var bestWeight = 0.0;
        foreach (var offer in offers)
        {
            var weight = WeightOf(offer, weights, wildcard);
            if (weight > bestWeight)
            {
                (best, bestWeight) = (offer, weight);
            }
        }

        return best;
    }

    private static double WeightOf(string offer, Dictionary<string, double> weights, string wildcard) =>
        weights.TryGetValue(offer, out var own) ? own
        : offer.IndexOf('/') is var slash and > 0 && weights.TryGetValue(offer[..slash] + "/*", out var family) ? family
        : weights.TryGetValue(wildcard, out var any) ? any
        : offer == "identity" ? 0.001   // always allowed unless it is refused by name
        : 0;

    private static Dictionary<string, double> Weights(string header)
    {
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pieces = part.Split(';', StringSplitOptions.TrimEntries);
            var weight = pieces.Skip(1).FirstOrDefault(piece => piece.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
            weights[pieces[0]] = weight is null ? 1
                : double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? q
                : 0;
        }

        return weights;
    }
}
