using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Keys;

/// <summary>A new key as lines for the configuration.</summary>
internal static class KeyLines
{
    /// <summary><c>--right</c></summary>
    public static Option<AccessRight> Right()
    {
        var option = new Option<AccessRight>("--right")
        {
            Description = "read: feeds, articles and sources; admin: everything (default: read)",
            HelpName = "RIGHT",
            DefaultValueFactory = _ => AccessRight.Read,
            CustomParser = result => result.Tokens is [{ Value: var text }] && OptionValue.Parse(typeof(AccessRight), text) is AccessRight right ? right : Refuse(result),
        };
        option.CompletionSources.Clear();   // the library offers the names of the enum, spelled as in C#
        option.CompletionSources.Add("read", "admin");
        return option;
    }

    /// <summary>A line with the key itself, for scripts.</summary>
    public static string Json(AccessKey made, string key) => $$"""{ "key": "{{key}}", "config": {{Config(made)}} }""";

    /// <summary>What to write where, in the file or in the environment.</summary>
    public static void Tell(CommandOutput output, SettingsResult known, string folder, AccessKey made)
    {
        // The environment counts items as the file does: a number that is taken would replace that item.
        var number = KeyNumbers.NextFree(known is SettingsResult.Loaded { Settings.Http.Keys.Count: var count } ? count : 0, Path.Combine(folder, "environment"));
        output.Message($"""
            Add this to "Keys" of section "Http" in {Path.Combine(folder, "appsettings.json")}; a running service takes it over within seconds:
              {Config(made)}
            or set in the environment of the service ({number} is the next free number, as far as this user may look):
              AGGREGATOR__Http__Keys__{number}__Name={made.Name}
              AGGREGATOR__Http__Keys__{number}__Right={made.Right}
              AGGREGATOR__Http__Keys__{number}__Hash={made.Hash}
            """);
    }

    // Spelled as appsettings.json is.
    private static string Config(AccessKey made) =>
        $$"""{ "Name": "{{JsonEncodedText.Encode(made.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}", "Right": "{{made.Right}}", "Hash": "{{made.Hash}}" }""";

    private static AccessRight Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--right must be read or admin");
        return default;
    }
}
