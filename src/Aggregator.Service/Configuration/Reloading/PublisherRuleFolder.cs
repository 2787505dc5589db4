using System.Security.Cryptography;
using Aggregator.Extraction;

namespace Aggregator.Service.Configuration.Reloading;

/// <summary>The publishers' rules, read again when a file of the folder says something else than before.</summary>
internal sealed class PublisherRuleFolder(ServiceSettings settings, Current<PublisherRuleBook> rules)
{
    private readonly string _folder = Path.Combine(settings.ConfigFolder, "publishers");

    // What the files said at the start, or at the last reading.
    private Dictionary<string, string> _read = FilesOf(Path.Combine(settings.ConfigFolder, "publishers"));

    // A file with a mistake is told again at every reading until it is mended; one of the start was told in the log.
    private bool _mayBeWrong = true;

    /// <summary>Takes the rules over, each file for itself: of one that is wrong the old rules go on, since a publisher must not lose them by a slip of the pen.</summary>
    public ReloadReport Read()
    {
        var files = FilesOf(_folder);
        var changed = files.Keys.Union(_read.Keys).Where(file => files.GetValueOrDefault(file) != _read.GetValueOrDefault(file)).ToList();
        if (changed.Count == 0 && !_mayBeWrong)
        {
            return new([], [], []);
        }

        var load = PublisherRuleBook.Load(_folder, rules.Value);
        var wrong = load.Errors.Select(error => error.File).ToHashSet(StringComparer.Ordinal);
        rules.Replace(load.Book);
        (_read, _mayBeWrong) = (files, wrong.Count > 0);
        return new(
            [.. changed.Where(file => !wrong.Contains(file)).Order(StringComparer.Ordinal).Select(file => "publishers/" + Path.GetFileName(file))], [],
            [.. load.Errors.Select(error => error.ToString())]);
    }

    private static Dictionary<string, string> FilesOf(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").ToDictionary(file => file, StampOf, StringComparer.Ordinal) : [];

    // One that cannot be read is told by the reading of the rules; here it only counts as other than one that can.
    private static string StampOf(string file)
    {
        try
        {
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
