namespace Aggregator.Service.Configuration;

/// <summary>Marks an option that is never shown: <c>config show</c> and error lines print stars.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;
