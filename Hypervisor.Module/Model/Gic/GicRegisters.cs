using System.Runtime.CompilerServices;
using Hypervisor.Model.Devices;

namespace Hypervisor.Model.Gic;

/// <summary>Registers of a VM's GIC that the guest finds in its memory map: the distributor's, or those of all redistributors.</summary>
public abstract class GicRegisters : IMmioDevice
{
    public abstract ulong Read(ulong offset, int size);

    public abstract void Write(ulong offset, int size, ulong value);

    /// <summary>
    /// Whether one look at one field answers a read, so that it needs no lock. Pending and active states are partly in list
    /// registers, and a register of priorities is four fields.
    /// </summary>
    /// <param name="offset">In the distributor, or in any redistributor's frames.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOneField(ulong offset) =>
        offset % GicRegister.FrameSize is < GicRegister.Ispendr or >= GicRegister.Itargetsr;
}
