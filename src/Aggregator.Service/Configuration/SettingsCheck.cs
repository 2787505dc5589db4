using Aggregator.Publishing;
using Aggregator.Search;
using Aggregator.Service.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Service.Configuration;

/// <summary>What no single option can say: options that must fit each other, and texts that are read later.</summary>
internal static class SettingsCheck
{
    /// <summary>Leaves every problem in the reader.</summary>
    public static void Check(ServiceSettings settings, OptionReader reader)
    {
        CheckAccess(settings.Http, reader);
        CheckKeys(settings.Http.Keys, reader);
        CheckRanges(settings, reader);
        foreach (var (name, feed) in settings.Publishing.Feeds)
        {
            CheckName($"Publishing:Feeds:{name}", name, reader);
            CheckFeed($"Publishing:Feeds:{name}:Query", feed, reader);
        }
    }

    /// <summary>The first address that others can reach although no key protects it; null when all is well.</summary>
    public static ListenAddress? OpenAddress(string addresses, IReadOnlyList<AccessKey> keys, bool allowAnonymous) =>
        allowAnonymous || keys.Count > 0 ? null : ListenAddress.ParseAll(addresses)?.FirstOrDefault(address => !address.IsLoopback);

    private static void CheckAccess(HttpOptions http, OptionReader reader)
    {
        if (ListenAddress.ParseAll(http.Address) is null)
        {
            reader.Refuse("Http:Address", http.Address, "allowed is http://ADDRESS:PORT of this machine, several parted by \";\"");
        }
        else if (OpenAddress(http.Address, http.Keys, http.AllowAnonymous) is { } open)
        {
            reader.Refuse("Http:Address", open.Url.ToString(), "others can reach this address: "
                + "set Http:Keys (`aggregator keys create NAME` makes one), or Http:AllowAnonymous to true if everybody there may administer");
        }

        for (var i = 0; i < http.TrustedProxies.Count; i++)
        {
            if (AddressRange.Parse(http.TrustedProxies[i]) is null)
            {
                reader.Refuse($"Http:TrustedProxies:{i}", http.TrustedProxies[i], "allowed is an address such as 192.168.1.2 or a CIDR range such as 192.168.1.0/24");
            }
        }
    }

    private static void CheckKeys(IReadOnlyList<AccessKey> keys, OptionReader reader)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var name = keys[i].Name;
            if (keys.Take(i).Any(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                reader.Refuse($"Http:Keys:{i}:Name", name, "another key has this name; which of them would be revoked by it?");
            }
        }
    }

    private static void CheckRanges(ServiceSettings settings, OptionReader reader)
    {
        if (settings.Scheduling.Shortest > settings.Scheduling.Longest)
        {
            reader.Refuse("Scheduling:Shortest", DurationText.Of(settings.Scheduling.Shortest), "allowed is at most Scheduling:Longest");
        }

        if (settings.Publishing.MinEntries > settings.Publishing.MaxEntries)
        {
            reader.Refuse("Publishing:MinEntries", OptionValue.Text(settings.Publishing.MinEntries), "allowed is at most Publishing:MaxEntries");
        }
    }

    private static void CheckName(string key, string name, OptionReader reader)
    {
        if (name.Equals(HealthFeed.Name, StringComparison.OrdinalIgnoreCase))
        {
            reader.Refuse(key, name, $"/feeds/{HealthFeed.Name}.atom is the feed of the sources' health; choose another name");
        }
    }

    // A misspelt filter of a saved query would make a feed of everything.
    private static void CheckFeed(string key, NamedFeed feed, OptionReader reader)
    {
        var names = QueryHelpers.ParseQuery(feed.Query).Keys;
        if (names.FirstOrDefault(given => !ArticleParameters.OfSavedQuery.Contains(given, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            var hint = Spelling.Hint(unknown, ArticleParameters.OfSavedQuery);
            reader.Refuse(key, feed.Query, $"there is no filter {unknown}{hint}; allowed are {string.Join(", ", ArticleParameters.OfSavedQuery)}");
            return;
        }

        var parameters = ArticleParameters.Of(feed.Query);
        if (QueryReading.Mistake(parameters) is { } mistake)
        {
            reader.Refuse(key, feed.Query, mistake.Detail);
        }
        else if (ArticleSearch.Mistake(parameters.Q) is { } wrong)
        {
            reader.Refuse(key, feed.Query, $"{wrong.Message} (at character {wrong.Position + 1} of q={parameters.Q})");
        }
    }
}
