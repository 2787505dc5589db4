using System.CommandLine;
using System.Runtime.CompilerServices;
using Aggregator.Deduplication;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>aggregator inspect url</c></summary>
internal static class InspectUrl
{
    private const string Help = """
        Show the identity key of addresses: equal for two addresses of one article.
        A line an address: the address, a tab, its key.
          aggregator inspect url "https://example.org/a?utm_source=x" https://m.example.org/a
          aggregator inspect url --batch addresses.txt --output keys.tsv
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var input = new Argument<string[]>("URL") { Description = "Addresses", Arity = ArgumentArity.ZeroOrMore };
        var batch = new BatchOptions();
        var command = context.Command("url", Help, async (parse, token) =>
        {
            if (parse.GetValue(batch.Batch) is { } file)
            {
                await BatchOptions.WriteAsync(parse.GetValue(batch.Output) ?? "", BatchAsync(file, token), token);
                return ExitCode.Done;
            }

            foreach (var address in parse.GetValue(input) ?? [])
            {
                context.Output.Result(Line(address));
            }

            return ExitCode.Done;
        });
        command.Add(input);
        batch.AddTo(command, input);
        return command;
    }

    private static async IAsyncEnumerable<string> BatchAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var address in File.ReadLinesAsync(file, cancellationToken))
        {
            yield return Line(address);
        }
    }

    private static string Line(string address) => $"{address}\t{CanonicalUrl.Of(address).Key}";
}
