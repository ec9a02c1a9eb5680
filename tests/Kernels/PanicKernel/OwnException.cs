using System;

namespace TestKernels;

/// <summary>An exception class that the base library has never heard of.</summary>
public sealed class OwnException(string message) : Exception(message);
