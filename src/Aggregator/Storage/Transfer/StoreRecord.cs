using System.Text.Json.Serialization;
using Aggregator.Deduplication;

namespace Aggregator.Storage.Transfer;

/// <summary>One line of a store that is written out as JSON Lines: the way out, and the way to another database. The README of this folder documents every member.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Head), "store")]
[JsonDerivedType(typeof(OfSource), "source")]
[JsonDerivedType(typeof(OfPage), "page")]
[JsonDerivedType(typeof(OfArticle), "article")]
[JsonDerivedType(typeof(OfGone), "gone")]
[JsonDerivedType(typeof(End), "end")]
public abstract record StoreRecord
{
    private StoreRecord() { }   // closed: only the cases below

    /// <summary>The version of what is written; a file of a higher one is not read.</summary>
    public const int Format = 1;

    /// <summary>The first line.</summary>
    /// <param name="Version">Of the format.</param>
    /// <param name="Store">Which store it was; the one that imports it goes on as this one.</param>
    /// <param name="Restores">How often it was restored or imported.</param>
    /// <param name="LastSource">The highest source number ever given: none is given twice.</param>
    /// <param name="Articles">Articles at the beginning of the export, for whoever shows how far it is.</param>
    public sealed record Head(int Version, Guid Store, int Restores, DateTimeOffset Exported, int LastSource, long Articles) : StoreRecord;

    /// <summary>A subscription, its passwords included.</summary>
    /// <param name="KnownItems">Raw hashes of the items that its documents held, newest first, each as 16 hexadecimal digits.</param>
    /// <param name="ItemsInDocument">How many of them the last document held.</param>
    public sealed record OfSource(
        SourceId Id, Uri Url, SourceSettings Settings, SourceState State, IReadOnlyList<string> KnownItems, int ItemsInDocument) : StoreRecord;

    /// <summary>A page that is to be read again, with what the feed said.</summary>
    /// <param name="Addresses">The addresses that identify the article.</param>
    /// <param name="Article">Null while the article waits for the page.</param>
    /// <param name="Attempts">Tries so far.</param>
    public sealed record OfPage(
        SourceId Source, string ItemKey, IReadOnlyList<CanonicalUrl> Addresses, DateTimeOffset FirstSeen, bool IsAnnounced, PageState Page, ArticleId? Article, int Attempts,
        DateTimeOffset Due, ArticleContent Content) : StoreRecord;

    /// <summary>An article with all that hangs on it.</summary>
    /// <param name="Entry">The number of the change with which it entered: the order of entering.</param>
    /// <param name="Sources">Every source that brought it.</param>
    /// <param name="Keys">Exact keys that it was first stored with.</param>
    /// <param name="Aliases">Exact keys that its copies and edits brought.</param>
    /// <param name="Versions">Its earlier states, oldest first.</param>
    /// <param name="OtherTexts">What finds further copies of what it said earlier, or says at other places; null when there is none.</param>
    public sealed record OfArticle(
        Article Article, long Entry, IReadOnlyList<SourceId> Sources, IReadOnlyList<string> Keys, IReadOnlyList<string> Aliases,
        IReadOnlyList<ArticleVersion> Versions, IReadOnlyList<OtherText>? OtherTexts) : StoreRecord;

    /// <summary>A text of an article of which no word is kept.</summary>
    /// <param name="Site">Where it stands.</param>
    public sealed record OtherText(string Site, DateTimeOffset Published, byte[] Fingerprint);

    /// <summary>What remains of an article that was deleted, let go or merged: it tells readers of the change sequence, and keeps its items out.</summary>
    /// <param name="Sources">Those that let it go; empty for one that was deleted for good.</param>
    /// <param name="LetGo">When retention let it go; null when it did not.</param>
    /// <param name="MergedInto">The article that took it in; null when there is none.</param>
    public sealed record OfGone(
        ArticleId Id, long Entry, long Seq, IReadOnlyList<string> Keys, IReadOnlyList<string> Aliases, IReadOnlyList<SourceId> Sources, DateTimeOffset? LetGo,
        ArticleId? MergedInto) : StoreRecord;

    /// <summary>The last line: a file without it was cut off.</summary>
    /// <param name="Records">Lines before this one.</param>
    public sealed record End(long Records) : StoreRecord;
}
