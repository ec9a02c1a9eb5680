using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>What a guest is told of the CPU's speculation weaknesses, beside what the CPU shows of them (DEN0028 7.5 to 7.8).</summary>
internal sealed class Workarounds : Scenario
{
    private const ulong ArchFeatures = 0x8000_0001;
    private const ulong Workaround1 = 0x8000_8000;
    private const ulong NotRequired = unchecked((ulong)-2);
    private const int Csv2Shift = 56;

    private static readonly ulong[] s_ids = [Workaround1, 0x8000_7FFF, 0x8000_3FFF, 0x8000_0004];

    public override string Title => "workarounds";

    public override int CheckCount(int vcpus) => (2 * s_ids.Length) + 1;

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach (ulong id in s_ids)
        {
            ulong told = Psci.Call(conduit, ArchFeatures, id);
            Checks.True("a value that the specification has, for", id, told is Psci.Success or 1 or NotRequired or Psci.NotSupported);

            // A workaround returns no value, so x0 tells only whether the call was refused.
            ulong left = Psci.Call(conduit, id);
            Checks.True("refused exactly when it is not there:", id, (told == Psci.NotSupported) == (left == Psci.NotSupported));
        }

        bool safe = (GuestRegisters.ReadIdAa64Pfr0El1() >> Csv2Shift & 0xF) != 0;
        Checks.True("CSV2 without need of WORKAROUND_1", !safe || Psci.Call(conduit, ArchFeatures, Workaround1) == 1);
    }
}
