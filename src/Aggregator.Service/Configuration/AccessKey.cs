using System.ComponentModel.DataAnnotations;

namespace Aggregator.Service.Configuration;

/// <summary>A key of <c>Http:Keys</c>: whose it is and what it may do. The key itself is nowhere; only its hash is kept.</summary>
[Retired("Key", "a key is no longer stored as it is: give \"Hash\" instead, which `aggregator keys hash` makes of a key and `aggregator keys create NAME` of a new one")]
internal sealed class AccessKey
{
    /// <summary>Whose it is; for the log and for finding it again when it is to be revoked.</summary>
    [Required]
    public string Name { get; init; } = "";

    /// <summary>Read, or Admin, which may also write.</summary>
    public AccessRight Right { get; init; } = AccessRight.Read;

    /// <summary>What <c>aggregator keys create</c> printed: "sha256:" and 64 hexadecimal digits.</summary>
    [Required, Secret]
    [RegularExpression(KeyHash.Pattern, ErrorMessage = "allowed is \"sha256:\" and 64 hexadecimal digits, as `aggregator keys create` and `aggregator keys hash` print it")]
    public string Hash { get; init; } = "";
}
