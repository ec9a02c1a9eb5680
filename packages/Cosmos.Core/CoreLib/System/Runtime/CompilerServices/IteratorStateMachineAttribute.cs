namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on iterators.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class IteratorStateMachineAttribute(Type stateMachineType) : StateMachineAttribute(stateMachineType);
