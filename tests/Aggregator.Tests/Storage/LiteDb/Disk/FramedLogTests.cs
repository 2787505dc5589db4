namespace Aggregator.Storage.LiteDb.Disk;

public sealed class FramedLogTests
{
    private const string Name = "log";
    private const int Frame = LogLayout.FrameBytes;

    private readonly Random _random = new(1);
    private readonly SimulatedDisk _disk;

    public FramedLogTests() => _disk = new SimulatedDisk(_random);

    [Fact]
    public void A_log_gives_back_what_was_appended()
    {
        Append(Open(_disk), 1, 2, 3);

        var log = Open(_disk.AfterKill(_random));

        Assert.Equal([1, 2, 3], Pages(log));
    }

    [Fact]
    public void What_was_not_flushed_ends_at_the_first_page_that_is_not_whole()
    {
        var log = Open(_disk);
        Append(log, 1, 2);
        log.FlushToDisk();
        Append(log, 3, 4, 5);
        var file = _disk[Name];
        file.Bytes[PlaceOf(3) + 100]++;

        log = Open(_disk.AfterKill(_random));

        Assert.Equal([1, 2, 3], Pages(log));
    }

    [Fact]
    public void A_damaged_page_that_a_later_one_knows_to_have_been_on_the_disk_is_told()
    {
        var log = Open(_disk);
        Append(log, 1, 2);
        log.FlushToDisk();
        Append(log, 3);
        _disk[Name].Bytes[LogLayout.MarkAt]++;
        _disk[Name].Bytes[PlaceOf(1) + 5000]++;

        var refusal = Assert.Throws<InvalidDataException>(() => Open(_disk.AfterKill(_random)));

        Assert.Contains("page 1 of its log", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_page_of_the_last_commit_is_told()
    {
        var log = Open(_disk);
        Append(log, 1, 2);
        log.FlushToDisk();
        _disk[Name].Bytes[PlaceOf(1) + 5000]++;

        Assert.Throws<InvalidDataException>(() => Open(_disk.AfterKill(_random)));
    }

    [Fact]
    public void No_flipped_byte_of_what_was_flushed_is_passed_over()
    {
        var log = Open(_disk);
        foreach (byte page in new byte[] { 1, 2, 3 })
        {
            Append(log, page);
            log.FlushToDisk();
        }

        var length = _disk[Name].Bytes.Length;
        for (var at = 0; at < length; at += _random.Next(1, 40))
        {
            var damaged = _disk.AfterKill(_random);
            damaged[Name].Bytes[at] ^= (byte)(1 << _random.Next(8));

            Assert.True(IsRefused(damaged) || Pages(Open(damaged)) is [1, 2, 3], $"byte {at}");
        }
    }

    [Fact]
    public void Pages_of_an_older_generation_are_never_taken_for_new()
    {
        var log = Open(_disk);
        Append(log, 1, 2, 3);
        log.FlushToDisk();
        var old = _disk[Name].Bytes.ToArray();
        log.Cut();
        Append(log, 7);
        log.FlushToDisk();

        var file = _disk.Open(Name);
        file.Write(old.AsSpan(PlaceOf(1)), PlaceOf(1));

        Assert.Equal([7], Pages(Open(_disk.AfterKill(_random))));
    }

    [Fact]
    public void Nothing_that_was_cut_comes_back_when_the_power_goes()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk(random);
            var log = Open(disk);
            Append(log, 1, 2, 3, 4);
            log.FlushToDisk();
            log.Cut();
            Append(log, 8, 9);

            Assert.Contains(string.Concat(Pages(Open(disk.AfterPowerCut(random)))), (string[])["", "8", "89"]);
        }
    }

    [Fact]
    public void A_file_that_was_cut_short_is_read_up_to_there_and_says_what_is_missing()
    {
        var log = Open(_disk);
        Append(log, 1, 2, 3);
        log.FlushToDisk();
        _disk.Open(Name).SetLength(PlaceOf(2) + 17);

        log = Open(_disk.AfterKill(_random));

        Assert.Equal([1, 2], Pages(log));
        Assert.Equal(1, log.MissingPages);
    }

    [Fact]
    public void A_log_that_is_written_on_is_cut_and_flushed_to_its_end_first()
    {
        var log = Open(_disk);
        Append(log, 1);
        log.FlushToDisk();
        Append(log, 2, 3);
        _disk[Name].Bytes[PlaceOf(1)]++;
        var next = _disk.AfterKill(_random);

        log = Open(next);
        Append(log, 9);

        Assert.Equal(["cut log", "flush log"], next.Operations.Where(operation => operation != "write log"));
        Assert.Equal([1, 9], Pages(Open(next.AfterKill(_random))));
    }

    [Fact]
    public void What_a_failed_flush_left_in_memory_is_written_anew_before_it_is_built_on()
    {
        var log = Open(_disk);
        Append(log, 1);
        log.FlushToDisk();
        Append(log, 2, 3);
        _disk.Plan(Fault.FailedFlush, 0);
        Assert.Throws<IOException>(log.FlushToDisk);

        log = Open(_disk);
        Append(log, 4);
        log.FlushToDisk();

        Assert.Equal([1, 2, 3, 4], Pages(Open(_disk.AfterPowerCut(_random))));
    }

    [Fact]
    public void A_log_of_another_make_is_refused()
    {
        var file = _disk.Open(Name);
        file.Write(Enumerable.Repeat((byte)3, 2 * PageStream.PageBytes).ToArray(), 0);

        var refusal = Assert.Throws<InvalidDataException>(() => Open(_disk));

        Assert.Contains("an earlier one", refusal.Message, StringComparison.Ordinal);
    }

    private static FramedLog Open(SimulatedDisk disk) => new(disk.Open(Name));

    private static int PlaceOf(int ordinal) => LogLayout.HeadBytes + (ordinal * Frame);

    private static void Append(FramedLog log, params byte[] pages)
    {
        foreach (var page in pages)
        {
            log.Append(Enumerable.Repeat(page, PageStream.PageBytes).ToArray());
        }
    }

    private static List<byte> Pages(FramedLog log) => [.. Enumerable.Range(0, (int)log.Pages).Select(ordinal => log.Read(ordinal)[4711])];

    private static bool IsRefused(SimulatedDisk disk)
    {
        try
        {
            Open(disk);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
