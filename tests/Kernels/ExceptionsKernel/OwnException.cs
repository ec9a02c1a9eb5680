using System;

namespace TestKernels;

/// <summary>An exception of the program's own, with more in it.</summary>
internal class OwnException(string message, int number = 0, Exception? inner = null) : Exception(message, inner)
{
    public int Number => number;
}

/// <summary>One that derives from it.</summary>
internal sealed class DerivedException(string message) : OwnException(message, 1);
