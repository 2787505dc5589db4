namespace Aggregator.Service.Configuration;

/// <summary>Whether publishers can reach whoever fetches their sites: good manners of a robot, and no mistake of the configuration.</summary>
internal static class ContactCheck
{
    /// <summary>What the operator is advised of.</summary>
    public static IEnumerable<string> NotesOf(ServiceSettings settings)
    {
        if (settings.Fetching.Contact is null && settings.Http.PublicAddress is null && settings.Fetching.UserAgent.Contains("{contact}", StringComparison.Ordinal))
        {
            yield return "Fetching:Contact is not set: a publisher who minds your requests can only block them; name a page or an e-mail address of yours";
        }
    }
}
