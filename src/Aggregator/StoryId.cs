namespace Aggregator;

/// <summary>The identity of a story: articles that report the same news.</summary>
public readonly record struct StoryId(Guid Value)
{
    /// <summary>Reads the form that <see cref="ToString"/> gives; null when it is none.</summary>
    public static StoryId? Parse(string? text) => Guid.TryParse(text, out var value) ? new StoryId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
