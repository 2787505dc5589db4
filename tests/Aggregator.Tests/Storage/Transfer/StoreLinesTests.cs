namespace Aggregator.Storage.Transfer;

public sealed class StoreLinesTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Storage", "TestData", "store-1.jsonl");

    [Fact]
    public async Task A_file_of_the_first_version_is_read_and_written_as_it_was()
    {
        await using var lines = System.IO.File.OpenRead(File);

        var written = new List<byte>();
        await foreach (var record in StoreLines.ReadAsync(lines, CancellationToken.None))
        {
            written.AddRange(StoreLines.Write(record));
        }

        Assert.Equal(await System.IO.File.ReadAllTextAsync(File), System.Text.Encoding.UTF8.GetString([.. written]));
    }

    [Fact]
    public async Task What_a_source_was_not_watched_for_when_it_was_written_is_nothing()
    {
        var line = (await System.IO.File.ReadAllLinesAsync(File))[1];
        var begin = line.IndexOf(",\"failingSince\"", StringComparison.Ordinal);
        var older = line.Remove(begin, line.IndexOf("},\"knownItems\"", StringComparison.Ordinal) - begin);

        var records = new List<StoreRecord>();
        await foreach (var record in StoreLines.ReadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes((await System.IO.File.ReadAllLinesAsync(File))[0] + "\n" + older + "\n")), CancellationToken.None))
        {
            records.Add(record);
        }

        var state = Assert.IsType<StoreRecord.OfSource>(records[1]).State;
        Assert.Equal(Aggregator.Watching.PageRecord.None, state.Pages);
        Assert.Equal((0, 0, 0), (state.FormerUrls.Count, state.Flags.Count, state.Events.Count));
    }

    [Theory]
    [InlineData("\"isAnnounced\":true,")]
    [InlineData("\"tags\":[\"Tag\"],")]
    [InlineData("\"knownItems\":[\"ffffffffffffffff\"],")]
    public async Task A_member_that_is_missing_is_told_and_not_guessed(string member)
    {
        var text = await System.IO.File.ReadAllTextAsync(File);
        Assert.Contains(member, text, StringComparison.Ordinal);
        var lines = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Replace(member, "", StringComparison.Ordinal)));

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var record in StoreLines.ReadAsync(lines, CancellationToken.None))
            {
            }
        });
    }
}
