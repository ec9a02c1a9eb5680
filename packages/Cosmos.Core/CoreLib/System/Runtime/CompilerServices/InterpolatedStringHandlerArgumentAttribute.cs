namespace System.Runtime.CompilerServices;

/// <summary>Arguments that the handler's constructor gets. Read by the compiler.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class InterpolatedStringHandlerArgumentAttribute : Attribute
{
    public InterpolatedStringHandlerArgumentAttribute(string argument) => Arguments = [argument];

    public InterpolatedStringHandlerArgumentAttribute(params string[] arguments) => Arguments = arguments;

    public string[]? Arguments { get; }
}
