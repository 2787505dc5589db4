using System.Text;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Text that goes on line by line, empty ones left out: a log of the machine has entries, no characters.</summary>
internal sealed class LineWriter(Action<string> write) : TextWriter
{
    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value is not '\n')
        {
            _line.Append(value);
            return;
        }

        Flush();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        var line = _line.ToString().TrimEnd();
        _line.Clear();
        if (line.Length > 0)
        {
            write(line);
        }
    }
}
