namespace Aggregator.Feeds.Repair;

/// <summary>Finds signs such as "--&gt;" in a text that is read from its start to its end.</summary>
internal sealed class SignFinder(string text)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Where the next one is; -1 when there is none from here on, nor will be further on.</summary>
    public int Find(string sign, int from)
    {
        // What is missing once is missing for ever: without this memory a text full of opened comments costs its square.
        var found = _missing.Contains(sign) ? -1 : text.IndexOf(sign, from, StringComparison.Ordinal);
        if (found < 0)
        {
            _missing.Add(sign);
        }

        return found;
    }
}
