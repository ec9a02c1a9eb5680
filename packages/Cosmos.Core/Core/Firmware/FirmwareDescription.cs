using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>What the device tree says about firmware (Linux binding arm,psci).</summary>
/// <param name="answersSmc">Whether there is PSCI 0.2 or later behind SMC.</param>
/// <param name="isQemuVirt">Whether the machine is QEMU's virt board.</param>
public readonly struct FirmwareDescription(bool answersSmc, bool isQemuVirt)
{
    public bool AnswersSmc { get; } = answersSmc;

    public bool IsQemuVirt { get; } = isQemuVirt;

    /// <summary>PSCI 0.1 does not count: its function ids are the board's own and it has no PSCI_VERSION.</summary>
    public static FirmwareDescription FromDeviceTree(FlattenedDeviceTree tree)
    {
        bool psci = tree.TryFindCompatible("arm,psci-1.0"u8, out FdtNode node) || tree.TryFindCompatible("arm,psci-0.2"u8, out node);
        bool smc = psci && node.TryGetProperty("method"u8, out FdtProperty method) && method.Contains("smc"u8);
        bool virt = tree.TryFindPath("/"u8, out FdtNode root) && root.IsCompatible("linux,dummy-virt"u8);
        return new FirmwareDescription(smc, virt);
    }
}
