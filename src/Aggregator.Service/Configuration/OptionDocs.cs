using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Service.Configuration;

/// <summary>The sentences that stand over the options in the code, from the documentation files beside the program; none where those are not shipped.</summary>
internal static partial class OptionDocs
{
    /// <summary>Whether the documentation files are there: beside a build, not beside a published program.</summary>
    public static bool ArePresent => File.Exists(FileOf(typeof(OptionDocs).Assembly));

    /// <summary>The summary of an option; null when it cannot be found.</summary>
    public static string? Of(PropertyInfo property)
    {
        var file = FileOf(property.DeclaringType?.Assembly);
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

    private static string FileOf(Assembly? assembly) => Path.Combine(AppContext.BaseDirectory, (assembly?.GetName().Name ?? "") + ".xml");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
