using System.Globalization;

namespace Aggregator.Fetching.Robots;

/// <summary>The rules that robots.txt gives to one crawler, collected from all groups that name it.</summary>
internal sealed class RobotsGroup
{
    private readonly List<RobotsRule> _rules = [];

    public IReadOnlyList<RobotsRule> Rules => _rules;

    public TimeSpan? CrawlDelay { get; private set; }

    public void Add(string field, string value, int maxRules)
    {
        if (field == "crawl-delay")
        {
            var isNumber = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
            CrawlDelay = isNumber && seconds is > 0 and < 86_400 ? TimeSpan.FromSeconds(seconds) : CrawlDelay;
        }
        else if (value.Length > 0 && _rules.Count < maxRules)   // an empty Disallow forbids nothing
        {
            _rules.Add(new RobotsRule(RobotsPath.Normalise(value), field == "allow"));
        }
    }
}
