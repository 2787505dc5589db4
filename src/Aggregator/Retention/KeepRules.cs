namespace Aggregator.Retention;

/// <summary>The rules of all sources.</summary>
/// <param name="Usual">Of a source without a rule of its own, the removed ones included.</param>
/// <param name="Own">Of the others.</param>
public sealed record KeepRules(KeepRule Usual, IReadOnlyDictionary<SourceId, KeepRule> Own)
{
    /// <summary>The rule of one source.</summary>
    public KeepRule Of(SourceId source) => Own.GetValueOrDefault(source, Usual);

    /// <summary>Puts together what the configuration says and what the operator said of single sources.</summary>
    public static KeepRules From(RetentionOptions options, IEnumerable<Source> sources) => new(
        RuleOf(options.KeepFor, options.KeepArticles),
        sources.Where(source => source.Settings.KeepFor is not null || source.Settings.KeepArticles is not null).ToDictionary(
            source => source.Id,
            source => RuleOf(source.Settings.KeepFor ?? options.KeepFor, source.Settings.KeepArticles ?? options.KeepArticles)));

    private static KeepRule RuleOf(TimeSpan keepFor, int keepArticles) =>
        new(keepFor == TimeSpan.Zero ? null : keepFor, keepArticles == 0 ? null : keepArticles);
}
