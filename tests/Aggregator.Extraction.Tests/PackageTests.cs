using Aggregator.Testing;

namespace Aggregator.Extraction.Tests;

public sealed class PackageTests : IDisposable
{
    private readonly PackedLibrary _library = new("Aggregator.Extraction", "Aggregator.Html");

    public void Dispose() => _library.Dispose();

    [ToolFact("dotnet")]
    public Task The_example_of_the_manual_compiles_and_runs_against_the_packages_alone() => _library.AssertExampleHoldsAsync();

    [ToolFact("dotnet")]
    public Task The_package_holds_library_docs_manual_and_symbols_and_names_what_it_needs() =>
        _library.AssertHoldsWhatItShouldAsync("AngleSharp");
}
