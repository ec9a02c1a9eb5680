namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on iterators.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class IteratorStateMachineAttribute : Attribute
{
    public IteratorStateMachineAttribute(Type stateMachineType) => StateMachineType = stateMachineType;

    public Type StateMachineType { get; }
}
