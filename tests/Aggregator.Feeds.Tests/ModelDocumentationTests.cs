using System.Reflection;
using System.Xml.Linq;

namespace Aggregator.Feeds;

public sealed class ModelDocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Aggregator.Feeds.xml")).Descendants("member")
        .ToDictionary(member => (string?)member.Attribute("name") ?? "");

    [Fact]
    public void Every_member_of_the_model_that_may_be_absent_says_when()
    {
        var silent = ModelTypes().SelectMany(type => type.GetProperties()).Where(MayBeAbsent).Where(member => !SaysWhen(member))
            .Select(member => $"{member.DeclaringType?.Name}.{member.Name}").ToList();

        Assert.True(silent.Count == 0, string.Join(", ", silent));
    }

    [Fact]
    public void The_model_is_all_that_can_be_reached_from_a_feed_and_an_item()
    {
        var types = ModelTypes();

        Assert.Contains(typeof(PodcastSource), types);
        Assert.Contains(typeof(FeedMediaCommunity), types);
    }

    private static HashSet<Type> ModelTypes()
    {
        HashSet<Type> found = [];
        var open = new Queue<Type>([typeof(Feed), typeof(FeedItem)]);
        while (open.TryDequeue(out var type))
        {
            if (type.Assembly == typeof(Feed).Assembly && found.Add(type))
            {
                foreach (var member in type.GetProperties())
                {
                    open.Enqueue(member.PropertyType.IsGenericType ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType);
                }
            }
        }

        return found;
    }

    private static bool MayBeAbsent(PropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null || new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;

    private static bool SaysWhen(PropertyInfo member)
    {
        var own = Members.GetValueOrDefault($"P:{member.DeclaringType?.FullName}.{member.Name}")?.Value;
        var ofParameter = Members.GetValueOrDefault($"T:{member.DeclaringType?.FullName}")?.Elements("param")
            .FirstOrDefault(parameter => (string?)parameter.Attribute("name") == member.Name)?.Value;
        return (own ?? ofParameter)?.Contains("null", StringComparison.OrdinalIgnoreCase) == true;
    }
}
