using System.Globalization;
using Aggregator.Benchmarks.Scale;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Load;

/// <summary>
/// The whole product on rig/load, in CPU seconds and as a ratio to a script that does the least of it, in one run: both take the same feeds, each from an origin of its
/// own, through an import, a poll that finds nothing new, and one that finds two new items in every feed. Then pages: CPU for each.
/// </summary>
internal static class LoadCommand
{
    public const string Verb = "load";

    private const string Usage = "load [--feeds N] [--feeds-with-pages N] [--rounds N]";
    private const int Items = 30;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CountOption.Read(arguments, "--feeds", 1000) is not { } feeds || CountOption.Read(arguments, "--feeds-with-pages", 40) is not { } withPages
            || CountOption.Read(arguments, "--rounds", 1) is not { } rounds)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-load-").FullName;
        try
        {
            if (await LoadRig.BuildAsync(folder, CancellationToken.None) is not { } program)
            {
                Console.Error.WriteLine("Not measured: rig/load is not in the shared folder.");
                return 1;
            }

            Console.WriteLine(Machine.Describe(folder));
            for (var round = 0; round < rounds; round++)
            {
                await CompareAsync(program, feeds, Directory.CreateDirectory(Path.Combine(folder, $"{round}")).FullName);
            }

            await ReadPagesAsync(program, withPages, folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(string program, int feeds, string folder)
    {
        using var ours = await StartAsync(program, feeds, folder, "ours.log");
        var report = await LoadedService.RunAsync(ours, folder, CancellationToken.None);
        using var theirs = await StartAsync(program, feeds, folder, "theirs.log");
        Console.WriteLine($"\n{feeds} feeds of {Items} items, load {Machine.Load()}\n\n{report.Table(await Script.RunAsync(theirs, folder, CancellationToken.None))}\n{report.Rest()}");
    }

    private static async Task ReadPagesAsync(string program, int feeds, string folder)
    {
        using var rig = await StartAsync(program, feeds, folder, "pages.log");
        var (milliseconds, pages) = await LoadedService.RunWithPagesAsync(rig, folder, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{feeds} feeds with their pages: {milliseconds:0.0} ms of CPU for each of {pages:0} pages, all told, load {Machine.Load()}"));
    }

    private static Task<LoadRig> StartAsync(string program, int feeds, string folder, string log) =>
        LoadRig.StartAsync(program, ["--feeds", feeds.ToString(CultureInfo.InvariantCulture), "--items", $"{Items}"], Path.Combine(folder, log), CancellationToken.None);
}
