using System.CommandLine;
using System.Text.Json;

namespace Aggregator.Service.Commands.Sources;

/// <summary>What can be set on a source, on the command line of <c>add</c> and <c>set</c>. An empty value goes back to the default.</summary>
internal sealed class SourceSettingOptions
{
    private readonly Option<string?> _title = new("--title") { Description = "Your name for it", HelpName = "TEXT" };
    private readonly Option<string?> _category = new("--category") { Description = "Folder path, such as World/Asia", HelpName = "PATH" };
    private readonly Option<string?> _every = new("--every") { Description = "Fixed time between fetches, such as 90s, 10m, 4h; \"\" for its own rhythm", HelpName = "TIME" };
    private readonly Option<string?> _pages = new("--read-pages")
    {
        Description = "Whether its articles' pages are read: auto (unless the feed carries the full text), always or never",
        HelpName = "WHEN",
        CompletionSources = { "auto", "always", "never" },
    };

    private readonly Option<string?> _keepFor = new("--keep-for")
    {
        Description = "How long its articles are kept, such as 90d, or forever; \"\" as configured",
        HelpName = "TIME",
    };

    private readonly Option<string?> _keepArticles = new("--keep-articles")
    {
        Description = "How many of its newest articles are kept, 0 for all; \"\" as configured",
        HelpName = "COUNT",
    };

    private readonly Option<string?> _user = new("--user") { Description = "User for HTTP Basic; \"\" for none", HelpName = "NAME" };
    private readonly Option<string?> _password = new("--password") { Description = "Password for HTTP Basic; - reads it from standard input, where others cannot see it", HelpName = "TEXT" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var (_, option) in All())
        {
            command.Add(option);
        }
    }

    /// <summary>The body for the API; members that were not given are absent. May ask for the password.</summary>
    public async Task<string> ToJsonAsync(CommandContext context, ParseResult parse, string? url, CancellationToken cancellationToken)
    {
        var password = parse.GetValue(_password) is "-" ? await SecretLine.ReadAsync(context, "Password:", cancellationToken) : parse.GetValue(_password);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (url is not null)
            {
                json.WriteString("url", url);
            }

            foreach (var (member, option) in All().Where(pair => parse.GetResult(pair.Option) is not null))
            {
                json.WriteString(member, option == _password ? password : parse.GetValue(option));
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private IEnumerable<(string Member, Option<string?> Option)> All() =>
    [
        ("title", _title), ("category", _category), ("every", _every), ("readPages", _pages), ("keepFor", _keepFor), ("keepArticles", _keepArticles),
        ("user", _user), ("password", _password),
    ];
}
