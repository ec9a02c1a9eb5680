using System;
using Cosmos.Core;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Extensions;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.SysRegs;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>
/// What all VMs share of the machine: found once, at start. The CPUs may differ in their speculation weaknesses, but are taken to
/// be alike in their features.
/// </summary>
internal sealed unsafe class HostServices
{
    // Its place in IdRegisterBank, and FEAT_RNG: ID_AA64ISAR0_EL1.RNDR.
    private const int IdAa64Isar0 = 16;
    private const int RndrShift = 60;

    private readonly CpuMitigations _mitigations;
    private readonly IEntropySource? _hardware;

    /// <param name="extensions">What modules have added, complete.</param>
    public HostServices(HypervisorExtensions extensions)
    {
        Extensions = extensions;
        ulong* values = stackalloc ulong[IdRegisterBank.Count];
        IdRegisterBank.Read(values);
        SysRegs = new SysRegTable(new IdRegisters(new ReadOnlySpan<ulong>(values, IdRegisterBank.Count)));
        _mitigations = HostMitigations.OfAllProcessors();
        _hardware = values[IdAa64Isar0] >> RndrShift != 0 ? new CpuEntropy() : null;
        Random = HostEntropy.Collect(_hardware);
    }

    public HypervisorExtensions Extensions { get; }

    public SysRegTable SysRegs { get; }

    /// <summary>Used at start only, by one thread: whoever needs numbers later takes a child of it.</summary>
    public RandomGenerator Random { get; }

    /// <summary>The calls that a VM may make besides PSCI.</summary>
    /// <param name="vm">The VM's name.</param>
    public SmcccServices ServicesOf(VmConfig config, string vm) => new(
        new SmcPolicyTable(config.Policy, config.Rules, SystemRegisters.ReadCntfrqEl0()),
        _mitigations,
        new Trng(Random, _hardware, config.VcpuCount),
        Extensions.Calls,
        vm);
}
