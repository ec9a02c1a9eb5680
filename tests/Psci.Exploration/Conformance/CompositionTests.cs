using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace Psci.Exploration.Conformance;

/// <summary>
/// The product takes the explored steps in the explored order: read from the IL of the shipped assemblies, so that a change
/// of the one without the other fails here.
/// </summary>
public sealed class CompositionTests
{
    private static readonly HashSet<string> s_steps =
    [
        "Exchange", "WriteStart", "CountOn", "CompleteClaim", "TakeStart", "ResetRegisters", "CountOff", "Claim", "TryStart",
        "TryRequest", "Arrive", "HasEnded", "Finish", "get_IsRequested", "get_IsOver", "get_IsReset", "Restart", "UnparkAll",
        "TryCountOff", "CountSuspended", "CountAwake", "WakeUp", "Enter", "Leave", "Acquire", "Release", "get_OnCount", "get_SuspendMode",
        "get_HasOneAwake", "Abandon", "FallAsleep", "ParkUntil", "Resume", "Gather", "End", "Unpark", "Alert", "Park", "MustLeave", "RunGuest",
    ];

    [Theory]
    [InlineData("Hypervisor.Model", "PsciVcpu", "Claim", "Exchange WriteStart CountOn")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "TryStart", "TakeStart ResetRegisters Exchange")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "PowerOff", "CountOff Exchange")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "TryFreeze", "TryCountOff Exchange")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "PowerDown", "Exchange CountSuspended")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "Resume", "Leave Resume WakeUp")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "Abandon", "WakeUp")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "WakeUp", "CountAwake Exchange")]
    [InlineData("Hypervisor.Model", "PsciVcpu", "FallAsleep", "Enter")]
    [InlineData("Hypervisor.Model", "PsciVmNode", "Enter", "Acquire get_OnCount Release")]
    [InlineData("Hypervisor.Model", "PsciVmNode", "Leave", "Acquire Release")]
    [InlineData("Hypervisor.Model", "PsciCpuSuspend", "Coordinate", "get_SuspendMode get_HasOneAwake")]
    [InlineData("Hypervisor.Machine", "VcpuPowerdown", "Apply", "Abandon FallAsleep ParkUntil get_IsRequested Resume")]
    [InlineData("Hypervisor.Model", "PsciVm", "Boot", "Claim CompleteClaim")]
    [InlineData("Hypervisor.Machine", "VcpuThreadDriver", "Wake", "CompleteClaim Unpark")]
    [InlineData("Hypervisor.Machine", "VcpuThread", "Run", "TryStart RunGuest Park MustLeave")]

    // Whoever is kicked out of the guest looks and asks at once, others when the thread map has been asked: one step, the end of the loop.
    [InlineData("Hypervisor.Machine", "VcpuThread", "RunGuest", "get_IsRequested get_IsRequested")]
    [InlineData("Hypervisor.Machine", "VmStop", "MustLeave", "Gather get_IsRequested get_IsOver")]
    [InlineData("Hypervisor.Machine", "VmStop", "Request", "TryRequest Alert")]
    [InlineData("Hypervisor.Machine", "VmStop", "Gather", "Arrive End Park HasEnded")]
    [InlineData("Hypervisor.Machine", "VmStop", "End", "get_IsReset Restart Finish UnparkAll")]
    [InlineData("Hypervisor.Machine", "VmStop", "UnparkAll", "Unpark")]
    public void TheProductTakesTheExploredSteps(string assembly, string type, string method, string steps)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(System.IO.Path.Combine(System.AppContext.BaseDirectory, assembly + ".dll"));
        MethodDefinition body = module.GetTypes().Single(found => found.Name == type).Methods.Single(found => found.Name == method);
        IEnumerable<string> calls = body.Body.Instructions.Select(instruction => (instruction.Operand as MethodReference)?.Name ?? "");
        Assert.Equal(steps, string.Join(' ', calls.Where(s_steps.Contains)));
    }
}
