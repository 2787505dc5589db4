using System.Globalization;

namespace Aggregator.Feeds.Reading;

/// <summary>What the numbers of a GML position mean: the coordinate reference system that its <c>srsName</c> names.</summary>
/// <param name="Name">As written; null for WGS 84, whichever of its names was used.</param>
/// <param name="IsLatitudeFirst">Whether the second number is handed on first. Geographic systems of the EPSG are written so, and GeoRSS is; all others are not.</param>
internal sealed record ReferenceSystem(string? Name, bool IsLatitudeFirst)
{
    // First and last codes of the runs of geographic systems in the EPSG register; between them lie projected and geocentric ones.
    private static readonly (int First, int Last)[] Geographic =
    [
        (3819, 3819), (3821, 3821), (3824, 3824), (3889, 3889), (3906, 3906), (4001, 4025), (4027, 4036), (4041, 4047), (4052, 4055), (4075, 4075), (4081, 4081),
        (4120, 4176), (4178, 4185), (4188, 4216), (4218, 4289), (4291, 4304), (4306, 4319), (4322, 4322), (4324, 4324), (4326, 4326), (4463, 4463),
        (4466, 4466), (4469, 4470), (4472, 4472), (4475, 4475), (4480, 4480), (4482, 4483), (4490, 4490), (4555, 4555), (4557, 4558), (4600, 4646),
        (4657, 4765), (4801, 4821), (4823, 4824), (4883, 4883), (4885, 4885), (4887, 4887), (4889, 4889), (4891, 4893), (4895, 4895), (4898, 4898),
        (4900, 4904), (4907, 4907), (4909, 4909), (4921, 4921), (4923, 4923), (4925, 4925), (4927, 4927), (4929, 4929), (4931, 4931), (4933, 4933),
        (4935, 4935), (4937, 4937), (4939, 4939), (4941, 4941), (4943, 4943), (4945, 4945), (4947, 4947), (4949, 4949), (4951, 4951), (4953, 4953),
        (4955, 4955), (4957, 4957), (4959, 4959), (4961, 4961), (4963, 4963), (4965, 4965), (4967, 4967), (4969, 4969), (4971, 4971), (4973, 4973),
        (4975, 4975), (4977, 4977), (4979, 4979), (4981, 4981), (4983, 4983), (4985, 4985), (4987, 4987), (4989, 4989), (4991, 4991), (4993, 4993),
        (4995, 4995), (4997, 4997), (4999, 4999), (5228, 5229), (5233, 5233), (5246, 5246), (5252, 5252), (5264, 5264), (5324, 5324), (5340, 5340),
        (5354, 5354), (5360, 5360), (5365, 5365), (5371, 5371), (5373, 5373), (5381, 5381), (5393, 5393), (5451, 5451), (5464, 5464), (5467, 5467),
        (5489, 5489), (5524, 5524), (5527, 5527), (5546, 5546), (5561, 5561), (5593, 5593), (5681, 5681), (5886, 5886), (6135, 6135), (6207, 6207),
        (6311, 6311), (6318, 6319), (6322, 6322), (6325, 6325), (6668, 6668), (6706, 6706), (6783, 6783), (7073, 7073), (7139, 7139), (7373, 7373),
        (7683, 7683), (7686, 7686), (7844, 7844), (7881, 7881), (7886, 7886), (8086, 8086), (8232, 8232), (8237, 8237), (8240, 8240), (8246, 8246),
        (8249, 8249), (8252, 8252), (8255, 8255), (9000, 9000), (9053, 9057), (9059, 9059), (9061, 9061), (9063, 9063), (9065, 9065), (9067, 9067),
        (9755, 9755), (9777, 9777), (9990, 9990),
    ];

    /// <summary>What GeoRSS means when nothing is said.</summary>
    public static ReferenceSystem Wgs84 { get; } = new(null, IsLatitudeFirst: true);

    /// <summary>The system of a name in its short form ("EPSG:4326"), as a URN, or as an address; a name of none that is known is taken as projected.</summary>
    public static ReferenceSystem Of(string? name)
    {
        if (name is null || name.Contains("WGS84", StringComparison.OrdinalIgnoreCase) || name.Contains("WGS 84", StringComparison.OrdinalIgnoreCase))
        {
            return Wgs84;
        }

        // The one register that puts the longitude first also for degrees: OGC's own CRS84, CRS83 and CRS27.
        var code = name[(name.LastIndexOfAny([':', '/', '#']) + 1)..].Trim();
        if (code.StartsWith("CRS", StringComparison.OrdinalIgnoreCase) || name.StartsWith("CRS:", StringComparison.OrdinalIgnoreCase))
        {
            return new ReferenceSystem(code is "CRS84" or "84" ? null : name, IsLatitudeFirst: false);
        }

        if (!name.Contains("EPSG", StringComparison.OrdinalIgnoreCase) ||
            !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new ReferenceSystem(name, IsLatitudeFirst: false);
        }

        return new ReferenceSystem(number is 4326 or 4979 ? null : name, Array.Exists(Geographic, run => number >= run.First && number <= run.Last));
    }
}
