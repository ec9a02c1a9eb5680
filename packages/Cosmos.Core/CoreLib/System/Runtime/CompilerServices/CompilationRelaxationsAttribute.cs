namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Module | AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class CompilationRelaxationsAttribute : Attribute
{
    public CompilationRelaxationsAttribute(int relaxations) => CompilationRelaxations = relaxations;

    public CompilationRelaxationsAttribute(CompilationRelaxations relaxations) => CompilationRelaxations = (int)relaxations;

    public int CompilationRelaxations { get; }
}
