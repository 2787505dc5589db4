using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Aggregator.Benchmarks -- --filter '*Extraction*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
