using System.Collections;
using System.Reflection;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Copies of the model in which members say something else, however deep.</summary>
internal static class Rewritten
{
    /// <summary>A copy with each member replaced by what is made of it, from the inside out.</summary>
    public static T By<T>(T value, Func<PropertyInfo, object?, object?> rewrite)
        where T : notnull => (T)Of(value, rewrite);

    private static object Of(object value, Func<PropertyInfo, object?, object?> rewrite)
    {
        if (ModelDifference.IsPlain(value))
        {
            return value;
        }

        if (value is IEnumerable list)
        {
            var of = value.GetType().GetInterfaces().First(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
            var copied = (IList)(Activator.CreateInstance(typeof(List<>).MakeGenericType(of)) ?? throw new InvalidOperationException());
            list.Cast<object>().ToList().ForEach(one => copied.Add(Of(one, rewrite)));
            return copied;
        }

        var copy = value.GetType().GetMethod("<Clone>$")?.Invoke(value, null) ?? throw new InvalidOperationException($"{value.GetType()} is no record.");
        foreach (var member in ModelDifference.MembersOf(value.GetType()))
        {
            member.SetValue(copy, rewrite(member, member.GetValue(value) is { } inner ? Of(inner, rewrite) : null));
        }

        return copy;
    }
}
