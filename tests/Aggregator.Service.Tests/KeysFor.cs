using Aggregator.Service.Configuration;

namespace Aggregator.Service.Tests;

/// <summary>Settings with keys in them.</summary>
internal static class KeysFor
{
    public const string Reader = "reader-0123456789-0123456789-0123456789";
    public const string Admin = "admin-0123456789-0123456789-0123456789";

    public static string Settings(string more = "") => $$"""
        { "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ], "HostSpacing": "0s" },
          "Http": { "Keys": [ {{Item("phone", "Read", Reader)}}, {{Item("me", "Admin", Admin)}} ] {{more}} } }
        """;

    public static string Item(string name, string right, string key) => $$"""{ "Name": "{{name}}", "Right": "{{right}}", "Hash": "{{KeyHash.Of(key)}}" }""";
}
