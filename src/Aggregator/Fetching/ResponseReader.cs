using Aggregator.Fetching.Decoding;

namespace Aggregator.Fetching;

/// <summary>Turns one response into a result: status, then type, then body. Throws what the HTTP stack throws.</summary>
internal static class ResponseReader
{
    public static async Task<HopResult> ReadAsync(HttpResponseMessage response, FetchTrip trip, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var fields = new ResponseFields(response);
        if (status is 301 or 302 or 303 or 307 or 308 && !string.IsNullOrWhiteSpace(fields.Location))
        {
            return new HopResult.Redirected(status, fields.Location);
        }

        if (status == 304 && trip.Validators != Validators.None)
        {
            return new HopResult.Arrived(NotModified(fields, trip, now));
        }

        if (status is not (200 or 203))
        {
            return new HopResult.Arrived(StatusFailure.Of(status, fields, trip.Url, now));
        }

        return new HopResult.Arrived(await ReadBodyAsync(response, fields, trip, now, cancellationToken));
    }

    // A 304 may carry new validators (RFC 9110 section 15.4.5); what it does not mention stays.
    private static FetchResult.NotModified NotModified(ResponseFields fields, FetchTrip trip, DateTimeOffset now)
    {
        var received = ResponsePoliteness.Validators(fields);
        var validators = trip.Validators with
        {
            ETag = received.ETag ?? trip.Validators.ETag,
            LastModified = received.LastModified ?? trip.Validators.LastModified,
        };
        return new FetchResult.NotModified(validators, ResponsePoliteness.Freshness(fields, now), trip.MovedTo);
    }

    private static async Task<FetchResult> ReadBodyAsync(
        HttpResponseMessage response, ResponseFields fields, FetchTrip trip, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plan = trip.Plan;
        if (plan.WantsHtml && !PageType.IsReadable(fields["Content-Type"]))
        {
            return Failed(FetchError.UnsupportedType, "is no HTML page.", trip, response);
        }

        if (response.Content.Headers.ContentLength > plan.MaxBytes && !plan.CutsAtLimit)
        {
            return TooLarge(trip, response);
        }

        var wire = await WireBody.ReadAsync(response.Content, plan.MaxBytes, plan.CutsAtLimit, trip.Room, cancellationToken);
        if (wire.IsOverLimit && !plan.CutsAtLimit)
        {
            return TooLarge(trip, response);
        }

        return await DecodeAsync(wire.Bytes, fields["Content-Encoding"], trip, cancellationToken) switch
        {
            DecodedBody.Decoded { Bytes.IsEmpty: true } => Failed(FetchError.Empty, "answered with an empty body.", trip, response),
            DecodedBody.Decoded { Bytes: var body } => Fetched(body, fields, trip, now),
            DecodedBody.TooLarge { Bytes: var body } when plan.CutsAtLimit => Fetched(body, fields, trip, now),
            DecodedBody.TooLarge => TooLarge(trip, response),
            DecodedBody.Truncated => Failed(FetchError.Incomplete, "sent a compressed body that ends early; it is tried again later.", trip, response),
            DecodedBody.Undecodable { Reason: var reason } => Failed(FetchError.BadEncoding, $"cannot be decoded: {reason}; tell the publisher.", trip, response),
            var other => throw new InvalidOperationException($"unknown case {other.GetType().Name}"),
        };
    }

    // Nobody knows beforehand what a compressed body becomes: for the moment of decoding it has the room of the largest.
    private static async Task<DecodedBody> DecodeAsync(ReadOnlyMemory<byte> wire, string? encoding, FetchTrip trip, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(encoding))
        {
            await trip.Room.GrowAsync(wire.Length + trip.Plan.MaxBytes, cancellationToken);
        }

        var decoded = ContentDecoding.Decode(wire, encoding, trip.Plan.MaxBytes, trip.Plan.CutsAtLimit);
        trip.Room.Shrink(decoded is DecodedBody.Decoded { Bytes.Length: var length } ? length : 0);
        return decoded;
    }

    private static FetchResult.Fetched Fetched(ReadOnlyMemory<byte> body, ResponseFields fields, FetchTrip trip, DateTimeOffset now)
    {
        var validators = ResponsePoliteness.Validators(fields);
        var known = validators == Validators.None ? validators : validators with { Url = trip.ValidatorsUrl };
        return new FetchResult.Fetched(trip.Url, body, fields.All, known, ResponsePoliteness.Freshness(fields, now), trip.MovedTo);
    }

    private static FetchResult.Failed TooLarge(FetchTrip trip, HttpResponseMessage response)
    {
        var option = trip.Plan.WantsHtml ? nameof(FetchingOptions.MaxPageBytes) : nameof(FetchingOptions.MaxFeedBytes);
        return Failed(FetchError.TooLarge, $"is larger than the {trip.Plan.MaxBytes} bytes of Fetching:{option}; raise it if this is meant.", trip, response);
    }

    private static FetchResult.Failed Failed(FetchError error, string message, FetchTrip trip, HttpResponseMessage response) =>
        new(error, $"{ShownUrl.Of(trip.Url)} {message}", Status: (int)response.StatusCode);
}
