using System.Reflection;
using System.Text.RegularExpressions;

namespace Aggregator.Service.Configuration;

/// <summary>Values as they may be shown: in error lines, by <c>config show</c>, in the log.</summary>
internal static partial class ShownValue
{
    private const string Hidden = "***";

    /// <summary>Stars for an option that is secret; of any other only the user and the password of an address are hidden.</summary>
    public static string Of(PropertyInfo property, string value) =>
        property.GetCustomAttribute<SecretAttribute>() is not null && value.Length > 0 ? Hidden : WithoutPassword(value);

    /// <summary>Hides what stands between "//" and the last "@" before the path, whether or not the rest is an address.</summary>
    public static string WithoutPassword(string value) => UserAndPassword().Replace(value, $"//{Hidden}@");

    [GeneratedRegex("//[^/?#]*@")]
    private static partial Regex UserAndPassword();
}
