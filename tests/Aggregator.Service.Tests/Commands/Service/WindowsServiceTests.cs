using Aggregator.Service.Commands.Service;

namespace Aggregator.Service.Tests.Commands.Service;

/// <summary>What would be done on Windows, looked at on every machine.</summary>
public sealed class WindowsServiceTests
{
    private static readonly ServicePlace Place = new([@"C:\Program Files\Aggregator\aggregator.exe"], null, @"D:\news data\", null);

    [Fact]
    public void The_path_of_the_service_is_one_argument_with_its_own_quotes()
    {
        var create = CommandsOf(WindowsService.Install(Place)).First(command => command.Arguments[0] == "create");

        Assert.Equal(@"""C:\Program Files\Aggregator\aggregator.exe"" --data ""D:\news data\\""", Value(create, "binPath="));
        Assert.Equal("delayed-auto", Value(create, "start="));
        Assert.Equal(@"NT SERVICE\Aggregator", Value(create, "obj="));
    }

    [Fact]
    public void A_service_that_says_it_failed_is_started_again_as_one_that_crashed()
    {
        var commands = CommandsOf(WindowsService.Install(Place)).Select(command => string.Join(' ', command.Arguments)).ToList();

        Assert.Contains("failure Aggregator reset= 86400 actions= restart/10000/restart/10000/restart/60000", commands);
        Assert.Contains("failureflag Aggregator 1", commands);
        Assert.Equal("start Aggregator", commands[^1]);
    }

    [Fact]
    public void The_archive_is_closed_to_everybody_but_the_service_and_administrators()
    {
        var access = CommandsOf(WindowsService.Install(Place)).Single(command => command.Program == "icacls.exe");

        Assert.Equal(@"D:\news data\", access.Arguments[0]);
        Assert.Contains("/inheritance:r", access.Arguments);
        Assert.Contains(@"NT SERVICE\Aggregator:(OI)(CI)M", access.Arguments);
        Assert.DoesNotContain(access.Arguments, argument => argument.Contains("S-1-1-0", StringComparison.Ordinal));
    }

    [Fact]
    public void Uninstalling_leaves_the_archive() =>
        Assert.DoesNotContain(WindowsService.Uninstall().Steps, step => step is InstallStep.Delete);

    [Fact]
    public void What_sc_says_is_read_by_its_numbers()
    {
        const string german = """
            SERVICE_NAME: Aggregator
                    TYP                : 10  WIN32_OWN_PROCESS
                    STATE              : 4  RUNNING
                                            (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)
                    PID                : 4711
            """;

        Assert.Equal(new(true, "Windows service", 4711, null, "running"), ManagerView.OfWindows(german));
        Assert.Equal(new(true, "Windows service", 4711, null, "running"), ManagerView.OfWindows(german.Replace("STATE", "ESTADO", StringComparison.Ordinal)));
        Assert.False(ManagerView.OfWindows("STATE : 1  STOPPED\nPID : 0").IsRunning);
    }

    private static IEnumerable<MachineCommand> CommandsOf(InstallPlan plan) => plan.Steps.OfType<InstallStep.Run>().Select(run => run.Command);

    private static string Value(MachineCommand command, string name) => command.Arguments.SkipWhile(argument => argument != name).ElementAt(1);
}
