using System.CommandLine.Completions;
using Aggregator.Service.Configuration;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Completion;

/// <summary>The operator's own sources as words to complete, while a service runs that can be asked; a key press must not open the store.</summary>
internal static class SourceNames
{
    /// <summary>The word that stands for them where a source is wanted.</summary>
    public const string Placeholder = "SOURCE";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Ids and titles; none when nobody answers.</summary>
    public static async Task<IReadOnlyList<CompletionItem>> ReadAsync(CommandLineSettings given, CancellationToken cancellationToken)
    {
        if (SettingsLoader.Load(given) is not SettingsResult.Loaded { Settings: var settings })
        {
            return [];
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            await using var service = await ServiceConnection.FindAsync(settings.DataFolder, deadline.Token);
            var sources = service is null ? [] : (await service.Api.GetAsync("api/v1/sources", ApiJson.Readable.ListJsonSourceJson, deadline.Token)).Items;
            return [.. sources.SelectMany(Words)];
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException or CommandFailure)
        {
            return [];
        }
    }

    private static IEnumerable<CompletionItem> Words(SourceJson source) => [new($"{source.Id}", detail: source.Title), new(source.Title, detail: source.Url)];
}
