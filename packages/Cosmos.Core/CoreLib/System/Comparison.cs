namespace System;

/// <summary>An order of two values: below, at or above zero.</summary>
public delegate int Comparison<in T>(T x, T y)
    where T : allows ref struct;
