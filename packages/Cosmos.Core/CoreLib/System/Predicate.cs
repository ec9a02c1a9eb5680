namespace System;

/// <summary>A condition on a value.</summary>
public delegate bool Predicate<in T>(T obj)
    where T : allows ref struct;
