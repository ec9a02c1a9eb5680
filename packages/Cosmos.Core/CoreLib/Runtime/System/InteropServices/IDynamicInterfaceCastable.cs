namespace System.Runtime.InteropServices;

/// <summary>ilc looks this type up; no class of the kernel implements it.</summary>
public interface IDynamicInterfaceCastable
{
}
