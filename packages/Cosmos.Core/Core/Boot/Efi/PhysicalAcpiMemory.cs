using System;
using Cosmos.Core.Acpi;

namespace Cosmos.Core.Efi;

/// <summary>Tables where firmware has left them; it maps all memory at its physical address.</summary>
internal readonly unsafe struct PhysicalAcpiMemory : IAcpiMemory
{
    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(ulong address, int length) => address == 0 ? default : new ReadOnlySpan<byte>((void*)address, length);
}
