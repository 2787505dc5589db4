namespace Aggregator.Testing;

/// <summary>One request that a <see cref="FakeWeb"/> saw.</summary>
/// <param name="At">On the clock of the web.</param>
public sealed record FakeWebRequest(string Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At)
{
    /// <summary>A header field; null when it was not sent.</summary>
    public string? this[string name] => Headers.TryGetValue(name, out var value) ? value : null;

    internal static FakeWebRequest Of(HttpRequestMessage request, DateTimeOffset at)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = string.Join(", ", values);
        }

        return new FakeWebRequest(request.RequestUri?.AbsoluteUri ?? "", headers, at);
    }
}
