using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Service.Endpoints;

/// <summary>The one style of all pages: the system's own fonts, light and dark, narrow and wide, and on paper.</summary>
internal static class PageStyle
{
    /// <summary>Served by itself, since the content security policy allows nothing inline.</summary>
    public const string Css = """
        :root {
          color-scheme: light dark;
          --text: #22262b; --quiet: #5d646d; --line: #e2e0da; --back: #fbfaf7; --box: #f4f2ed; --link: #0f4c8a; --good: #2e7d4f; --bad: #a3301a;
          --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Noto Serif CJK KR", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root { --text: #dfe2e6; --quiet: #9aa2ad; --line: #33373d; --back: #17191c; --box: #1f2226; --link: #8cbaf0; --good: #6fc494; --bad: #f0957d }
        }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.6 var(--sans); overflow-wrap: break-word }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em }
        a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
        .skip { position: absolute; left: -99rem } .skip:focus { left: 1rem; top: .5rem }
        .page { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem }

        .top { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; justify-content: space-between; padding: 1.4rem 0 1rem }
        .name { margin: 0; font: 700 1.6rem/1.2 var(--serif); letter-spacing: -.01em } .name a { color: inherit; text-decoration: none }
        .top form { display: flex; gap: .5rem; flex: 0 1 22rem } .top label { position: absolute; left: -99rem } .top .search { margin: 0 }
        input, button { font: inherit; font-size: .95rem; padding: .4rem .75rem; border: 1px solid var(--line); border-radius: .4rem;
          background: var(--box); color: inherit }
        input { flex: 1; min-width: 0 } button { cursor: pointer } input::placeholder { color: var(--quiet); opacity: 1 }
        .sections { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0; padding: .55rem 0; border: solid var(--line); border-width: 1px 0;
          list-style: none; font-size: .95rem }
        .sections a { color: var(--quiet); text-decoration: none }
        .sections a:hover, .sections [aria-current] { color: var(--text); text-decoration: underline }

        .front { display: grid; grid-template-columns: minmax(0, 1fr) 17.5rem; gap: 0 4rem; padding-top: 1rem }
        h1, h2, h3 { text-wrap: balance } h1 { font: 700 1.9rem/1.22 var(--serif); letter-spacing: -.01em; margin: 1rem 0 .6rem }
        h2 { font-size: .82rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); margin: 2rem 0 .9rem }
        .front > :first-child > .skip + h2, aside > section:first-child > h2 { margin-top: 1rem }
        ol.articles { list-style: none; margin: 0; padding: 0 } ol.articles li { padding: 0 0 1.5rem; max-width: 41rem }
        ol.articles p { margin: .3rem 0 0 } ol.articles h3 { font: 700 1.28rem/1.3 var(--serif); margin: 0 }
        h3 a { color: inherit; text-decoration: none } h3 a:hover { text-decoration: underline }
        .meta { color: var(--quiet); font-size: .88rem } .meta a { color: inherit } .tag { white-space: nowrap }
        .mark { display: inline-block; padding: 0 .45rem; border-radius: .8rem; background: var(--box); border: 1px solid var(--line); font-size: .8rem }
        .lead { font-size: 1.05rem; color: var(--quiet); margin: 0 0 1rem } .trouble { color: var(--bad) }
        pre.query { margin: .5rem 0; font-size: .95rem; overflow-x: auto }
        .older { display: inline-block; margin: .5rem 0 1rem }

        aside { font-size: .92rem } aside p { margin: .5rem 0 } aside ul { list-style: none; margin: 0; padding: 0 }
        .feeds { display: flex; gap: .5rem }
        .feeds a { flex: 1; text-align: center; padding: .3rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--box);
          text-decoration: none }
        .feeds a:hover { border-color: var(--link) }
        code { font-size: .88em; overflow-wrap: anywhere; background: var(--box); padding: .1em .3em; border-radius: .25rem }
        .sources li { padding: .4rem 0 .4rem 1.1rem; position: relative; line-height: 1.45; border-top: 1px solid var(--line) }
        .sources li:first-child { border-top: 0 }
        .sources li::before { content: ""; position: absolute; left: 0; top: .85rem; width: .5rem; height: .5rem; border-radius: 50%;
          background: var(--good) }
        .sources .error::before { background: var(--bad) } .sources .paused::before { background: none; border: 1px solid var(--quiet) }
        .sources a { color: inherit; text-decoration: none } .sources a:hover { text-decoration: underline }
        .sources .meta { display: block; font-size: .84rem }
        summary { cursor: pointer; color: var(--quiet); padding: .4rem 0 }

        .reading { max-width: 39rem; margin: 0 auto; padding-top: 1.5rem } .reading h1 { font-size: 2.2rem; margin: .3rem 0 .8rem }
        .reading .kicker { margin: 0; color: var(--quiet); font-size: .95rem }
        .byline { margin: 0 0 1.6rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line) }
        article { font: 1.16rem/1.7 var(--serif) } article p { margin: 0 0 1.1rem }
        article h2, article h3, article h4 { font: 700 1.3rem/1.3 var(--serif); letter-spacing: 0; text-transform: none; color: inherit;
          margin: 2rem 0 .6rem }
        article img, article video { max-width: 100%; height: auto; border-radius: .3rem } figure { margin: 1.5rem 0 }
        figcaption { color: var(--quiet); font: .88rem/1.5 var(--sans); margin-top: .4rem }
        blockquote { margin: 1.5rem 0; padding-left: 1.2rem; border-left: 3px solid var(--line); color: var(--quiet) } pre { overflow-x: auto }
        article table { border-collapse: collapse; display: block; overflow-x: auto }
        article td, article th { padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
        article tr:only-child > td:only-child { border: 0; padding: 0 } article table { margin: 0 0 1.1rem }
        .tags { margin: 1.8rem 0 0 }
        .tags a { display: inline-block; margin: 0 .4rem .4rem 0; padding: .1rem .7rem; border: 1px solid var(--line); border-radius: 1rem;
          background: var(--box); color: var(--quiet); font-size: .88rem; text-decoration: none }
        .more { border-top: 1px solid var(--line); margin-top: 2.2rem } .more h2 { margin-top: 1.4rem }
        .more ul { list-style: none; margin: 0; padding: 0 } .more li { padding: .3rem 0 }
        .changes { font: 1.02rem/1.6 var(--serif) } .changes p { margin: .3rem 0 .8rem; white-space: pre-line }
        del { color: var(--bad) } ins { color: var(--good); text-decoration: none; font-weight: 600 }
        details article { font-size: 1.02rem; padding: .5rem 0 1rem } .more summary { color: inherit }

        footer { margin-top: 3.5rem; padding: 1rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .88rem }
        footer a { color: inherit }
        @media (max-width: 56rem) { .front { display: block } ol.articles li { max-width: none } }
        @media (max-width: 32rem) {
          .page { padding: 0 1.1rem } .top { padding: 1rem 0 .8rem } .top form { flex: 1 1 100% } .sections { flex-wrap: nowrap; overflow-x: auto }
          h1 { font-size: 1.6rem } .reading h1 { font-size: 1.75rem } article { font-size: 1.08rem } ol.articles h3 { font-size: 1.18rem }
        }
        @media print { .top form, .sections, .skip, .more, footer, .tags { display: none } body { background: none;
          color: #000 } .reading { max-width: none } }
        """;

    /// <summary>Its address; another one with every change, so that a browser may keep it for long.</summary>
    public static string Address { get; } = $"/style.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..8]}";
}
