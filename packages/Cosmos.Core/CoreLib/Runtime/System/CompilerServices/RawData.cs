namespace System.Runtime.CompilerServices;

/// <summary>A view of any object that gives access to the bytes of its fields; ilc looks it up.</summary>
internal sealed class RawData
{
    internal byte Data;
}

/// <summary>A view of an array that gives access to its elements' bytes; ilc looks it up.</summary>
internal sealed class RawArrayData
{
    internal uint Length;
    internal uint Padding;
    internal byte Data;
}
