using System.Collections.Frozen;

namespace Aggregator.Extraction.Metadata;

/// <summary>The zone a publisher most likely writes its times in, for times that name none.</summary>
internal static class LikelyZone
{
    private static readonly FrozenDictionary<string, string> ByCountry = Table("""
        kr Asia/Seoul  jp Asia/Tokyo  cn Asia/Shanghai  tw Asia/Taipei  hk Asia/Hong_Kong  sg Asia/Singapore  in Asia/Kolkata  pk Asia/Karachi
        bd Asia/Dhaka  vn Asia/Ho_Chi_Minh  th Asia/Bangkok  id Asia/Jakarta
        my Asia/Kuala_Lumpur  ph Asia/Manila  de Europe/Berlin  at Europe/Vienna  ch Europe/Zurich  fr Europe/Paris  be Europe/Brussels
        nl Europe/Amsterdam  lu Europe/Luxembourg  uk Europe/London  ie Europe/Dublin
        es Europe/Madrid  pt Europe/Lisbon  it Europe/Rome  gr Europe/Athens  tr Europe/Istanbul  pl Europe/Warsaw  cz Europe/Prague
        sk Europe/Bratislava  hu Europe/Budapest  ro Europe/Bucharest  bg Europe/Sofia
        rs Europe/Belgrade  hr Europe/Zagreb  si Europe/Ljubljana  ua Europe/Kyiv  ru Europe/Moscow  by Europe/Minsk  lt Europe/Vilnius
        lv Europe/Riga  ee Europe/Tallinn  fi Europe/Helsinki  se Europe/Stockholm
        no Europe/Oslo  dk Europe/Copenhagen  is Atlantic/Reykjavik  il Asia/Jerusalem  ir Asia/Tehran  ae Asia/Dubai  sa Asia/Riyadh  eg Africa/Cairo
        za Africa/Johannesburg  ng Africa/Lagos  ke Africa/Nairobi
        ma Africa/Casablanca  br America/Sao_Paulo  ar America/Argentina/Buenos_Aires  cl America/Santiago  co America/Bogota  mx America/Mexico_City
        pe America/Lima  us America/New_York  ca America/Toronto
        au Australia/Sydney  nz Pacific/Auckland
        """);

    // Where nearly all publishers of a language sit in one zone; English, Spanish and Portuguese are spread over the world.
    private static readonly FrozenDictionary<string, string> ByLanguage = Table("""
        ko Asia/Seoul  ja Asia/Tokyo  zh Asia/Shanghai  de Europe/Berlin  fr Europe/Paris  it Europe/Rome  nl Europe/Amsterdam  pl Europe/Warsaw
        cs Europe/Prague  sk Europe/Bratislava  hu Europe/Budapest  ro Europe/Bucharest
        bg Europe/Sofia  uk Europe/Kyiv  ru Europe/Moscow  fi Europe/Helsinki  sv Europe/Stockholm  no Europe/Oslo  da Europe/Copenhagen
        el Europe/Athens  tr Europe/Istanbul  he Asia/Jerusalem  vi Asia/Ho_Chi_Minh
        th Asia/Bangkok  id Asia/Jakarta  hi Asia/Kolkata
        """);

    /// <summary>Where most of the United States' newsrooms sit: for pages that say they are American and under no country's domain.</summary>
    public static TimeZoneInfo? American => TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out var found) ? found : null;

    /// <summary>The publisher's own zone when its rules name one, else by the country of the host, else by the language; null when nothing tells.</summary>
    public static TimeZoneInfo? Of(Uri? url, string? language, string? ruledZone)
    {
        var country = url is null ? null : url.Host[(url.Host.LastIndexOf('.') + 1)..].ToLowerInvariant();
        var id = ruledZone
            ?? (country is null ? null : ByCountry.GetValueOrDefault(country))
            ?? (language is null ? null : ByLanguage.GetValueOrDefault(language));
        return id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : null;
    }

    private static FrozenDictionary<string, string> Table(string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
