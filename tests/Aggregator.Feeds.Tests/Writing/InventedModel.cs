using System.Collections;
using System.Reflection;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>
/// Feeds and items with any of their members set, by looking at the model's types: a member that is added to the model is written and read in the tests of the same day.
/// </summary>
/// <param name="isHostile">With strings that break documents, addresses nobody may follow, and numbers that cannot be; else only what a reader could have made.</param>
internal sealed class InventedModel(int seed, bool isHostile)
{
    // Without these, the others say nothing.
    private static readonly HashSet<string> AlwaysSaid = ["PodcastLocation.Name", "PodcastRemoteItem.FeedGuid", "PodcastSocialInteraction.Protocol", "FeedMediaRestriction.Type"];

    private readonly Random _random = new(seed);
    private readonly NullabilityInfoContext _nullability = new();
    private readonly InventedText _text = new(new Random(seed ^ 0x5EED), isHostile);

    public (Feed Feed, FeedItem Item) FeedAndItem()
    {
        var feed = (Feed)Record(typeof(Feed));
        var item = (FeedItem)Record(typeof(FeedItem));
        return isHostile ? (feed with { Format = FeedFormat.Atom }, item) : (CoherentModel.Of(feed), CoherentModel.Of(item));
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().Where(one => one.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(one => one.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} cannot be made.");
        var arguments = constructor.GetParameters().Select(parameter => Member(type.GetProperty(parameter.Name ?? "") ?? throw new InvalidOperationException(parameter.Name)));
        var made = constructor.Invoke([.. arguments]);
        foreach (var member in ModelDifference.MembersOf(type).Where(member => constructor.GetParameters().All(parameter => parameter.Name != member.Name)))
        {
            member.SetValue(made, Member(member));
        }

        return made;
    }

    private object? Member(PropertyInfo member)
    {
        var isNullable = Nullable.GetUnderlyingType(member.PropertyType) is not null || _nullability.Create(member).ReadState == NullabilityState.Nullable;
        if (isNullable && _random.Next(3) == 0 && (isHostile || !AlwaysSaid.Contains($"{member.DeclaringType?.Name}.{member.Name}")))
        {
            return null;
        }

        var value = Special(member) ?? Value(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
        return isNullable && !isHostile && SaysNothing(value) ? null : value;
    }

    private object? Special(PropertyInfo member) => (member.DeclaringType?.Name + "." + member.Name, isHostile) switch
    {
        (_, _) when member.Name == "Language" => Any("en", "de-AT", "zh-Hant", "tr"),
        ("FeedLink.Rel", _) => Any(FeedLink.Alternate, "self", "hub", "next", "via", "related", "enclosure", "replies", "license", "edit",
            "first", "last", "prev", "current", "prev-archive",
            "next-archive"),
        ("FeedCategory.Scheme", _) => Any(CategoryFields.ItunesScheme, "https://a.test/scheme"),
        ("FeedSchedule.UpdatePeriod", _) => Any("hourly", "weekly", "now and then"),
        ("FeedSchedule.TimeToLive", false) => TimeSpan.FromMinutes(_random.Next(1, 10_000)),
        ("FeedSchedule.SkipHours", false) => Enumerable.Range(0, _random.Next(4)).ToList(),
        ("FeedSchedule.UpdateFrequency", false) => _random.Next(1, 100),
        ("FeedPlace.Positions", _) => Positions(),
        ("FeedPlace.ReferenceSystem", _) => Any("EPSG:32633", "EPSG:4258", "urn:ogc:def:crs:OGC::CRS27"),
        (_, _) when member.Name == "Keywords" => Any<List<string>>([], ["one"], ["one", "two words"]),
        ("FeedMediaDetails.Hash", false) => "md5:abc",
        ("FeedSlash.HitParade", false) => Enumerable.Range(0, _random.Next(4)).ToList(),
        ("PodcastAlternateEnclosure.Sources", false) => new List<PodcastSource> { new("ipfs:x", _text.Line()), new("https://a.test/") },
        ("PodcastSocialInteraction.Priority", _) => _random.Next(-5, 5),
        ("FeedDublinCore.Sources", false) => Any<List<string>>([], ["a book"]),
        (_, false) when member.Name is nameof(Feed.Description) or nameof(FeedItem.Summary) or nameof(FeedItem.ContentHtml) or nameof(FeedItem.Rights)
            && member.DeclaringType != typeof(FeedTextInput) && member.DeclaringType != typeof(FeedItemSource) => _text.Fragment(),
        (_, false) when member.Name == "Email" => Any("a@b.test", "ann.o'nym+x@mail.test"),
        _ => null,
    };

    private object Value(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(type.GetGenericArguments()[0]);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => _text.Line(),
            TypeCode.Boolean => _random.Next(2) == 0,
            TypeCode.Int32 when type.IsEnum => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)) ?? 0,
            TypeCode.Int32 => _random.Next(isHostile ? -5 : 1, 5_000),
            TypeCode.Int64 => _random.NextInt64(isHostile ? -5 : 1, 1L << 40),
            TypeCode.Double => _random.Next(0, 1_000) / 8.0,
            TypeCode.Decimal => _random.Next(0, 1_000) / 8m,
            _ when type == typeof(Uri) => _text.Address(),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(_random.NextInt64(isHostile ? -9 : 0, 100_000_000)),
            _ when type == typeof(DateTimeOffset) => Instant(),
            _ => Record(type),
        };
    }

    private IList List(Type of)
    {
        var list = (IList)(Activator.CreateInstance(typeof(List<>).MakeGenericType(of)) ?? throw new InvalidOperationException());
        for (var i = _random.Next(4); i > 0; i--)
        {
            var value = Value(of);
            if (isHostile || !list.Contains(value) && !SaysNothing(value))
            {
                list.Add(value);
            }
        }

        return list;
    }

    private static bool SaysNothing(object? value) => value is null or FeedPerson { Name: null, Email: null, Url: null }
        || !ModelDifference.IsPlain(value) && value is not IEnumerable
        && ModelDifference.MembersOf(value.GetType()).All(member => member.GetValue(value) is null or IList { Count: 0 });

    private IReadOnlyList<IReadOnlyList<double>> Positions()
    {
        var dimensions = _random.Next(2, 4);
        double[] Position() => [.. Enumerable.Range(0, dimensions).Select(_ => _random.Next(-8_000, 8_000) / 100.0)];
        return [.. Enumerable.Range(0, 4).Select(_ => Position())];
    }

    private DateTimeOffset Instant() => DateTimeOffset.FromUnixTimeSeconds(_random.NextInt64(0, 4_102_444_800)).AddTicks(Any(0, 5_000_000, _random.Next(10_000_000)))
        .ToOffset(TimeSpan.FromMinutes(_random.Next(-14 * 60, 14 * 60)));

    private T Any<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
