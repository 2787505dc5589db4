using System.ComponentModel.DataAnnotations;

namespace Aggregator.Service.Configuration;

/// <summary>A key of <c>Http:Keys</c>.</summary>
internal sealed class AccessKey
{
    /// <summary>Whose it is; for the log.</summary>
    [Required]
    public string Name { get; init; } = "";

    /// <summary>read, or admin, which may also write.</summary>
    public AccessRight Right { get; init; } = AccessRight.Read;

    /// <summary>The key itself; at least 16 characters.</summary>
    [Required, MinLength(16), Secret]
    public string Key { get; init; } = "";
}
