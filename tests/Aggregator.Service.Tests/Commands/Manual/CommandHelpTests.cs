using Aggregator.Service.Commands.Manual;

namespace Aggregator.Service.Tests.Commands.Manual;

public sealed class CommandHelpTests
{
    [Fact]
    public void A_text_falls_into_summary_details_and_examples()
    {
        var help = CommandHelp.Parse("""
            Do a thing.
            It is done at once,
            and quietly.
              aggregator do
              aggregator do "two things" --now      both, at once
            """);

        Assert.Equal("Do a thing.", help.Summary);
        Assert.Equal("It is done at once, and quietly.", help.Details);
        Assert.Equal("Do a thing. It is done at once, and quietly.", help.Text);
        Assert.Equal(new CommandExample("aggregator do", null), help.Examples[0]);
    }

    [Fact]
    public void Two_blanks_part_an_example_from_what_it_does()
    {
        var help = CommandHelp.Parse("Do.\n  aggregator do --now      at once, and  twice");

        Assert.Equal(new CommandExample("aggregator do --now", "at once, and  twice"), Assert.Single(help.Examples));
    }

    [Fact]
    public void A_summary_may_stand_alone()
    {
        var help = CommandHelp.Parse("Do.");

        Assert.Equal("Do.", help.Text);
        Assert.Empty(help.Examples);
    }
}
