using System.Text;

namespace Aggregator.Service.Commands.Manual;

/// <summary>Writes the man(7) macros, with everything that roff would take for its own escaped.</summary>
internal sealed class Roff
{
    private readonly StringBuilder _text = new();

    /// <summary>The head of the page.</summary>
    public void Title(string name, int section, string version) => Line($".TH {name.ToUpperInvariant()} {section} \"\" \"{Escape(name)} {Escape(version)}\" \"User Commands\"");

    /// <summary>A section.</summary>
    public void Section(string name) => Line($".SH {Quote(name)}");

    /// <summary>A section inside one.</summary>
    public void Subsection(string name) => Line($".SS {Quote(name)}");

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text)
    {
        Line(".PP");
        Text(text);
    }

    /// <summary>Text that goes on where the last stood.</summary>
    public void Text(string text) => Line(Escape(text));

    /// <summary>A term in bold, and what it means.</summary>
    public void Term(string term, string meaning)
    {
        Line(".TP");
        Line($"\\fB{Escape(term)}\\fR");
        Text(meaning);
    }

    /// <summary>Something to type, and what it does.</summary>
    public void Example(CommandExample example)
    {
        if (example.Says is not null)
        {
            Paragraph(char.ToUpperInvariant(example.Says[0]) + example.Says[1..] + ":");
        }

        Line(".PP");
        Line(".RS 4");
        Line(".nf");
        Text(example.Line);
        Line(".fi");
        Line(".RE");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // A line that begins with a dot or an apostrophe would be a request; a plain - may be set as a hyphen, which nobody can paste.
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("'", "\\(aq", StringComparison.Ordinal).Replace("`", "\\(ga", StringComparison.Ordinal)
            .Replace("^", "\\(ha", StringComparison.Ordinal).Replace("~", "\\(ti", StringComparison.Ordinal);
        return escaped.StartsWith('.') ? "\\&" + escaped : escaped;
    }

    private static string Quote(string text) => $"\"{Escape(text).Replace("\"", "\\(dq", StringComparison.Ordinal)}\"";

    private void Line(string line) => _text.Append(line).Append('\n');
}
