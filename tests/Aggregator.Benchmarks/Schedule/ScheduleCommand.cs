using System.Globalization;
using Aggregator.Benchmarks.Scale;
using Aggregator.Scheduling;
using Aggregator.Storage.LiteDb;

namespace Aggregator.Benchmarks.Schedule;

/// <summary>A simulated day of many sources in one process, and what a source costs in memory and at the start.</summary>
internal static class ScheduleCommand
{
    public const string Verb = "schedule";

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not ([] or ["--sources", _]) || !int.TryParse(arguments.ElementAtOrDefault(1) ?? "100000", NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            Console.Error.WriteLine($"{Verb} [--sources N]");
            return 2;
        }

        Console.WriteLine(Machine.Describe(Path.GetTempPath()));
        Tell($"{count:N0} sources");
        var sources = Enumerable.Range(0, count).Select(number => new SimulatedSource(number, Start)).ToList();
        var day = new SimulatedDay(sources, new SchedulingOptions(), Start);
        day.Run();
        foreach (var line in day.Figures.InWords())
        {
            Console.WriteLine(line);
        }

        Tell($"the queue: {day.Queue.Bytes / (double)count:0.0} bytes a source");
        TellCatalogue([.. sources.Select(source => source.Source)]);
        await new StoredSources(count).RunAsync(Tell);
        return 0;
    }

    // Each source as a store that was opened holds it: read from its document, with strings and lists of its own.
    private static void TellCatalogue(Source[] sources)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var catalogue = new SourceCatalogue();
        foreach (var source in sources)
        {
            catalogue.Set(SourceDocument.Read(SourceDocument.From(source)));
        }

        Tell($"all that is known of a source, in memory: {(GC.GetTotalMemory(forceFullCollection: true) - before) / (double)sources.Length:0} bytes a source");
        GC.KeepAlive(catalogue);
    }

    private static void Tell(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
