namespace Aggregator.Storage;

/// <summary>One change of a <see cref="StoreLoad"/>: what the store holds after it, by name; null for what is gone.</summary>
internal sealed record LoadChange(Dictionary<string, string?> After, Func<LiteDbStore, Task> Do)
{
    public bool Touches(LoadChange other) => After.Keys.Any(other.After.ContainsKey);

    public bool IsIn(Dictionary<string, string> held) => After.All(one => held.GetValueOrDefault(one.Key) == one.Value);

    public void ApplyTo(Dictionary<string, string> expected)
    {
        foreach (var (key, value) in After)
        {
            if (value is null)
            {
                expected.Remove(key);
            }
            else
            {
                expected[key] = value;
            }
        }
    }
}
