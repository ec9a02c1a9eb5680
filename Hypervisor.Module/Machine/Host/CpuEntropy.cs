using Hypervisor.Model.Entropy;

namespace Hypervisor.Machine;

/// <summary>FEAT_RNG as a source of entropy.</summary>
internal sealed unsafe class CpuEntropy : IEntropySource
{
    // Hardware shared by many CPUs may run dry for a moment; a guest is not kept waiting for longer.
    private const int Attempts = 8;

    public bool TryRead(out ulong value)
    {
        ulong read = 0;
        bool done = false;
        for (int i = 0; i < Attempts && !done; i++)
        {
            done = RandomRegister.ReadRndrrs(&read) != 0;
        }

        value = read;
        return done;
    }
}
