namespace Aggregator.Service.Tests;

/// <summary>Waits for what a service does by itself.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), deadline.Token);
        }
    }
}
