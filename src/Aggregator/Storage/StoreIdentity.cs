namespace Aggregator.Storage;

/// <summary>Which store this is.</summary>
/// <param name="Id">Made with the store.</param>
/// <param name="Restores">How often it was restored from a backup: the change sequence may have gone back.</param>
/// <param name="Seq">The number of the last change.</param>
public sealed record StoreIdentity(Guid Id, int Restores, long Seq);
