using Aggregator.Testing;

namespace Aggregator.Service.Tests.Commands.Completion;

/// <summary>The scripts in the shells they are for, on the real executable.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("aggregator sou", "sources")]
    [InlineData("/usr/bin/aggregator sources re", "remove resume")]
    [InlineData("aggregator articles list --sort ", "changed entered published relevance")]
    [InlineData("aggregator articles export --fo", "--format")]
    [InlineData("aggregator sources add --read-pages a", "always auto")]
    [InlineData("aggregator store backup ", "")]
    public async Task The_words_that_may_follow_are_known(string line, string expected)
    {
        var (exitCode, results, _) = await Executable.RunAsync(_folder, "complete", line);

        Assert.Equal(0, exitCode);
        Assert.Equal(expected, string.Join(' ', results.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('\t')[0])));
    }

    [Fact]
    public async Task Sources_are_completed_by_id_and_title_while_the_service_runs()
    {
        await using var service = await RunningService.StartAsync(_folder);
        using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", """{"url":"http://127.0.0.1:9/feed","title":"Harbour News"}""");
        added.EnsureSuccessStatusCode();
        var folders = $"--data {_folder.Data} --config {_folder.Config}";

        var all = await CompletedAsync($"aggregator sources show {folders} ");
        var begun = await CompletedAsync($"aggregator articles list {folders} --source ha");

        Assert.Equal("1\tHarbour News\nHarbour News\thttp://127.0.0.1:9/feed", all.ReplaceLineEndings("\n").Trim());
        Assert.Equal("Harbour News\thttp://127.0.0.1:9/feed", begun.Trim());
    }

    // A shell is not kept waiting for more than a second, which a busy machine may need to start a process: then nothing is completed, as it should be, and asked again.
    private async Task<string> CompletedAsync(string line)
    {
        const int mostTries = 10;
        for (var i = 1; ; i++)
        {
            var (_, results, _) = await Executable.RunAsync(_folder, "complete", line);
            if (results.Length > 0 || i == mostTries)
            {
                return results;
            }
        }
    }

    [ToolFact("bash")]
    public async Task Bash_completes()
    {
        const string complete = """
            source <(aggregator completion bash)
            COMP_LINE='aggregator sources re'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(aggregator sources re); COMP_CWORD=2
            _aggregator
            printf '%s\n' "${COMPREPLY[@]}"
            complete -p aggregator
            """;

        var (exitCode, results, messages) = await Shell.RunAsync("bash", Shell.WithAggregator(_folder), "--norc", "-c", complete);

        Assert.Equal((0, ""), (exitCode, messages));
        Assert.Equal("remove\nresume\ncomplete -o default -F _aggregator aggregator\n", results);
    }

    [ToolFact("zsh")]
    public async Task Zsh_completes()
    {
        const string complete = """
            autoload -U compinit && compinit -D -u
            source <(aggregator completion zsh)
            _describe() { print -l -- "${(@P)2}" }
            BUFFER='aggregator sources re'; CURSOR=${#BUFFER}; words=(aggregator sources re)
            _aggregator
            print -- "${_comps[aggregator]}"
            """;

        var (exitCode, results, messages) = await Shell.RunAsync("zsh", Shell.WithAggregator(_folder), "-f", "-c", complete);

        Assert.Equal((0, ""), (exitCode, messages));
        Assert.Equal("remove:End a subscription.\nresume:Fetch a paused source again; it is due now.\n_aggregator\n", results);
    }

    [ToolFact("fish")]
    public async Task Fish_completes()
    {
        const string complete = """
            aggregator completion fish | source
            complete -C 'aggregator sources re'
            """;

        var (exitCode, results, messages) = await Shell.RunAsync("fish", Shell.WithAggregator(_folder), "--no-config", "-c", complete);

        Assert.Equal((0, ""), (exitCode, messages));
        Assert.Equal("remove\tEnd a subscription.\nresume\tFetch a paused source again; it is due now.\n", results);
    }

    [ToolFact("pwsh")]
    public async Task PowerShell_completes()
    {
        const string complete = """
            aggregator completion powershell | Out-String | Invoke-Expression
            (TabExpansion2 'aggregator sources re' 21).CompletionMatches.CompletionText
            """;

        var (exitCode, results, _) = await Shell.RunAsync("pwsh", Shell.WithAggregator(_folder), "-NoProfile", "-Command", complete);

        Assert.Equal(0, exitCode);
        Assert.Equal("remove\nresume\n", results.ReplaceLineEndings("\n"));
    }
}
