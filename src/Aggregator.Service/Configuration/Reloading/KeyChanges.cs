namespace Aggregator.Service.Configuration.Reloading;

/// <summary>What became of the keys, by the names of their holders: the numbers of a list shift when one is taken out.</summary>
internal static class KeyChanges
{
    /// <summary>A line for each key that came, went, or is another now.</summary>
    public static IEnumerable<string> Between(IReadOnlyList<AccessKey> before, IReadOnlyList<AccessKey> after)
    {
        var (old, @new) = (before.ToDictionary(NameOf), after.ToDictionary(NameOf));
        var gone = before.Where(key => !@new.ContainsKey(NameOf(key))).Select(key => $"Http:Keys: {key.Name} is revoked");
        var added = after.Where(key => !old.ContainsKey(NameOf(key))).Select(key => $"Http:Keys: {key.Name} may {WordOf(key.Right)}");
        var changed = after.Where(key => old.TryGetValue(NameOf(key), out var was) && (was.Hash != key.Hash || was.Right != key.Right))
            .Select(key => $"Http:Keys: {key.Name} has another key or right");
        return [.. gone, .. added, .. changed];
    }

    // Names are told apart without regard to case, as the configuration's check does.
    private static string NameOf(AccessKey key) => key.Name.ToUpperInvariant();

    private static string WordOf(AccessRight right) => right is AccessRight.Admin ? "administer" : "read";
}
