namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on async methods.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AsyncStateMachineAttribute(Type stateMachineType) : StateMachineAttribute(stateMachineType);
