namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>Reads one element ahead of whoever takes them: while one is put in its place the next is read and unpacked, or opening would take twice as long.</summary>
internal static class ReadAhead
{
    public static IEnumerable<T> OneAhead<T>(this IEnumerable<T> elements)
        where T : class
    {
        using var source = elements.GetEnumerator();
        var next = Next(source);
        while (next.GetAwaiter().GetResult() is { } element)
        {
            next = Next(source);
            yield return element;
        }
    }

    private static Task<T?> Next<T>(IEnumerator<T> source)
        where T : class => Task.Run(() => source.MoveNext() ? source.Current : null);
}
