using System.CommandLine;
using System.Text.Json;
using Aggregator.Service.Commands.Sources;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles show</c></summary>
internal static class ShowArticle
{
    private const string Help = """
        Show one article with its text.
        Where it was also found stands above the text, and why each place was taken for the same article; --versions adds what its publisher edited, word by word, and with --json the whole of every earlier state.
          aggregator articles show 01a205a3-7c4e-7b52-9d1f-b56063e25a0e
          aggregator articles show 01a205a3-7c4e-7b52-9d1f-b56063e25a0e --versions --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of an article" };
        var versions = new Option<bool>("--versions") { Description = "Show what changed from each earlier state to the next" };
        var json = CommonOptions.Json();
        var command = context.Command("show", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var path = $"api/v1/articles/{Uri.EscapeDataString(parse.GetRequiredValue(id))}";
            var article = await service.Api.GetAsync(path, ApiJson.Readable.ArticleJson, token);
            var earlier = parse.GetValue(versions) ? (await service.Api.GetAsync(path + "/versions", ApiJson.Readable.ListJsonVersionJson, token)).Items : [];
            if (parse.GetValue(json))
            {
                PrintJson(context.Output, article, parse.GetValue(versions) ? earlier : null);
            }
            else
            {
                Print(context.Output, article, earlier);
            }

            return ExitCode.Done;
        });
        command.Add(id);
        command.Add(versions);
        command.Add(json);
        return command;
    }

    private static void PrintJson(CommandOutput output, ArticleJson article, IReadOnlyList<VersionJson>? versions)
    {
        var json = JsonSerializer.Serialize(article, ApiJson.Readable.ArticleJson);
        output.Result(versions is null
            ? json
            : $"{{\"article\":{json},\"versions\":{JsonSerializer.Serialize(new(versions, null), ApiJson.Readable.ListJsonVersionJson)}}}");
    }

    private static void Print(CommandOutput output, ArticleJson article, IReadOnlyList<VersionJson> versions)
    {
        output.Result(article.Title);
        output.Result($"{article.Source.Title}  {SourceLines.Time(article.Published)}  {string.Join(", ", article.Authors)}");
        output.Result(article.Url);
        foreach (var copy in article.AlsoIn)
        {
            output.Result($"also in {copy.Source.Title}: {copy.Url} ({VersionLines.Why(copy.Rule, copy.Evidence)})");
        }

        if (article.Versions > 0 && versions.Count == 0)
        {
            output.Result($"edited: {SizeText.Count(article.Versions, "earlier version")}, --versions shows what changed");
        }

        if (article.TextFrom?.Split(':') is [var from, var reason])
        {
            output.Result($"text of the {from}: {reason.Replace('_', ' ')}");
        }

        output.Result("");
        output.Result(article.Text ?? "");
        VersionLines.Print(output, versions);
    }
}
