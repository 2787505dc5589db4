namespace Aggregator.Service.Configuration;

/// <summary>Names a member that an options class no longer has, so that an old configuration is told what to write instead.</summary>
/// <param name="name">The member as it was written.</param>
/// <param name="advice">What to do, for the operator's line.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RetiredAttribute(string name, string advice) : Attribute
{
    /// <summary>The member as it was written.</summary>
    public string Name => name;

    /// <summary>What to do instead.</summary>
    public string Advice => advice;
}
