using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Service.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Service.Commands;

/// <summary>Calls the API; an error answer becomes a <see cref="CommandFailure"/> with its words.</summary>
internal sealed class ApiClient(HttpClient http)
{
    /// <summary>Reads a resource.</summary>
    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return await ReadAsync(answer, type, cancellationToken);
    }

    /// <summary>Reads a resource as it is.</summary>
    public async Task<string> GetTextAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Sends JSON and reads the answer.</summary>
    public async Task<(T Value, bool IsNew)> SendJsonAsync<T>(
        HttpMethod method, string path, string json, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(method, path, new StringContent(json, Encoding.UTF8, "application/json"), cancellationToken);
        return (await ReadAsync(answer, type, cancellationToken), answer.StatusCode is System.Net.HttpStatusCode.Created);
    }

    /// <summary>Sends a document and reads the answer.</summary>
    public async Task<T> SendDocumentAsync<T>(string path, Stream document, string mediaType, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var content = new StreamContent(document);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var answer = await SendAsync(HttpMethod.Post, path, content, cancellationToken);
        return await ReadAsync(answer, type, cancellationToken);
    }

    /// <summary>Deletes a resource.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Delete, path, null, cancellationToken);
    }

    /// <summary>Sends JSON and gives the answer's lines as they come.</summary>
    public async IAsyncEnumerable<string> StreamAsync(string path, string json, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var answer = await OpenAsync(path, json, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Sends JSON and gives the answer as soon as it begins; its body is still to come.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path, string json, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw new CommandFailure(await WordsAsync(answer, cancellationToken));
        }
    }

    private static async Task<string> WordsAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await ReadAsync(answer, ApiJson.Readable.ProblemJson, cancellationToken);
            return problem.Position is { } position
                && QueryHelpers.ParseQuery(answer.RequestMessage?.RequestUri?.Query)["q"].ToString() is { Length: > 0 } query
                ? $"{problem.Detail}\n{QueryMistake.Show(query, position)}"
                : problem.Detail;
        }
        catch (JsonException)
        {
            return $"The service answered {(int)answer.StatusCode} {answer.ReasonPhrase}.";
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw new JsonException("The answer is empty.");
    }
}
