namespace Aggregator.Fetching;

/// <summary>Where one fetch stands on its way through redirects: the address in hand, the addresses seen, the time left.</summary>
internal sealed class FetchTrip(FetchRequest request, FetchPlan plan, int maxRedirects, TimeProvider clock)
{
    private readonly HashSet<string> _visited = [request.Url.AbsoluteUri];
    private readonly Uri _validatorsUrl = request.Validators.Url ?? request.Url;
    private bool _isPermanent = true;
    private TimeSpan _spent;

    /// <summary>The address to ask next; never with a user in it, since it becomes the base of links.</summary>
    public Uri Url { get; private set; } = WithoutUser(request.Url);

    public FetchPlan Plan => plan;

    /// <summary>Where the body is accounted for.</summary>
    public BodyRoom Room => request.Room ?? throw new InvalidOperationException("A fetch without a room for its body.");

    public int Redirects => _visited.Count - 1;

    /// <summary>
    /// What to ask "changed since?" with here: an address is asked with its own validators only, since another one's date may hide what it has.
    /// </summary>
    public Validators Validators => Url == WithoutUser(_validatorsUrl) ? request.Validators : Validators.None;

    /// <summary>For the origin that the operator gave them for, and no other.</summary>
    public BasicCredentials? Credentials => IsSameOrigin(Url, request.Url) ? request.Credentials ?? BasicCredentialsInUrl.Of(request.Url) : null;

    /// <summary>The target when all redirects so far were permanent; null without any.</summary>
    public Uri? MovedTo => Redirects > 0 && _isPermanent ? Url : null;

    /// <summary>The address that validators received here belong to; null for the requested one.</summary>
    public Uri? ValidatorsUrl => Redirects > 0 ? Url : null;

    /// <summary>Time at the origins so far.</summary>
    public TimeSpan Spent => _spent;

    public TimeSpan TimeLeft => plan.Timeout > _spent ? plan.Timeout - _spent : TimeSpan.Zero;

    /// <summary>Counts the time of one hop. Waiting for a host's turn is not counted, so that a busy host does not look like a slow one.</summary>
    public void Spend(long sinceTimestamp) => _spent += clock.GetElapsedTime(sinceTimestamp);

    /// <summary>Goes on to a redirect's target, or tells why not.</summary>
    public FetchResult.Failed? Follow(int status, string location)
    {
        var from = ShownUrl.Of(Url);
        if (!Uri.TryCreate(Url, location.Trim(), out var target))
        {
            return new FetchResult.Failed(FetchError.InvalidUrl, $"{from} redirects to something that is no address; tell the publisher.", Status: status);
        }

        if (Redirects == maxRedirects)
        {
            return new FetchResult.Failed(
                FetchError.TooManyRedirects, $"{from} is the redirect after {maxRedirects} others; find the final address and use that one.", Status: status);
        }

        Url = WithoutUser(target);
        _isPermanent &= status is 301 or 308;
        return _visited.Add(Url.AbsoluteUri)
            ? null
            : new FetchResult.Failed(FetchError.TooManyRedirects, $"{from} redirects in a circle; try the address in a browser.", Status: status);
    }

    public static bool IsSameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static Uri WithoutUser(Uri url) => url.UserInfo.Length == 0 ? url : new UriBuilder(url) { UserName = "", Password = "" }.Uri;
}
