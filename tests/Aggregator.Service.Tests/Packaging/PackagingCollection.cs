namespace Aggregator.Service.Tests.Packaging;

/// <summary>Tests that share one <see cref="Publication"/>, which takes half a minute.</summary>
[CollectionDefinition(Name)]
public sealed class PackagingCollection : ICollectionFixture<Publication>
{
    internal const string Name = "packaging";
}
