using System.Net;

namespace Aggregator.Testing;

/// <summary>One address of a <see cref="FakeWeb"/>.</summary>
public sealed class FakePage(int status, byte[] body)
{
    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>Time before the answer, on the clock of the web.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Thrown instead of an answer.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Adds a header field, unchecked: origins send anything.</summary>
    public FakePage With(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    /// <summary>Answers after a while.</summary>
    public FakePage After(TimeSpan delay)
    {
        Delay = delay;
        return this;
    }

    internal HttpResponseMessage Answer(FakeWebRequest request)
    {
        var isUnchanged = IsSentBack(request, "If-None-Match", "ETag") || IsSentBack(request, "If-Modified-Since", "Last-Modified");
        var response = new HttpResponseMessage(isUnchanged ? HttpStatusCode.NotModified : (HttpStatusCode)status)
        {
            Content = new ByteArrayContent(isUnchanged ? [] : body),
        };
        foreach (var (name, value) in _headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    private bool IsSentBack(FakeWebRequest request, string asked, string given) =>
        request[asked] is { } value && _headers.Any(header => header.Name == given && header.Value == value);
}
