using System.Runtime.InteropServices;

namespace Internal.Runtime;

/// <summary>Which slot of a class implements which method of which interface; emitted by ilc, searched by <see cref="InterfaceDispatch"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DispatchMap
{
    private readonly ushort _standardEntries;
    private readonly ushort _defaultEntries;
    private readonly ushort _standardStaticEntries;
    private readonly ushort _defaultStaticEntries;

    internal int StandardEntries => _standardEntries;

    internal int DefaultEntries => _defaultEntries;

    /// <summary>The class's own implementations come first, then the interfaces' default ones.</summary>
    internal DispatchMapEntry* Entries => (DispatchMapEntry*)((byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref this) + sizeof(DispatchMap));
}

/// <summary>One implemented interface method.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DispatchMapEntry
{
    internal ushort InterfaceIndex;
    internal ushort InterfaceMethodSlot;
    internal ushort ImplementationSlot;
}
