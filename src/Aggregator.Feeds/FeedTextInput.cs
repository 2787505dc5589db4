namespace Aggregator.Feeds;

/// <summary>RSS and RDF <c>textInput</c> (<c>textinput</c> in RSS 0.9x): a box on the publisher's site, mostly a search.</summary>
/// <param name="Title">Plain text of the button; null when absent.</param>
/// <param name="Description">Plain text; null when absent.</param>
/// <param name="Name">The name of the parameter that the text is sent as; null when absent.</param>
/// <param name="Link">The address that takes it; null when absent.</param>
public sealed record FeedTextInput(string? Title, string? Description, string? Name, Uri? Link);
