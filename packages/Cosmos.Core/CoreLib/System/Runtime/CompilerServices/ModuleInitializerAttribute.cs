namespace System.Runtime.CompilerServices;

/// <summary>The method runs before other code of the module.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ModuleInitializerAttribute : Attribute
{
}
