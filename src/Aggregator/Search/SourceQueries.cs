using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Articles by what the operator calls their sources, which the index does not know.</summary>
/// <param name="sources">All of them when a query speaks of them; else none.</param>
internal sealed class SourceQueries(IReadOnlyList<Source> sources)
{
    /// <summary>Of the source of a number, which means that one alone and not "Channel 11" besides; else of those with the words in their title.</summary>
    public Query Called(string name) => Of(sources.FirstOrDefault(source => source.Id.ToString() == name) is { } numbered
        ? [numbered]
        : sources.Where(source => source.Title.Contains(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Of a category or a folder above it.</summary>
    public Query In(string category) => Of(sources.Where(source => source.Settings.Category is { } own
        && (string.Equals(own, category, StringComparison.OrdinalIgnoreCase) || own.StartsWith(category + "/", StringComparison.OrdinalIgnoreCase))));

    private static ConstantScoreQuery Of(IEnumerable<Source> wanted) =>
        new(new TermSetFilter(IndexFields.Source, wanted.Select(source => source.Id.ToString())));
}
