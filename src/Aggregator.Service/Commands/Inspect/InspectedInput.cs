using System.IO.Compression;
using System.Text.Json;
using Aggregator.Fetching;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>What is inspected: a file, or an address that is fetched as the service would.</summary>
/// <param name="Url">Where it came from; null for a file without one.</param>
internal sealed record InspectedInput(ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers, Uri? Url)
{
    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    /// <summary>Reads a file, or fetches an address.</summary>
    /// <exception cref="CommandFailure">The address gave nothing.</exception>
    public static async Task<InspectedInput> ReadAsync(string fileOrUrl, FetchKind kind, ServiceSettings settings, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(fileOrUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return new(await ReadFileAsync(fileOrUrl, cancellationToken), NoHeaders, null);
        }

        await using var services = ServicesOf(settings);
        var result = await services.GetRequiredService<Fetcher>().FetchAsync(new(url, kind, Validators.None), cancellationToken);
        return result switch
        {
            FetchResult.Fetched fetched => new(fetched.Body, fetched.Headers, fetched.Url),
            FetchResult.Failed failed => throw new CommandFailure($"{Endpoints.SnakeCase.Of(failed.Error)}: {failed.Message}"),
            _ => throw new CommandFailure("The address gave no document."),
        };
    }

    /// <summary>What the flow is made of; of it only what is asked for is opened, so no archive.</summary>
    public static ServiceProvider ServicesOf(ServiceSettings settings) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddAggregator(settings.ForProduct()).BuildServiceProvider();

    /// <summary>Reads a file, unpacking it when it is packed with gzip.</summary>
    public static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        if (bytes is not [0x1f, 0x8b, ..] || !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return bytes;
        }

        await using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await unpacked.CopyToAsync(whole, cancellationToken);
        return whole.ToArray();
    }

    /// <summary>The lines of a manifest as JSON objects, empty lines left out.</summary>
    /// <param name="required">The member without which a line cannot be judged.</param>
    /// <exception cref="CommandFailure">A line is no JSON object, or has not this member; the message tells which line.</exception>
    public static async IAsyncEnumerable<JsonElement> ManifestAsync(
        string path, string required, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(path, number, line, required);
            }
        }
    }

    /// <summary>A text member; null when it is absent or null.</summary>
    public static string? Text(JsonElement line, string member) =>
        line.TryGetProperty(member, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;

    private static JsonElement Parse(string path, int number, string line, string required)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind is not JsonValueKind.Object ? throw new CommandFailure($"{path}: line {number} is no JSON object.")
                : Text(document.RootElement, required) is null or "" ? throw new CommandFailure($"{path}: line {number} has no \"{required}\".")
                : document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new CommandFailure($"{path}: line {number} is no JSON: {broken.Message}");
        }
    }
}
