using Internal.Runtime;

namespace System.Runtime.InteropServices;

/// <summary>ilc looks this type and its helper up; no class of the kernel implements it.</summary>
public unsafe interface IDynamicInterfaceCastable
{
    internal static nint GetDynamicInterfaceImplementation(IDynamicInterfaceCastable instance, MethodTable* interfaceType, ushort slot) => 0;
}
