namespace Aggregator;

/// <summary>A user and a password for HTTP Basic (RFC 7617); its text form hides the password, since records end up in logs.</summary>
public sealed record BasicCredentials(string User, string Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"{User}:***";
}
