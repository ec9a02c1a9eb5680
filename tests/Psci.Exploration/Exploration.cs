using System;
using System.Collections.Generic;
using System.Text;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration;

/// <summary>What an exploration found.</summary>
/// <param name="Broken">The first property that broke, or None.</param>
/// <param name="Path">The shortest way there.</param>
internal sealed record Exploration(
    int Vcpus, int States, long Transitions, Property Broken, IReadOnlyList<VmState> Path, TimeSpan Time)
{
    /// <summary>A line for each state on the way, a column for each vCPU's next step and power.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Vcpus} vCPUs: {States} states, {Transitions} transitions, {Time.TotalSeconds:F1} s, broken: {Broken}\n");
        foreach (VmState state in Path)
        {
            for (int i = 0; i < Vcpus; i++)
            {
                VcpuState vcpu = state.Vcpus[i];
                text.Append($"{vcpu.Step}({vcpu.Operand}) {vcpu.Power}{(vcpu.HasPermit ? " permit" : "")}{(vcpu.IsKicked ? " kicked" : "")}".PadRight(34));
            }

            text.Append($"on {state.On} request {state.Request} arrived {state.Arrived}\n");
        }

        return text.ToString();
    }
}
