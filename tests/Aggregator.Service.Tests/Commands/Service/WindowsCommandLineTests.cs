using Aggregator.Service.Commands.Service;

namespace Aggregator.Service.Tests.Commands.Service;

public sealed class WindowsCommandLineTests
{
    [Theory]
    [InlineData(@"C:\aggregator.exe", @"C:\aggregator.exe")]
    [InlineData(@"C:\Program Files\a.exe", @"""C:\Program Files\a.exe""")]
    [InlineData(@"D:\news data\", @"""D:\news data\\""")]
    [InlineData(@"D:\news\", @"D:\news\")]
    [InlineData("", @"""""")]
    [InlineData(@"a ""b"" c", @"""a \""b\"" c""")]
    [InlineData(@"a\""b", @"""a\\\""b""")]
    [InlineData(@"\\server\share name\\", @"""\\server\share name\\\\""")]
    [InlineData("tab\there", "\"tab\there\"")]
    public void An_argument_is_quoted_so_that_it_is_read_back_as_it_was(string argument, string quoted)
    {
        Assert.Equal(quoted, WindowsCommandLine.Quote(argument));
        Assert.Equal([argument, "next"], Split(WindowsCommandLine.Join([argument, "next"])));
    }

    // The rules of the Microsoft C runtime, written from their description: 2n backslashes and a quote are n and a switch, 2n+1 are n and a quote.
    private static List<string> Split(string line)
    {
        var (words, word, inside, has, i) = (new List<string>(), "", false, false, 0);
        while (i < line.Length)
        {
            var slashes = line[i..].TakeWhile(c => c == '\\').Count();
            i += slashes;
            var quote = i < line.Length && line[i] == '"';
            word += new string('\\', quote ? slashes / 2 : slashes);
            has |= slashes > 0;
            if (quote)
            {
                (word, inside, has) = slashes % 2 == 1 ? (word + '"', inside, true) : (word, !inside, true);
                i++;
            }
            else if (i < line.Length && line[i] is ' ' or '\t' && !inside)
            {
                words.AddRange(has ? [word] : []);
                (word, has) = ("", false);
                i++;
            }
            else if (i < line.Length && slashes == 0)
            {
                (word, has) = (word + line[i++], true);
            }
        }

        return [.. words, .. has ? new[] { word } : []];
    }
}
