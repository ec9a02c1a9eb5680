namespace System.Runtime.CompilerServices;

/// <summary>Marks constness in signatures.</summary>
public static class IsConst
{
}
