namespace Aggregator.Service.Tests.Hostile;

/// <summary>Something the service gives to others.</summary>
/// <param name="Kind">feed, json, page or fragment.</param>
internal sealed record RepublishedDocument(string Name, string Kind, string Text);
