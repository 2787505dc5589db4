namespace Aggregator;

/// <summary>The long texts of an article. Out of the store they come packed, and are unpacked when one of them is asked for: a list of titles needs none.</summary>
internal sealed class ArticleBody : IEquatable<ArticleBody>
{
    private readonly Lazy<(string Text, string Html, string Summary)> _texts;

    /// <param name="unpack">Gives the texts; it does not fail.</param>
    public ArticleBody(Func<(string Text, string Html, string Summary)> unpack) => _texts = new(unpack);

    private ArticleBody(string text, string html, string summary) => _texts = new((text, html, summary));

    /// <summary>No text at all.</summary>
    public static ArticleBody Empty { get; } = new("", "", "");

    public string Text => _texts.Value.Text;

    public string Html => _texts.Value.Html;

    public string Summary => _texts.Value.Summary;

    public ArticleBody WithText(string text) => new(text, Html, Summary);

    public ArticleBody WithHtml(string html) => new(Text, html, Summary);

    public ArticleBody WithSummary(string summary) => new(Text, Html, summary);

    /// <inheritdoc/>
    public bool Equals(ArticleBody? other) => ReferenceEquals(this, other) || (other is not null && _texts.Value == other._texts.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleBody);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Value.GetHashCode();
}
