using Aggregator.Benchmarks.Index;
using Aggregator.Benchmarks.Isolation;
using Aggregator.Benchmarks.Load;
using Aggregator.Benchmarks.Scale;
using Aggregator.Benchmarks.Schedule;
using Aggregator.Benchmarks.Search;
using Aggregator.Benchmarks.Soak;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Aggregator.Benchmarks -- --filter '*Extraction*'
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- scale --articles 100000
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- search --articles 100000
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- index --articles 200000
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- load
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- isolation
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- schedule --sources 100000
// dotnet run -c Release --project tests/Aggregator.Benchmarks -- soak --minutes 60 --sources 1000
if (args is [ScaleCommand.Verb, ..])
{
    return await ScaleCommand.RunAsync(args[1..]);
}

if (args is [SearchCommand.Verb, ..])
{
    return await SearchCommand.RunAsync(args[1..]);
}

if (args is [IndexCommand.Verb, ..])
{
    return IndexCommand.Run(args[1..]);
}

if (args is [LoadCommand.Verb, ..])
{
    return await LoadCommand.RunAsync(args[1..]);
}

if (args is [IsolationCommand.Verb, ..])
{
    return await IsolationCommand.RunAsync(args[1..]);
}

if (args is [ScheduleCommand.Verb, ..])
{
    return await ScheduleCommand.RunAsync(args[1..]);
}

if (args is [SoakCommand.Verb, ..])
{
    return await SoakCommand.RunAsync(args[1..]);
}

// On a machine with other work the two minutes that BenchmarkDotNet allows itself for building are not enough.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
