namespace System;

/// <summary>One copy of the static field per thread. Read by ilc, which then asks the runtime for thread-static storage.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ThreadStaticAttribute : Attribute
{
}
