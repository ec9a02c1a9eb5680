namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AsyncStateMachineAttribute : Attribute
{
    public AsyncStateMachineAttribute(Type stateMachineType) => StateMachineType = stateMachineType;

    public Type StateMachineType { get; }
}
