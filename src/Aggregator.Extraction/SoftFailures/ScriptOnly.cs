using Aggregator.Extraction.Metadata;
using AngleSharp.Dom;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises pages whose text a script would load: next to nothing is shown, and there are scripts to show it.</summary>
internal static class ScriptOnly
{
    private const int MostShown = 400;
    private const int LeastInTemplate = 300;

    // Where the frameworks of the web put what they draw: React, Vue, Angular, Next, Nuxt, Gatsby.
    private const string Mounts = "#root, #app, #__next, #__nuxt, #___gatsby, app-root, [ng-app], [data-reactroot]";

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.Weight >= PageSigns.FewestLetters)
        {
            return null;
        }

        var document = signs.Facts.Document;
        if (document.QuerySelectorAll("script[type*='template']").Any(script => script.TextContent.Length > LeastInTemplate))
        {
            return Made("text in a template of a script");
        }

        return signs.Shown > MostShown ? null : Refresh(document) ?? WithoutScript(document) ?? Mount(document) ?? (document.Scripts.Length == 0 ? null
            : Made($"{signs.Shown} characters shown beside {document.Scripts.Length} scripts"));
    }

    private static Found<SoftFailure>? Refresh(IDocument document) =>
        document.QuerySelector("meta[http-equiv='refresh' i]")?.GetAttribute("content") is { } refresh ? Made($"meta refresh \"{refresh[..Math.Min(refresh.Length, 80)]}\"") : null;

    private static Found<SoftFailure>? WithoutScript(IDocument document) =>
        document.QuerySelectorAll("noscript").Any(element => element.TextContent.Contains("javascript", StringComparison.OrdinalIgnoreCase))
            ? Made("noscript asks for JavaScript") : null;

    private static Found<SoftFailure>? Mount(IDocument document) =>
        document.QuerySelector(Mounts) is { } mount ? Made($"empty {mount.LocalName} {mount.Id}".TrimEnd()) : null;

    private static Found<SoftFailure> Made(string evidence) => new(SoftFailure.ScriptOnly, evidence);
}
