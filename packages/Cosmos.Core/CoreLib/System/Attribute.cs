namespace System;

/// <summary>Base of all attributes. They are read by the compiler and by ilc, never at run time: the image holds no metadata.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = true, AllowMultiple = false)]
public abstract class Attribute
{
}
