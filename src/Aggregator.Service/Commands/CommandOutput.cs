using Spectre.Console;

namespace Aggregator.Service.Commands;

/// <summary>
/// Where a command writes: results to the one, messages to the other. Plain lines when piped, tables and colours on a terminal; never a control character of
/// what is shown.
/// </summary>
/// <param name="IsTerminal">Whether a person looks at the results.</param>
/// <param name="IsWatched">Whether a person looks at the messages; results may go elsewhere.</param>
internal sealed record CommandOutput(TextWriter Results, TextWriter Messages, bool IsTerminal, bool IsWatched)
{
    /// <summary>A line of the result.</summary>
    public void Result(string line) => Results.WriteLine(Printable.Of(line));

    /// <summary>A line for the person, not for the next program.</summary>
    public void Message(string line) => Messages.WriteLine(Printable.Of(line));

    /// <summary>Rows under headings: a table on a terminal, else a line a row with tabs between.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!IsTerminal)
        {
            foreach (var row in rows)
            {
                Results.WriteLine(string.Join('\t', row.Select(cell => Printable.Of(cell.ReplaceLineEndings(" ").Replace('\t', ' ')))));
            }

            return;
        }

        // An id in pieces cannot be copied; other columns give way.
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns([.. headings.Select(heading => new TableColumn(heading) { NoWrap = heading == "Id" })]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => Markup.Escape(Printable.Of(cell)))]);
        }

        Terminal(Results).Write(table);
    }

    /// <summary>Spectre's console over one of the writers; it looks at NO_COLOR itself.</summary>
    public static IAnsiConsole Terminal(TextWriter writer) => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });
}
