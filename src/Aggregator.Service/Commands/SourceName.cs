using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands;

/// <summary>SOURCE on the command line: an id, an address or a title.</summary>
internal static class SourceName
{
    /// <summary>All sources that are meant, each once. All are found before anything is done to one.</summary>
    /// <exception cref="CommandFailure">None or several have one of the names.</exception>
    public static async Task<IReadOnlyList<SourceJson>> FindAllAsync(ApiClient api, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = new List<SourceJson>();
        foreach (var name in names)
        {
            found.Add(await FindAsync(api, name, cancellationToken));
        }

        return [.. found.DistinctBy(source => source.Id)];
    }

    /// <summary>The source that is meant.</summary>
    /// <exception cref="CommandFailure">None or several have that name.</exception>
    public static async Task<SourceJson> FindAsync(ApiClient api, string name, CancellationToken cancellationToken)
    {
        var found = (await api.GetAsync($"api/v1/sources?find={Uri.EscapeDataString(name)}", ApiJson.Readable.ListJsonSourceJson, cancellationToken)).Items;
        return found.Count switch
        {
            1 => found[0],
            0 => throw new CommandFailure($"No source has the id, address or title \"{name}\"; `aggregator sources list` shows all."),
            _ => throw new CommandFailure(
                $"{found.Count} sources are called \"{name}\": give the id, one of {string.Join(", ", found.Select(source => source.Id))}."),
        };
    }
}
