using System.Runtime.InteropServices;

namespace Internal.Runtime;

/// <summary>Tables that ilc leaves in the image for start-up; the numbers are its own.</summary>
internal enum ReadyToRunSectionType
{
    GCStaticRegion = 201,
    ThreadStaticRegion = 202,
    TypeManagerIndirection = 204,
    EagerCctor = 205,
    FrozenObjectRegion = 206,
    DehydratedData = 207,
    ModuleInitializerList = 213,
}

/// <summary>The header of ilc's tables: a fixed part, then the section entries.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ReadyToRunHeader
{
    private readonly uint _signature;
    private readonly ushort _majorVersion;
    private readonly ushort _minorVersion;
    private readonly uint _flags;
    private readonly ushort _sections;
    private readonly byte _entrySize;
    private readonly byte _entryType;

    /// <summary>The section of a type, or an empty one.</summary>
    internal ReadyToRunSection Find(ReadyToRunSectionType type)
    {
        byte* entry = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref this) + sizeof(ReadyToRunHeader);
        for (int i = 0; i < _sections; i++, entry += _entrySize)
        {
            ModuleInfoRow* row = (ModuleInfoRow*)entry;
            if (row->SectionId == type)
            {
                return new ReadyToRunSection { Start = row->Start, End = row->End };
            }
        }

        return default;
    }
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ModuleInfoRow
{
    internal ReadyToRunSectionType SectionId;
    internal int Flags;
    internal void* Start;
    internal void* End;
}

/// <summary>A table's first byte and the one behind its last.</summary>
internal unsafe struct ReadyToRunSection
{
    internal void* Start;
    internal void* End;
}
