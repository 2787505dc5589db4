using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Feeds;

/// <summary>No headers; whoever looks at them has his work cancelled.</summary>
internal sealed class CancellingHeaders(CancellationTokenSource cancelling) : IReadOnlyDictionary<string, string>
{
    public int Count => 0;

    public IEnumerable<string> Keys => [];

    public IEnumerable<string> Values => [];

    public string this[string key] => throw new KeyNotFoundException();

    public bool ContainsKey(string key) => false;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        cancelling.Cancel();
        return Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
