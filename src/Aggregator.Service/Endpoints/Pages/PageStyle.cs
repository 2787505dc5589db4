namespace Aggregator.Service.Endpoints;

/// <summary>The one style of all pages: the system's own fonts, light and dark, narrow and wide.</summary>
internal static class PageStyle
{
    /// <summary>Served as <c>/style.css</c>, since the content security policy allows nothing inline.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --text: #1c1e21; --quiet: #5c6068; --line: #d9dce1; --back: #fdfdfc; --link: #0b5394; --bad: #a3260b }
        @media (prefers-color-scheme: dark) { :root { --text: #e4e6ea; --quiet: #a4a9b3; --line: #3a3e46; --back: #16181b; --link: #8ab8ea; --bad: #f09a83 } }
        * { box-sizing: border-box }
        body { margin: 0 auto; max-width: 46rem; padding: 0 1rem; background: var(--back); color: var(--text); font: 1rem/1.6 system-ui, sans-serif }
        header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between; border-bottom: 1px solid var(--line) }
        .name { font-weight: 600; font-size: 1.1rem } .name a { color: inherit; text-decoration: none }
        form { display: flex; gap: .4rem; align-items: center } label { position: absolute; left: -99rem }
        input, button { font: inherit; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: .3rem; background: transparent; color: inherit; min-width: 0 }
        a { color: var(--link) } h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 .5rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line) }
        h3 { font-size: 1.05rem; line-height: 1.35; margin: 0 } ol.articles { list-style: none; padding: 0 } ol.articles li { margin: 0 0 1.4rem } ol.articles p { margin: .15rem 0 }
        .meta, footer, caption { color: var(--quiet); font-size: .9rem } .lead { font-size: 1.05rem } .trouble, .error { color: var(--bad) } .paused { color: var(--quiet) }
        table { border-collapse: collapse; width: 100%; font-size: .93rem } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line) }
        .number { text-align: right } article { font-size: 1.08rem } article img { max-width: 100%; height: auto } pre { overflow-x: auto } td, p, li { overflow-wrap: anywhere }
        footer { border-top: 1px solid var(--line); margin-top: 3rem }
        """;
}
