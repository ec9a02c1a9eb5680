namespace Cosmos.Cli.BootCost;

/// <summary>One row of the table: a kind of boot, and how well it must do.</summary>
/// <param name="Vcpus">vCPUs of the VM, and CPUs of the machine.</param>
/// <param name="SelfTests">Whether the kernel tests its ciphers. The tests run beside the boot, and how far they get until init is chance.</param>
/// <param name="Boots">How many there are on each side, with seeds from 1 on; the row has their means.</param>
/// <param name="Below">What the cost as a guest over the cost bare must stay below: what KVM has.</param>
public sealed record BootCostRow(int Vcpus, bool SelfTests, int Boots, double Below)
{
    /// <summary>All of them. Two boots without the tests differ by less than a thousandth; with them, by as much as a third.</summary>
    public static readonly BootCostRow[] All = [new(1, true, 32, 1.020), new(4, true, 16, 1.048), new(1, false, 4, 1.064), new(4, false, 4, 1.135)];

    private const string NoSelfTests = "cryptomgr.notests=1";

    /// <summary>What the command line has behind that of every Linux guest.</summary>
    public string Append => SelfTests ? "quiet nokaslr" : $"quiet nokaslr {NoSelfTests}";

    /// <summary>The row's name.</summary>
    public string Title => $"{Vcpus} {(Vcpus == 1 ? "vCPU" : "vCPUs")}{(SelfTests ? "" : $", {NoSelfTests}")}";
}
