using LiteDB;

namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>A document that a walk came to.</summary>
/// <param name="Document">Null when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; else null.</param>
internal readonly record struct WalkedDocument(BsonValue Id, BsonDocument? Document, string? Fault);
