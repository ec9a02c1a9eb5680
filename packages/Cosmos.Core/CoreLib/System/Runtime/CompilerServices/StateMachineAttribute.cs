namespace System.Runtime.CompilerServices;

/// <summary>Names the state machine behind a method; emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public class StateMachineAttribute(Type stateMachineType) : Attribute
{
    public Type StateMachineType { get; } = stateMachineType;
}
