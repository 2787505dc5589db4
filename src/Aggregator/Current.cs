namespace Aggregator;

/// <summary>A part of the configuration that may be replaced while the service runs.</summary>
/// <remarks>Whoever uses it takes <see cref="Value"/> once per piece of work, so that no feed and no page is half of the old and half of the new.</remarks>
/// <typeparam name="T">Immutable: it is replaced as a whole and never changed.</typeparam>
public sealed class Current<T>(T value)
    where T : class
{
    private volatile T _value = value;

    /// <summary>What holds from now on for work that begins.</summary>
    public T Value => _value;

    /// <summary>Replaces it; work that is under way ends with what it began with.</summary>
    public void Replace(T value) => _value = value;
}
