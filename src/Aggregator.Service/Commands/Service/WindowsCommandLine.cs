using System.Text;

namespace Aggregator.Service.Commands.Service;

/// <summary>One line out of arguments, as programs on Windows take it apart again: a service's binPath is such a line.</summary>
internal static class WindowsCommandLine
{
    /// <summary>A program and its arguments.</summary>
    public static string Join(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quote));

    /// <summary>Quotes one argument where it needs it.</summary>
    /// <remarks>
    /// Backslashes are themselves, except before a quotation mark, where each counts double: <c>D:\news data\</c> in quotes would otherwise swallow the quote
    /// after it and every argument that follows.
    /// </remarks>
    public static string Quote(string argument)
    {
        if (argument.Length > 0 && !argument.AsSpan().ContainsAny(" \t\n\v\""))
        {
            return argument;
        }

        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in argument)
        {
            quoted.Append(c is '"' ? new string('\\', backslashes + 1) : "").Append(c);
            backslashes = c is '\\' ? backslashes + 1 : 0;
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
