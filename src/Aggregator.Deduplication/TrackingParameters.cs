using System.Collections.Frozen;

namespace Aggregator.Deduplication;

/// <summary>
/// The parameters that never name content. The list is our own, from the documentation of the tools that add them and from published addresses;
/// a parameter that is not listed is kept, since <c>idxno</c>, <c>cid</c> or <c>aid</c> is the article on many sites.
/// </summary>
public static class TrackingParameters
{
    private static readonly string[] Prefixes =
    [
        "utm_", "utm-", "hsa_", "gad_", "gcl_",                  // Google Analytics, Google Ads and HubSpot's copy of them
        "mtm_", "matomo_", "piwik_",                             // Matomo, formerly Piwik
        "itm_", "stm_", "at_", "xtor", "ns_",                    // internal campaigns, AT Internet, ComScore
        "fb_action_", "fb_comment_", "hmb_", "vero_", "__hs",    // Facebook, Humble, Vero, HubSpot
        "guce_", "_branch_", "oly_", "ml_subscriber", "_bta_",   // Yahoo's consent page, Branch, Omeda, MailerLite, Bronto
        "wt.", "wt_", "trk_", "amp_", "soc_", "ga_",             // Webtrends, click trackers, AMP's viewer, Yahoo's share buttons
        "taboola", "outbrain", "aspsessionid",
    ];

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "gclid", "dclid", "gbraid", "wbraid", "gclsrc", "_ga", "_gl", "_gac", "srsltid", "usqp",             // Google
        "fbclid", "fb_source", "fb_ref", "fbadid", "igsh", "igshid", "mibextid", "twclid", "ref_src", "ref_url",   // Facebook, Instagram, Twitter
        "msclkid", "cvid", "ocid", "yclid", "ysclid", "_openstat", "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid", "dicbo", "tblci",   // other ad networks
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "hsctatracking", "mkt_tok", "_ke", "_kx", "ck_subscriber_id", "vgo_ee", "sscid",   // newsletters
        "rb_clickid", "s_cid", "s_kwcid", "ef_id", "wickedid", "cmpid", "intcmp", "icid", "intcid", "ncid", "ito", "guccounter", "spm", "scm", "irclickid",
        "irgwc", "zanpid", "cjevent", "awc",
        "pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_content", "pk_cid", "sc_campaign", "sc_channel", "sc_content", "sc_medium",
        "sc_outcome", "sc_geo", "sc_country",
        "oborigurl", "outputtype", "_amp", "amp", "noamp", "nsv", "sr_share", "share_id", "sharetype", "shareuid", "jsessionid", "phpsessid", "cfid", "cftoken",
        "rsslink", "fromrss", "print", "printable", "printmode", "replytocom",
    ], StringComparer.OrdinalIgnoreCase);

    // "ref" and its like name content on some sites; with these values they say where the reader came from.
    private static readonly FrozenSet<string> Referrers = FrozenSet.ToFrozenSet(["ref", "source", "src", "from", "via", "medium", "feed", "referrer", "referer",
        "output", "format", "view", "mode", "m"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ReferrerValues = FrozenSet.ToFrozenSet(
        ["rss", "rss2", "feed", "atom", "feedburner", "twitter", "facebook", "newsletter", "email", "e-mail", "social", "googlenews", "google-news", "amp",
        "print", "mobile"], StringComparer.OrdinalIgnoreCase);

    // Content ids elsewhere, campaigns here. A name with a star stands for all that begin so.
    private static readonly FrozenDictionary<string, string[]> BySite = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["aljazeera.com"] = ["traffic_source", "xif"],
        ["abcnews.go.com"] = ["cid"],
        ["asahi.com"] = ["iref", "ref"],
        ["bbc.com"] = ["ocid", "pinned_post_type"],
        ["bloomberg.com"] = ["srnd", "sref", "leadsource", "in_source", "embedded-checkout"],
        ["businessinsider.com"] = ["r", "ir", "op"],
        ["cbsnews.com"] = ["ftag"],
        ["chosun.com"] = ["outputtype"],
        ["cnbc.com"] = ["__source", "par", "doc", "qsearchterm"],
        ["cnn.com"] = ["cid", "hpt", "iref", "eref", "sr", "iid", "imw", "rss", "dl"],
        ["corriere.it"] = ["refresh_ce"],
        ["dailymail.co.uk"] = ["ico", "reltoken"],
        ["daum.net"] = ["f", "from", "rmode"],
        ["donga.com"] = ["ref"],
        ["dw.com"] = ["maca"],
        ["economist.com"] = ["fsrc", "fblcid"],
        ["elmundo.es"] = ["cid", "s_kw"],
        ["elpais.com"] = ["ssm", "rel", "event_log", "outputtype", "prod", "o", "id_externo_*"],
        ["faz.net"] = ["service", "reduced", "premium"],
        ["forbes.com"] = ["sh", "ss", "feed"],
        ["ft.com"] = ["ftcamp", "segmentid", "sharetype"],
        ["hani.co.kr"] = ["_fr", "_ns"],
        ["huffpost.com"] = ["ir", "ncid"],
        ["indiatimes.com"] = ["from"],
        ["joins.com"] = ["cloc"],
        ["joongang.co.kr"] = ["cloc"],
        ["kommersant.ru"] = ["from", "query"],
        ["latimes.com"] = ["track"],
        ["lemonde.fr"] = ["lmd_*", "random", "xtref"],
        ["medium.com"] = ["source", "sk"],
        ["msn.com"] = ["ocid", "cvid", "ei", "pc"],
        ["naver.com"] = ["sid", "lfrom", "cds", "ntype", "rc", "type"],
        ["nbcnews.com"] = ["cid", "icid"],
        ["ndtv.com"] = ["pfrom"],
        ["nikkei.com"] = ["n_cid", "s"],
        ["npr.org"] = ["ft", "f", "sc", "live", "t"],
        ["nytimes.com"] =
        [
            "smid", "smtyp", "smvar", "hp", "action", "pgtype", "clicksource", "module", "region", "partner", "emc", "rref", "ref", "referer",
            "referringsource", "_r", "src", "mcubz", "version", "auth",
            "campaign_id", "instance_id", "segment_id", "user_id", "regi_id", "nl", "te", "unlocked_article_code", "searchresultposition", "pagewanted",
            "contentcollection", "contentplacement", "configsection",
        ],
        ["politico.com"] = ["cid", "nname", "nid", "nrid", "nlid"],
        ["rbc.ru"] = ["from", "utm"],
        ["reuters.com"] = ["feedtype", "feedname", "rpc", "type", "taid", "il", "virtualbrandchannel", "ref"],
        ["scmp.com"] = ["module", "pgtype", "campaign", "src"],
        ["spiegel.de"] = ["sara_*", "d"],
        ["sueddeutsche.de"] = ["reduced"],
        ["theguardian.com"] = ["cmp"],
        ["usatoday.com"] = ["csp", "gnt*"],
        ["washingtonpost.com"] = ["tid", "itid", "hpid", "wpisrc", "wpsrc", "wprss", "wpmm", "noredirect", "request-id", "arc404", "pwapi_token"],
        ["welt.de"] = ["wtrid", "cid"],
        ["wired.com"] = ["mbid", "bxid", "cndid", "esrc"],
        ["wsj.com"] = ["mod", "reflink", "st", "tesla", "mg", "cx_*"],
        ["x.com"] = ["s", "t"],
        ["yahoo.com"] = [".tsrc", "tsrc", "src", "ncid"],
        ["yna.co.kr"] = ["section", "site", "input", "mobile"],
        ["youtube.com"] = ["feature", "si", "pp", "ab_channel", "t"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a parameter says nothing about which article an address names.</summary>
    /// <param name="host">The host in its normal spelling, as in <see cref="CanonicalUrl.Key"/>.</param>
    public static bool Contains(string host, string name, string value)
        => Names.Contains(name)
            || HasPrefix(name)
            || IsSession(name, value)
            || IsReferrer(name, value)
            || IsListedForSite(host, name);

    private static bool HasPrefix(string name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "session=2024-spring" is content; thirty random characters under such a name are a visitor.
    private static bool IsSession(string name, string value)
        => value.Length >= 16
            && name.ToLowerInvariant() is "sid" or "session" or "sessionid" or "session_id" or "sess" or "sessid"
            && value.AsSpan().IndexOfAnyExceptInRange('0', 'z') < 0
            && value.AsSpan().IndexOfAnyInRange('0', '9') >= 0
            && !value.Contains('-', StringComparison.Ordinal);

    // Ghost adds ref=HOST to every outgoing link.
    private static bool IsReferrer(string name, string value)
        => Referrers.Contains(name)
            && (ReferrerValues.Contains(value) || (name.Equals("ref", StringComparison.OrdinalIgnoreCase) && LooksLikeAHost(value)));

    private static bool LooksLikeAHost(string value)
    {
        var dot = value.LastIndexOf('.');
        return dot > 0 && value.Length - dot is > 2 and <= 8 && !value.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z')
            && !value.Contains('/', StringComparison.Ordinal);
    }

    private static bool IsListedForSite(string host, string name)
    {
        for (var site = host; ; site = site[(site.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (BySite.TryGetValue(site, out var names))
            {
                return names.Any(listed => Matches(listed, name));
            }

            if (!site.Contains('.', StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    private static bool Matches(string listed, string name)
        => listed.EndsWith('*')
            ? name.AsSpan().StartsWith(listed.AsSpan(0, listed.Length - 1), StringComparison.OrdinalIgnoreCase)
            : listed.Equals(name, StringComparison.OrdinalIgnoreCase);
}
