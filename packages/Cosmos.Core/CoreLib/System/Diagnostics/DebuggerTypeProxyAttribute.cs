namespace System.Diagnostics;

/// <summary>Type a debugger shows in place of this one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class DebuggerTypeProxyAttribute : Attribute
{
    public DebuggerTypeProxyAttribute(Type type)
    {
    }

    public DebuggerTypeProxyAttribute(string typeName) => ProxyTypeName = typeName;

    public string? ProxyTypeName { get; }
}
