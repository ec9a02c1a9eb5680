using System;

namespace Hypervisor.Model.Vm;

/// <summary>One file of an archive.</summary>
public readonly ref struct CpioEntry(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content, int offset)
{
    public ReadOnlySpan<byte> Name { get; } = name;

    public ReadOnlySpan<byte> Content { get; } = content;

    /// <summary>Where the content begins, in bytes from the start of the archive; a multiple of 4.</summary>
    public int Offset { get; } = offset;
}
