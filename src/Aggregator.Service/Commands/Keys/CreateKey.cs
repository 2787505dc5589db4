using System.CommandLine;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Keys;

/// <summary><c>aggregator keys create</c></summary>
internal static class CreateKey
{
    private const string Help = """
        Make a new key.
        Prints it once, and what to write into the configuration, which holds only its hash. A reader gives the key as the password of any user, in the address
        (feed.atom?key=KEY), or as a header: Authorization: Bearer KEY.
          aggregator keys create phone
          aggregator keys create backup-script --right admin
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is, such as phone; to find it again when it is to be revoked" };
        var right = KeyLines.Right();
        var json = CommonOptions.Json();
        var command = context.Command("create", Help, (parse, _) =>
        {
            var key = KeyHash.NewKey();
            var made = new AccessKey { Name = parse.GetRequiredValue(name), Right = parse.GetValue(right), Hash = KeyHash.Of(key) };
            if (parse.GetValue(json))
            {
                context.Output.Result(KeyLines.Json(made, key));
                return Task.FromResult(ExitCode.Done);
            }

            context.Output.Message("The key, shown this once:");
            context.Output.Result(key);
            context.Output.Message("");
            KeyLines.Tell(context.Output, SettingsLoader.Load(context.Given(parse)), ServiceFolders.Configuration(context.Given(parse).ConfigFolder), made);
            return Task.FromResult(ExitCode.Done);
        });
        command.Add(name);
        command.Add(right);
        command.Add(json);
        return command;
    }
}
