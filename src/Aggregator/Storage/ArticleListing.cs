namespace Aggregator.Storage;

/// <summary>A listing under at most one filter; combined filters go through the search index.</summary>
/// <param name="Order">One that the scope has (<see cref="ListingScope.Has"/>).</param>
/// <param name="Cursor">From <see cref="ArticlePage.Next"/>; null for the first page.</param>
/// <param name="Take">1 to 1,000.</param>
public sealed record ArticleListing(ListingScope Scope, ListingOrder Order, string? Cursor, int Take);
