using System;

namespace Cosmos.Core.Acpi;

/// <summary>Where tables are read from: physical memory, or a dump in a test.</summary>
public interface IAcpiMemory
{
    /// <summary>The bytes at a physical address; empty when they are not all there.</summary>
    ReadOnlySpan<byte> Read(ulong address, int length);
}
