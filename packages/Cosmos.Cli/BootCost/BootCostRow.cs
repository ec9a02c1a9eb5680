namespace Cosmos.Cli.BootCost;

/// <summary>One row of the table: a kind of boot, and how well it must do.</summary>
/// <param name="Vcpus">vCPUs of the VM, and CPUs of the machine.</param>
/// <param name="SelfTests">Whether the kernel tests its ciphers. The tests run beside the boot, and how far they get until init is chance.</param>
/// <param name="Below">What the cost as a guest over the cost bare must stay below: what KVM has.</param>
public sealed record BootCostRow(int Vcpus, bool SelfTests, double Below)
{
    /// <summary>All of them.</summary>
    public static readonly BootCostRow[] All = [new(1, true, 1.020), new(4, true, 1.048), new(1, false, 1.064), new(4, false, 1.135)];

    private const int SeedsForChance = 32;
    private const int SeedsWithout = 4;

    /// <summary>Boots on each side that the mean is taken of, with seeds from 1 on.</summary>
    public int Seeds => SelfTests ? SeedsForChance : SeedsWithout;

    /// <summary>What the command line has behind that of every Linux guest.</summary>
    public string Append => SelfTests ? "quiet nokaslr" : $"quiet nokaslr {NoSelfTests}";

    /// <summary>The row's name.</summary>
    public string Title => $"{Vcpus} {(Vcpus == 1 ? "vCPU" : "vCPUs")}{(SelfTests ? "" : $", {NoSelfTests}")}";

    private const string NoSelfTests = "cryptomgr.notests=1";
}
