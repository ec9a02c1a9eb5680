using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;

namespace Hypervisor.Model.Threads;

/// <summary>The thread map as the Markdown table of the documents: a row per exit reason, a column per power state.</summary>
public static class VcpuThreadMapTable
{
    /// <summary>Lines end in \n; each cell reads "action → thread state".</summary>
    public static string ToMarkdown()
    {
        string table = "| Exit reason | Off | OnPending | On | Suspended |\n|---|---|---|---|---|\n";
        for (int reason = 0; reason < ExitReasonNames.Count; reason++)
        {
            table += "| " + ExitReasonNames.Of((ExitReason)reason) + " |" +
                Cell(PsciVcpuPower.Off, (ExitReason)reason) +
                Cell(PsciVcpuPower.OnPending, (ExitReason)reason) +
                Cell(PsciVcpuPower.On, (ExitReason)reason) +
                Cell(PsciVcpuPower.Suspended, (ExitReason)reason) + "\n";
        }

        return table;
    }

    private static string Cell(PsciVcpuPower power, ExitReason reason)
    {
        VcpuThreadDecision decision = VcpuThreadMap.Of(power, reason);
        return " " + ThreadNames.Of(decision.Action) + " → " + ThreadNames.Of(decision.Next) + " |";
    }
}
