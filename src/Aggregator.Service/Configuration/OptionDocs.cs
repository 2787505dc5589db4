using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Service.Configuration;

/// <summary>The sentences that stand over the options in the code, from the documentation files beside the program; none where those are not shipped.</summary>
internal static partial class OptionDocs
{
    /// <summary>The summary of an option; null when it cannot be found.</summary>
    public static string? Of(PropertyInfo property)
    {
        var file = Path.Combine(AppContext.BaseDirectory, (property.DeclaringType?.Assembly.GetName().Name ?? "") + ".xml");
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var name = $"P:{property.DeclaringType?.FullName}.{property.Name}";
            var summary = XDocument.Load(file).Descendants("member").FirstOrDefault(member => (string?)member.Attribute("name") == name)?.Element("summary");
            return summary is null ? null : Blanks().Replace(summary.Value, " ").Trim();
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
