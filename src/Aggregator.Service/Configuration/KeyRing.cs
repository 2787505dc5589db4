using System.Security.Cryptography;

namespace Aggregator.Service.Configuration;

/// <summary>The keys that open the service: those of <c>Http:Keys</c>, and the admin key of this run for the commands of this machine.</summary>
internal sealed class KeyRing
{
    private readonly byte[] _runKey;
    private readonly IReadOnlyList<(byte[] Hash, AccessRight Right)> _keys;

    /// <summary>A ring of the configured keys and the key of this run.</summary>
    public KeyRing(IReadOnlyList<AccessKey> keys, string runKey)
        : this(keys, KeyHash.BytesOf(runKey))
    {
    }

    private KeyRing(IReadOnlyList<AccessKey> keys, byte[] runKey)
    {
        (_runKey, IsEmpty) = (runKey, keys.Count == 0);
        _keys = [(runKey, AccessRight.Admin), .. keys.Select(key => (KeyHash.Parse(key.Hash), key.Right))];
    }

    /// <summary>Whether no key is configured, so that whoever reaches the service needs none.</summary>
    public bool IsEmpty { get; }

    /// <summary>Other configured keys, and the same key of this run.</summary>
    public KeyRing With(IReadOnlyList<AccessKey> keys) => new(keys, _runKey);

    /// <summary>What the holder of a key may do; null for a key that is none of ours.</summary>
    public AccessRight? RightOf(string given)
    {
        // Hashes have one length, so the comparison's time tells nothing of the keys; all are compared for the same reason.
        var hash = KeyHash.BytesOf(given);
        AccessRight? found = null;
        foreach (var (known, right) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, hash))
            {
                found = right;
            }
        }

        return found;
    }
}
