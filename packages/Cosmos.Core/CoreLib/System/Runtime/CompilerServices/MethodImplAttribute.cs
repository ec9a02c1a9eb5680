namespace System.Runtime.CompilerServices;

/// <summary>How a method is to be compiled. Read by the compiler and by ilc.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor, Inherited = false)]
public sealed class MethodImplAttribute : Attribute
{
    public MethodCodeType MethodCodeType;

    public MethodImplAttribute(MethodImplOptions methodImplOptions) => Value = methodImplOptions;

    public MethodImplAttribute(short value) => Value = (MethodImplOptions)value;

    public MethodImplAttribute()
    {
    }

    public MethodImplOptions Value { get; }
}
