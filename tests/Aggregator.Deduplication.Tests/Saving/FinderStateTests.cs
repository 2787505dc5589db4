using Aggregator.Deduplication.Saving;
using static Aggregator.Deduplication.Tests.Texts;

namespace Aggregator.Deduplication.Tests.Saving;

public sealed class FinderStateTests : IDisposable
{
    private readonly Dictionary<(Guid Id, byte Part), Fingerprint> _stored = [];
    private readonly DuplicateFinder _finder;
    private readonly DuplicateFinder _restored;

    public FinderStateTests() => (_finder, _restored) = (FinderOf(DuplicateOptions.Default), FinderOf(DuplicateOptions.Default));

    public void Dispose()
    {
        _finder.Dispose();
        _restored.Dispose();
    }

    [Fact]
    public void A_restored_finder_finds_what_the_other_one_finds()
    {
        var original = Add(Article(FerryTitle, Of(Ferry)));
        Add(Article(MuseumTitle, Of(Museum), hours: 1));
        var copy = Article("Ferry stays in port", Of(Ferry[..3]), "elmsund.test", 2);

        Assert.True(_restored.TryRestore(Saved()));

        Assert.Equal(2, _restored.Count);
        Assert.Equal(original.Id, _restored.Begin().Find(copy)?.ArticleId);
        Assert.Equal(_finder.Begin().Find(copy), _restored.Begin().Find(copy));
    }

    [Fact]
    public void A_restored_finder_goes_on_as_the_other_one_does()
    {
        for (var number = 0; number < 6_000; number++)
        {
            Add(Article($"Berth {number} reopens", $"Berth {number} reopens after {number} days of work below the old crane of the harbour number {number * 7}.", hours: number / 60));
        }

        Assert.True(_restored.TryRestore(Saved()));
        var late = Article(FerryTitle, Of(Ferry), hours: 101);
        _stored[(late.Id, late.Part)] = late.Fingerprint;
        _finder.Add(late);
        _restored.Add(late);

        Assert.Equal(StateOf(_finder), StateOf(_restored));
    }

    [Fact]
    public void What_changes_after_the_state_was_taken_is_not_in_it()
    {
        var original = Add(Article(FerryTitle, Of(Ferry)));
        var state = _finder.Capture();
        Add(Article(MuseumTitle, Of(Museum), hours: 1));

        Assert.True(_restored.TryRestore(Written(state)));

        Assert.Equal(1, _restored.Count);
        Assert.Equal(original.Id, _restored.Begin().Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 2))?.ArticleId);
        Assert.Null(_restored.Begin().Find(Article(MuseumTitle, Of(Museum), "elmsund.test", 2)));
    }

    [Fact]
    public void The_window_of_a_restored_finder_forgets()
    {
        Add(Article(FerryTitle, Of(Ferry)));
        Assert.True(_restored.TryRestore(Saved()));

        _restored.Add(Article(MuseumTitle, Of(Museum), hours: 46 * 24));

        Assert.Equal(1, _restored.Count);
    }

    [Fact]
    public void It_writes_no_more_than_it_says()
    {
        Add(Article(FerryTitle, Of(Ferry)));

        var (state, written) = (_finder.Capture(), Saved().Length);

        Assert.InRange(written, 1, state.Bytes);
    }

    [Fact]
    public void A_state_of_other_options_is_not_taken()
    {
        Add(Article(FerryTitle, Of(Ferry)));
        using var narrow = FinderOf(new DuplicateOptions { WindowDays = 2 });

        Assert.False(narrow.TryRestore(Saved()));
        Assert.Equal(0, narrow.Count);
    }

    [Fact]
    public void A_state_that_is_cut_off_anywhere_is_told_and_changes_nothing()
    {
        Add(Article(FerryTitle, Of(Ferry)));
        var whole = Saved().ToArray();

        Assert.All(
            [1, 16, 27, 100, 10_000, 100_000, whole.Length - 1],
            length => Assert.Throws<InvalidDataException>(() => _restored.TryRestore(new MemoryStream(whole[..length]))));
        Assert.Equal(0, _restored.Count);
    }

    private MemoryStream Saved() => Written(_finder.Capture());

    private static MemoryStream Written(FinderState state)
    {
        var stream = new MemoryStream();
        state.WriteTo(stream);
        stream.Position = 0;
        return stream;
    }

    private static (int, DuplicateMatch?) StateOf(DuplicateFinder finder) => (finder.Count, finder.Begin().Find(Article("Ferry stays in port", Of(Ferry[..3]), "elmsund.test", 102)));

    private DuplicateFinder FinderOf(DuplicateOptions options) => new((id, part) => _stored.GetValueOrDefault((id, part)), options);

    private DuplicateCandidate Add(DuplicateCandidate article)
    {
        _stored[(article.Id, article.Part)] = article.Fingerprint;
        _finder.Add(article);
        return article;
    }
}
