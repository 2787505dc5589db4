using System.Collections;
using System.Reflection;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>All values of a model, whatever members it will get: texts, addresses, instants and numbers, each with the path that leads to it.</summary>
internal static class ModelWalk
{
    public static IEnumerable<(string Path, object Value)> Leaves(object? model, string path) => model switch
    {
        null or RawFeedItem => [],
        string or Uri or ValueType and not IEnumerable and not KeyValuePair<string, string> => [(path, model)],
        IEnumerable list => list.Cast<object?>().SelectMany(element => Leaves(element, path + "[]")),
        _ => Members(model.GetType()).SelectMany(member => Leaves(member.GetValue(model), $"{path}.{member.Name}")),
    };

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetIndexParameters().Length == 0 && member.Name != "EqualityContract");
}
