using System.Net;
using System.Text;
using Aggregator.Service.Endpoints;
using Spectre.Console;

namespace Aggregator.Service.Commands.Articles;

/// <summary>An article with the words that were found in bold; piped, with asterisks around them.</summary>
internal static class MarkedLines
{
    private const string Opening = "<mark>";
    private const string Closing = "</mark>";

    /// <summary>The title, its id, and the part of the text.</summary>
    public static void Print(CommandOutput output, ArticleJson article)
    {
        var title = article.Highlight?.Title ?? WebUtility.HtmlEncode(article.Title);
        Line(output, $"{title}  ", article.Id);
        if (article.Highlight?.Text is { } text)
        {
            Line(output, $"    {text}", "");
        }

        output.Result("");
    }

    private static void Line(CommandOutput output, string html, string end)
    {
        if (!output.IsTerminal)
        {
            output.Result(Parts(html, "*", "*", part => part) + end);
            return;
        }

        CommandOutput.Terminal(output.Results).MarkupLine(Parts(html, "[bold yellow]", "[/]", Markup.Escape) + end);
    }

    /// <summary>The API's HTML has marks and escaped text, and nothing else.</summary>
    private static string Parts(string html, string open, string close, Func<string, string> escape)
    {
        var line = new StringBuilder();
        foreach (var (number, part) in html.Split([Opening, Closing], StringSplitOptions.None).Index())
        {
            var text = escape(Printable.Of(WebUtility.HtmlDecode(part)));
            line.Append(number % 2 == 1 ? open + text + close : text);
        }

        return line.ToString();
    }
}
