namespace Hypervisor.Model.Devices;

/// <summary>Whoever goes on with what a driver asks for, when that takes longer than the driver's CPU may be kept.</summary>
public interface IVirtioWorker
{
    /// <summary><see cref="VirtioMmio.Continue"/> is to be called, soon but not from here.</summary>
    void Wake();
}
