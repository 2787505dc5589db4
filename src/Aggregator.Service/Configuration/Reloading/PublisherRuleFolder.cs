using System.Security.Cryptography;
using Aggregator.Extraction;

namespace Aggregator.Service.Configuration.Reloading;

/// <summary>The publishers' rules, read again when a file of the folder says something else than before.</summary>
internal sealed class PublisherRuleFolder(ServiceSettings settings, Current<PublisherRuleBook> rules)
{
    private readonly string _folder = Path.Combine(settings.ConfigFolder, "publishers");

    // Of the start, or of the last rules that were taken over.
    private string _content = ContentOf(Path.Combine(settings.ConfigFolder, "publishers"));

    /// <summary>Takes the rules over; when any file is wrong the whole book stays as it was, since a publisher must not lose its rules by a slip of the pen.</summary>
    public ReloadReport Read()
    {
        var content = ContentOf(_folder);
        if (content == _content)
        {
            return new([], [], []);
        }

        var load = PublisherRuleBook.Load(_folder);
        if (load.Errors.Count > 0)
        {
            return new([], [], [.. load.Errors.Select(error => error.ToString())]);
        }

        rules.Replace(load.Book);
        _content = content;
        return new(["publishers/"], [], []);
    }

    private static string ContentOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file));
            hash.AppendData(BytesOf(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // One that cannot be read is told by the reading of the rules; here it only counts as other than one that can.
    private static byte[] BytesOf(string file)
    {
        try
        {
            return SHA256.HashData(File.ReadAllBytes(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
