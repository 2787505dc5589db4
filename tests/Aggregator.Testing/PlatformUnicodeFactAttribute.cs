using System.Text;
using Xunit;

namespace Aggregator.Testing;

/// <summary>A fact that compares with the platform's Unicode tables; skipped where .NET runs without ICU and <see cref="string.Normalize()"/> does nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlatformUnicodeFactAttribute : FactAttribute
{
    /// <summary>Needs ICU.</summary>
    public PlatformUnicodeFactAttribute() => Skip = "e\u0301".Normalize(NormalizationForm.FormC).Length == 1 ? null : ".NET has no ICU here";
}
