namespace System;

/// <summary>An object that can copy itself.</summary>
public interface ICloneable
{
    object Clone();
}
