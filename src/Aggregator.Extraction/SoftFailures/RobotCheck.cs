using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises pages that ask for a proof of being human. The guards' scripts stand on honest pages as well, so they count only where nothing else is shown.</summary>
internal static class RobotCheck
{
    private const int MostShown = 1500;
    private const int LongestHeadline = 80;

    // What the guards of this kind put where they stand in the way: Cloudflare, Imperva, DataDome, HUMAN, Akamai, AWS.
    private const string Guards =
        "#challenge-form, #challenge-running, #cf-wrapper, #cf-error-details, .cf-browser-verification, "
        + "iframe[src*='_Incapsula_Resource'], script[src*='_Incapsula_Resource'], "
        + "script[src*='captcha-delivery.com'], iframe[src*='captcha-delivery.com'], #px-captcha, #sec-if-cpt-container, script[src*='awswaf.com'], #captcha-container, .g-recaptcha, .h-captcha, "
        + "script[src*='/cdn-cgi/challenge-platform/']";

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.IsStatedArticle || signs.Shown > MostShown)
        {
            return null;
        }

        if (signs.Headlines.FirstOrDefault(line => line.Length <= LongestHeadline && FailurePhrases.DoubtsHuman(line)) is { } headline)
        {
            return Made($"headline \"{headline}\"");
        }

        if (signs.Facts.Page.Blocks.Take(3).FirstOrDefault(block => FailurePhrases.DoubtsHuman(block.Text.AsSpan(0, Math.Min(block.Length, 200)))) is { } line)
        {
            return Made($"line \"{line.Text[..Math.Min(line.Length, 60)]}\"");
        }

        return signs.Shown < MostShown / 3 && signs.Facts.Document.QuerySelector(Guards) is { } guard
            ? Made($"guard {guard.LocalName} {(string.IsNullOrEmpty(guard.Id) ? guard.GetAttribute("src") : guard.Id)}".TrimEnd()) : null;
    }

    private static Found<SoftFailure> Made(string evidence) => new(SoftFailure.RobotCheck, evidence);
}
