using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Aggregator.Service.Endpoints;

/// <summary>Builds a page: markup is written as it stands, values are always encoded.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Writes an interpolated piece: its literal parts as markup, its values encoded.</summary>
    public HtmlWriter Add(FormattableString piece)
    {
        var values = piece.GetArguments()
            .Select(value => (object)Encoder.Encode(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));
        _html.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, piece.Format, [.. values]);
        return this;
    }

    /// <summary>Writes HTML that was cleaned before (<c>Aggregator.Html</c>).</summary>
    public HtmlWriter AddClean(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
