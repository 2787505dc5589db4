using System.Text.Json;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>What the model of the writers and the model of the parser have in common; lists are lines of text, so that a difference can be read.</summary>
internal sealed record Carried
{
    public string? FeedId { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Site { get; init; }

    public string? Self { get; init; }

    public string? Next { get; init; }

    public string? Icon { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? EntryId { get; init; }

    public string? EntryUrl { get; init; }

    public string? EntryTitle { get; init; }

    public string? Authors { get; init; }

    public DateTimeOffset? EntryPublished { get; init; }

    public DateTimeOffset? EntryUpdated { get; init; }

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public string? Categories { get; init; }

    public string? EntryLanguage { get; init; }

    public string? Image { get; init; }

    public string? Enclosures { get; init; }

    public string? Source { get; init; }

    public string? AlsoIn { get; init; }

    /// <summary>The members that differ, as JSON, in which every character can be seen; empty when all are equal.</summary>
    public static string Differences(Carried expected, Carried actual) =>
        Lines(typeof(Carried).GetProperties().Where(member => !Equals(member.GetValue(expected), member.GetValue(actual)))
            .Select(member => $"{member.Name}: {JsonSerializer.Serialize(member.GetValue(expected))}, was {JsonSerializer.Serialize(member.GetValue(actual))}"));

    public static string Lines<T>(IEnumerable<T> parts) => string.Join('\n', parts);

    /// <summary>An address in the one spelling that is compared: ASCII, escaped.</summary>
    public static string? Address(Uri? url) =>
        url is null || !url.IsAbsoluteUri || url.Scheme is not ("http" or "https") ? null : new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri;

    /// <summary>What the parser gave back.</summary>
    public static Carried In(Feed feed)
    {
        var item = feed.Items.Single().Read();
        return new Carried
        {
            FeedId = feed.Id,
            Title = feed.Title,
            Subtitle = feed.Description,
            Site = Address(feed.Link),
            Self = Address(feed.SelfLink),
            Next = Address(feed.Links.FirstOrDefault(link => link.Rel == "next")?.Href),
            Icon = Address(feed.Icon ?? feed.Image),
            Language = feed.Language,
            Updated = feed.Updated,
            EntryId = item.Id,
            EntryUrl = Address(item.Link),
            EntryTitle = item.Title,
            Authors = Lines(item.Authors.Select(author => author.Name)),
            EntryPublished = item.Published,
            EntryUpdated = item.Updated,
            Summary = item.Summary,
            Content = item.ContentHtml,
            Categories = Lines(item.Categories.Select(category => category.Term)),
            EntryLanguage = item.Language,
            Image = Address(item.Image),
            Enclosures = Lines([
                .. item.Enclosures.Select(one => (Address(one.Url), one.Type, one.Length)),
                .. item.Media.Where(one => one.Medium is null).Select(one => (Address(one.Url), one.Type, one.Length))]),
            Source = item.Source is { } source ? $"{source.Title} {Address(source.Url)} {source.Id} {source.Updated:O}" : null,
            AlsoIn = Lines(item.Links.Where(link => link.Rel == "related").Select(link => (link.Title, Address(link.Href)))),
        };
    }
}
