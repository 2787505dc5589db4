namespace Aggregator.Deduplication.Addresses;

/// <summary>One parameter of a query, in its normal spelling.</summary>
/// <param name="Value">Empty when there is none: "a" and "a=" are the same.</param>
internal readonly record struct QueryParameter(string Name, string Value)
{
    /// <summary>The parameters that may name content, sorted; order never matters to a news site.</summary>
    public static IReadOnlyList<QueryParameter> ReadAll(string host, string query)
    {
        if (query.Length == 0)
        {
            return [];
        }

        var parameters = new SortedSet<QueryParameter>(ByNameThenValue);
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parameter = Read(WithoutEntity(part));
            if (parameter is not { Name: "", Value: "" } && !TrackingParameters.Contains(host, parameter.Name, parameter.Value))
            {
                parameters.Add(parameter);
            }
        }

        return [.. parameters];
    }

    /// <inheritdoc/>
    public override string ToString() => Value.Length == 0 ? Name : Name + "=" + Value;

    private static readonly Comparer<QueryParameter> ByNameThenValue = Comparer<QueryParameter>.Create(
        (a, b) => string.CompareOrdinal(a.Name, b.Name) is var byName and not 0 ? byName : string.CompareOrdinal(a.Value, b.Value));

    // "?amp;id=7": the ampersand itself got lost, what escaped it did not.
    private static string WithoutEntity(string part)
        => part.StartsWith("amp;", StringComparison.OrdinalIgnoreCase) ? WithoutEntity(part[4..]) : part;

    private static QueryParameter Read(string part)
    {
        var normal = PercentEncoding.Normalise(part).Replace("%20", "+", StringComparison.Ordinal);
        var equals = normal.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new QueryParameter(normal, "") : new QueryParameter(normal[..equals], normal[(equals + 1)..]);
    }
}
