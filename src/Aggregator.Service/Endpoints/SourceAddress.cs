namespace Aggregator.Service.Endpoints;

/// <summary>The address of a source as somebody wrote it: user and password are taken out, since they would be shown wherever the address is.</summary>
/// <param name="Url">Without user and password.</param>
/// <param name="Credentials">Null when the address held none.</param>
internal sealed record SourceAddress(Uri Url, BasicCredentials? Credentials)
{
    /// <summary>The address that was probably meant by one without a scheme, such as "news.example.org"; null when nothing likely comes to mind.</summary>
    public static string? Meant(string? text) =>
        text?.Trim() is { } typed && !typed.Contains("://", StringComparison.Ordinal) && Uri.TryCreate($"https://{typed}", UriKind.Absolute, out var url)
            && url.UserInfo.Length == 0 && url.Host.Contains('.', StringComparison.Ordinal) ? $"https://{typed}" : null;

    /// <summary>Reads an address; null when it is no http or https address.</summary>
    public static SourceAddress? Parse(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return null;
        }

        if (url.UserInfo.Length == 0)
        {
            return new(url, null);
        }

        var parts = url.UserInfo.Split(':', 2);
        return new(
            new UriBuilder(url) { UserName = "", Password = "" }.Uri,
            new(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""));
    }
}
