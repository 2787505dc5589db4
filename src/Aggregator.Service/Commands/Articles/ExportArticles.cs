using System.CommandLine;
using System.Text.Json;
using System.Xml;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles export</c></summary>
internal static class ExportArticles
{
    private const int PageSize = 200;

    private const string Help = """
        Print all articles, or those under the filters, with their text.
        The order is that of entering, or --sort. A line of jsonl has the members of the API and `text`.
          aggregator articles export > articles.jsonl              an article a line, as the API gives it
          aggregator articles export --format csv --language de    id, url, title, source, published, updated, authors, text
          aggregator articles export --format opml                 titles and links as an outline
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var filters = new ArticleFilterOptions();
        var query = new Option<string?>("--query") { Description = "Only articles that `articles search` finds by these words", HelpName = "QUERY" };
        var format = new Option<string>("--format") { Description = "jsonl, opml or csv", HelpName = "FORMAT", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "opml", "csv");
        var command = context.Command("export", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            // Where the articles themselves run over the terminal, a bar would be drawn into them.
            var watched = context.Output with { IsWatched = context.Output.IsWatched && !context.Output.IsTerminal };
            var count = await Progress.ShowAsync(watched, "Exporting", await TotalAsync(service.Api, parse, filters, query, token), async progress =>
            {
                var articles = ReadAsync(service.Api, cursor => filters.Path(parse, parse.GetValue(query), PageSize, cursor, withText: true), progress, token);
                return await (parse.GetValue(format) switch
                {
                    "csv" => WriteCsvAsync(context.Output, articles),
                    "opml" => WriteOpmlAsync(context.Output, articles),
                    _ => WriteLinesAsync(context.Output, articles),
                });
            });
            context.Output.Message($"{SizeText.Count(count, "article")} exported.");
            return ExitCode.Done;
        });
        filters.AddTo(command);
        command.Add(query);
        command.Add(format);
        return command;
    }

    // Null under filters, whose finds nobody counts beforehand.
    private static async Task<long?> TotalAsync(
        ApiClient api, ParseResult parse, ArticleFilterOptions filters, Option<string?> query, CancellationToken cancellationToken) =>
        filters.AnyGiven(parse) || parse.GetValue(query) is not null ? null
            : (await api.GetAsync("api/v1/store", ApiJson.Readable.StoreJson, cancellationToken)).Articles;

    private static async IAsyncEnumerable<ArticleJson> ReadAsync(
        ApiClient api, Func<string?, string> path, Progress progress, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var page = await api.GetAsync(path(cursor), ApiJson.Readable.FoundJson, cancellationToken);
            foreach (var article in page.Items)
            {
                progress.Step();
                yield return article;
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private static async Task<int> WriteLinesAsync(CommandOutput output, IAsyncEnumerable<ArticleJson> articles)
    {
        var count = 0;
        await foreach (var article in articles)
        {
            output.Result(JsonSerializer.Serialize(article, ApiJson.Readable.ArticleJson));
            count++;
        }

        return count;
    }

    private static async Task<int> WriteCsvAsync(CommandOutput output, IAsyncEnumerable<ArticleJson> articles)
    {
        var count = 0;
        output.Result("id,url,title,source,published,updated,authors,text");
        await foreach (var article in articles)
        {
            string[] cells =
            [
                article.Id, article.Url, article.Title, article.Source.Title, article.Published.ToString("O"), article.Updated.ToString("O"),
                string.Join("; ", article.Authors), article.Text ?? "",
            ];
            output.Result(string.Join(',', cells.Select(Quoted)));
            count++;
        }

        return count;
    }

    private static async Task<int> WriteOpmlAsync(CommandOutput output, IAsyncEnumerable<ArticleJson> articles)
    {
        var count = 0;
        output.Result("<?xml version=\"1.0\" encoding=\"utf-8\"?>");   // the writer itself would say utf-16, which is what a string is
        using (var xml = XmlWriter.Create(output.Results, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Articles");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            await foreach (var article in articles)
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("type", "link");
                xml.WriteAttributeString("text", string.Concat(article.Title.Where(XmlConvert.IsXmlChar)));
                xml.WriteAttributeString("url", article.Url);
                xml.WriteAttributeString("created", article.Published.UtcDateTime.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                xml.WriteEndElement();
                count++;
            }

            xml.WriteEndDocument();
        }

        output.Result("");   // ends the last line
        return count;
    }

    // RFC 4180; a leading = + - @ would be a formula in a spreadsheet, and titles are other people's text.
    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
