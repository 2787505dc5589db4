using Aggregator.Watching;

namespace Aggregator.Storage.LiteDb;

public sealed class SourceDocumentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_known_of_a_sources_health_is_read_as_it_was_written()
    {
        var state = new SourceState
        {
            FailingSince = Noon,
            EmptySince = Noon.AddHours(1),
            Unchanged = new UnchangedRow(Noon, 12),
            Pages = new PageRecord(9, 7, 2, Noon, "robot_check"),
            Move = new SourceMove(new Uri("https://new.test/"), 2, Noon, Noon.AddHours(3), IsStated: true) { TakenBy = new SourceId(4) },
            FormerUrls = [new FormerUrl(new Uri("https://old.test/"), Noon)],
            Flags = [new HealthFlag(HealthFlagKind.DeadHost, Noon, "It is dead.")],
            Events = [new HealthEvent(HealthFlagKind.Silent, Noon, "It fell silent."), new HealthEvent(HealthFlagKind.Silent, Noon.AddHours(2), "News again.", IsOver: true)],
        };

        var read = Read(state);

        Assert.Equivalent(state, read, strict: true);
    }

    [Fact]
    public void A_source_of_which_nothing_is_known_takes_no_more_room_than_before() =>
        Assert.Equal(["nf", "nr", "n", "sc"], SourceDocument.From(SourceWith(new SourceState { NextFetch = Noon }))["h"].AsDocument.Keys);

    private static SourceState Read(SourceState state) => SourceDocument.Read(SourceDocument.From(SourceWith(state))).State;

    private static Source SourceWith(SourceState state) => new(new SourceId(1), new Uri("https://news.test/"), new SourceSettings(), state);
}
