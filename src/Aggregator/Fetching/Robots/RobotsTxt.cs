using System.Text;

namespace Aggregator.Fetching.Robots;

/// <summary>What one robots.txt says to one crawler (RFC 9309). Pure.</summary>
internal sealed class RobotsTxt
{
    // A file of 500 KiB holds some 100,000 lines; no honest one has a hundredth of it, and each rule costs time at every page.
    private const int MaxRules = 5000;

    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsTxt(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>A site without rules.</summary>
    public static RobotsTxt AllowsAll { get; } = new([], null);

    /// <summary>The pause the site asks for between requests (no part of the RFC, but widely used); null when it does not.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads the groups for the product token, or those for "*" when none names it (section 2.2.1).</summary>
    /// <param name="productToken">The first word of the User-Agent without its version, matched in any case.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> body, string productToken)
    {
        var own = new RobotsGroup();
        var everybody = new RobotsGroup();
        var isNamed = false;
        var current = new List<RobotsGroup>();
        var isInAgents = false;

        foreach (var line in Encoding.UTF8.GetString(body).TrimStart('\uFEFF').Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (field, value) = FieldOf(line);
            if (field == "user-agent")
            {
                if (!isInAgents)
                {
                    current.Clear();
                }

                isInAgents = true;
                var isOurs = TokenOf(value).Equals(productToken, StringComparison.OrdinalIgnoreCase);
                isNamed |= isOurs;
                current.AddRange(isOurs ? [own] : value == "*" ? [everybody] : []);
            }
            else if (field is "allow" or "disallow" or "crawl-delay")
            {
                isInAgents = false;
                current.ForEach(group => group.Add(field, value, MaxRules));
            }
        }

        var group = isNamed ? own : everybody;
        return new RobotsTxt(group.Rules, group.CrawlDelay);
    }

    /// <summary>The longest matching rule decides; of two equally long ones the allowing (section 2.2.2). robots.txt itself is always allowed.</summary>
    public bool Allows(Uri url)
    {
        var path = RobotsPath.Normalise(url.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        RobotsRule? best = null;
        foreach (var rule in _rules)
        {
            var isBetter = best is null || rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allows);
            if (isBetter && RobotsPath.Matches(rule.Pattern, path))
            {
                best = rule;
            }
        }

        return best?.Allows ?? true;
    }

    private static (string Field, string Value) FieldOf(string line)
    {
        var content = line.Split('#', 2)[0];
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
    }

    // "Aggregator/1.0 (news)" names us too: only letters, "-" and "_" belong to a product token.
    private static string TokenOf(string agent) => new([.. agent.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_')]);
}
