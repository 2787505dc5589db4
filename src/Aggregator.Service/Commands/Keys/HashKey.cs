using System.CommandLine;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Keys;

/// <summary><c>aggregator keys hash</c></summary>
internal static class HashKey
{
    private const string Help = """
        Print the hash of a key that you have.
        The key is read from standard input, since others can see a command line.
          aggregator keys hash < key.txt
          pass show aggregator | aggregator keys hash
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) => context.Command("hash", Help, async (_, token) =>
    {
        var key = (await SecretLine.ReadAsync(context, "Key:", token)).Trim();
        if (key.Length < KeyHash.ShortestKey)
        {
            throw new CommandFailure($"A key has at least {KeyHash.ShortestKey} characters, this one {key.Length}: a short one can be guessed from its hash. "
                + "`aggregator keys create NAME` makes a good one.", ExitCode.WrongUsage);
        }

        context.Output.Result(KeyHash.Of(key));
        return ExitCode.Done;
    });
}
