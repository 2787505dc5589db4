using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Service.Tests.Telemetry;

/// <summary>An event's number is what an operator filters and alerts by.</summary>
public sealed class EventIdsTests
{
    [Fact]
    public void No_two_events_have_one_number()
    {
        var events = new[] { typeof(Article).Assembly, typeof(Aggregator.Service.Hosting.ServiceHost).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => (Name: $"{method.DeclaringType?.Name}.{method.Name}", Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(one => one.Message is not null)
            .ToList();

        Assert.NotEmpty(events);
        Assert.Empty(events.GroupBy(one => one.Message?.EventId).Where(same => same.Count() > 1).Select(same => string.Join(" = ", same.Select(one => one.Name))));
    }
}
