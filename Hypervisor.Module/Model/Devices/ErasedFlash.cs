namespace Hypervisor.Model.Devices;

/// <summary>
/// NOR flash that nothing programs: it reads as erased, and commands and data written to it are dropped. Reads normally never
/// come here, since stage 2 maps the pattern; writes do, as permission faults.
/// </summary>
public sealed class ErasedFlash : IMmioDevice
{
    public ulong Read(ulong offset, int size) => ulong.MaxValue;

    public void Write(ulong offset, int size, ulong value)
    {
    }
}
