namespace System.Security;

/// <summary>Kept for source compatibility.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AllowPartiallyTrustedCallersAttribute : Attribute
{
}
