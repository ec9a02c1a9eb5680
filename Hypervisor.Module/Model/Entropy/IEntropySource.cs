namespace Hypervisor.Model.Entropy;

/// <summary>Hardware that makes random numbers, such as FEAT_RNG.</summary>
public interface IEntropySource
{
    /// <summary>64 random bits; false when the hardware has none at this time. May be asked on any CPU.</summary>
    bool TryRead(out ulong value);
}
