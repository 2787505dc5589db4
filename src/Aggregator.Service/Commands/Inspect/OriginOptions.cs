using System.CommandLine;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>--url</c> and <c>--header</c>: where a saved file came from, and what the server said with it.</summary>
internal sealed class OriginOptions
{
    private readonly Option<string?> _url = new("--url") { Description = "Where a file came from; relative addresses are read from there", HelpName = "URL" };

    private readonly Option<string[]> _headers = new("--header") { Description = "A header that a file came with, such as \"Content-Type: text/xml; charset=big5\"", HelpName = "NAME: VALUE" };

    /// <summary>Adds both.</summary>
    public void AddTo(Command command)
    {
        command.Add(_url);
        command.Add(_headers);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_url) is { } url && !Uri.IsWellFormedUriString(url, UriKind.Absolute))
            {
                result.AddError($"--url {url} is no address; give it whole, such as https://news.example.org/story.html");
            }

            foreach (var header in result.GetValue(_headers) ?? [])
            {
                if (header.IndexOf(':', StringComparison.Ordinal) < 1)
                {
                    result.AddError($"--header \"{header}\" has no colon; write it as \"Name: value\"");
                }
            }
        });
    }

    /// <summary>What was read, as if it had come from there.</summary>
    public InspectedInput Over(ParseResult parse, InspectedInput read)
    {
        var headers = new Dictionary<string, string>(read.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var header in parse.GetValue(_headers) ?? [])
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers[header[..colon].Trim()] = header[(colon + 1)..].Trim();
        }

        return read with { Url = parse.GetValue(_url) is { } url ? new Uri(url) : read.Url, Headers = headers };
    }
}
