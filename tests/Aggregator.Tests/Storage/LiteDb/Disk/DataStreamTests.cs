using LiteDB;

namespace Aggregator.Storage.LiteDb.Disk;

public sealed class DataStreamTests
{
    private const string Name = "data";
    private const int Page = PageStream.PageBytes;

    // As the engine keeps them in a page of the data file.
    private const int TypeAt = 4;
    private const byte Index = 3;
    private const byte Documents = 4;
    private const int TransactionAt = 14;

    private readonly Random _random = new(3);
    private readonly SimulatedDisk _disk;

    public DataStreamTests() => _disk = new SimulatedDisk(_random);

    [Fact]
    public void A_page_is_given_back_as_the_engine_wrote_it()
    {
        var stream = Open();
        var pages = Enumerable.Range(0, 3).Select(Made).ToList();
        pages.ForEach(page => stream.Write(page, 0, Page));

        Assert.Equal(pages, Enumerable.Range(0, 3).Select(number => Read(stream, number)));
    }

    [Fact]
    public void Any_bit_that_turns_in_a_page_is_told_when_it_is_read()
    {
        var stream = Open();
        stream.Write(Made(0), 0, Page);
        for (var bit = 0; bit < 8 * Page; bit += 7)
        {
            Flip(bit);
            Assert.Throws<DamagedPageException>(() => Read(stream, 0));
            Flip(bit);
        }

        Assert.Equal(Made(0), Read(stream, 0));
    }

    [Fact]
    public void A_damaged_page_of_documents_is_given_out_as_each_of_them_has_a_checksum()
    {
        var stream = Open();
        var page = Made(0);
        page[TypeAt] = Documents;
        stream.Write(page, 0, Page);
        Flip(8 * 5000);

        page[5000] ^= 1;

        Assert.Equal(page, Read(stream, 0));
    }

    [Fact]
    public void A_page_that_was_written_in_the_place_of_another_is_told()
    {
        var stream = Open();
        stream.Write(Made(1), 0, Page);

        Assert.Throws<DamagedPageException>(() => Read(stream, 0));
    }

    [Fact]
    public void A_page_that_another_program_wrote_is_read_unchecked()
    {
        var stream = Open();
        var page = Made(0);
        _disk.Open(Name).Write(page, 0);

        Assert.Equal(page, Read(stream, 0));
    }

    [Fact]
    public void A_first_page_that_a_checkpoint_left_half_written_is_read_while_the_log_has_it_whole()
    {
        var log = new LogStream(new FramedLog(_disk.Open("log")));
        var stream = new DataStream(_disk.Open(Name), log);
        stream.Write(Made(0), 0, Page);
        Flip(8 * 5000);

        log.Write(Made(0), 0, Page);

        Assert.Equal(Page, Read(stream, 0).Length);
    }

    [Fact]
    public async Task The_file_is_one_that_LiteDB_itself_opens()
    {
        using var folder = new StoreFolder();
        await using (var store = folder.Open(TimeProvider.System))
        {
            await StoreLoad.PrepareAsync(store);
        }

        using var database = new LiteDatabase(new ConnectionString { Filename = folder.File("aggregator.db"), ReadOnly = true, Collation = Collation.Binary });

        Assert.NotEmpty(database.GetCollection("sources").FindAll());
    }

    private DataStream Open() => new(_disk.Open(Name), new LogStream(new FramedLog(_disk.Open("log"))));

    private void Flip(int bit) => _disk[Name].Bytes[bit / 8] ^= (byte)(1 << (bit % 8));

    private static byte[] Made(int number)
    {
        var page = new byte[Page];
        new Random(number).NextBytes(page);
        BitConverter.TryWriteBytes(page, number);
        page[TypeAt] = Index;
        page.AsSpan(TransactionAt, sizeof(uint)).Fill(byte.MaxValue);
        return page;
    }

    private static byte[] Read(DataStream stream, int number)
    {
        var page = new byte[Page];
        stream.Position = (long)number * Page;
        stream.ReadExactly(page);
        return page;
    }
}
